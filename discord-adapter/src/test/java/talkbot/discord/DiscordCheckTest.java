package talkbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiscordCheckTest {

    @Test
    void anAddressThatGetsTheCommandsInsteadOfTheBotIsFound() {
        assertThat(endpoint("{\"interactions_endpoint_url\":\"https://old.example/discord\"}"))
                .contains("https://old.example/discord");
        assertThat(endpoint("{\"interactions_endpoint_url\":null}")).isEmpty();
        assertThat(endpoint("{}")).isEmpty();
    }

    private static Optional<String> endpoint(String application) {
        Javalin server = Javalin.create(config -> config.routes.get(
                        "/api/v10/applications/@me",
                        ctx -> ctx.contentType("application/json").result(application)))
                .start("127.0.0.1", 0);
        try {
            return DiscordCheck.endpoint(
                    "secret", Optional.of(URI.create("http://127.0.0.1:" + server.port() + "/api/v10/")));
        } finally {
            server.stop();
        }
    }
}
