package talkbot.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import talkbot.slack.fake.record.ApiCall;
import talkbot.slack.fake.world.Json;

/** Calls that were or were not done, and whose caller cannot know it. */
class CallTroubleTest {

    private final FakeSlack slack = FakeSlack.start();

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void aCutCallIsNotDone() {
        slack.trouble().cut("chat.postMessage", 1);
        assertThatThrownBy(this::post).isInstanceOf(Raw.Unreachable.class);
        assertThat(slack.seenBy("bob", "general")).isEmpty();
        assertThat(slack.journal().calls("chat.postMessage"))
                .extracting(ApiCall::error)
                .containsExactly("cut");
        assertThat(slack.journal().violations()).isEmpty();
    }

    @Test
    void aCallThatFailsAfterwardsIsDone() {
        slack.trouble().failAfterwards("chat.postMessage", 1, 502);
        assertThat(post()).isEqualTo(502);
        assertThat(slack.seenBy("bob", "general")).hasSize(1);
        assertThat(post()).isEqualTo(200);
    }

    @Test
    void aCallIntoSilenceIsDone() {
        slack.trouble().fallSilent("chat.postMessage", 1);
        HttpRequest patient = HttpRequest.newBuilder(slack.apiUrl().resolve("chat.postMessage"))
                .timeout(Duration.ofMillis(300))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + slack.botToken())
                .POST(HttpRequest.BodyPublishers.ofString(
                        Json.object("channel", "C0GENERAL", "text", "a").toString()))
                .build();
        assertThatThrownBy(() -> Raw.send(patient)).isInstanceOf(Raw.Unreachable.class);
        slack.awaitPost("general", Duration.ofSeconds(5));
    }

    private int post() {
        return Raw.post(slack, "chat.postMessage", slack.botToken(), Json.object("channel", "C0GENERAL", "text", "a"))
                .statusCode();
    }
}
