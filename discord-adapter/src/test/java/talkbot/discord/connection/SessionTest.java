package talkbot.discord.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import talkbot.discord.DiscordOptions;
import talkbot.discord.fake.FakeDiscord;

class SessionTest {

    @Test
    void aLoginThatWasGivenUpMeanwhileLeavesNoConnection() {
        try (FakeDiscord discord = FakeDiscord.start()) {
            DiscordOptions options = new DiscordOptions(discord.token(), Optional.of(discord.apiUrl()));
            Session session = new Session(options, List.of(), Duration.ofSeconds(1));
            session.close();
            assertThatThrownBy(session::logIn).isInstanceOf(IOException.class).hasMessage("given up meanwhile");
            assertThat(discord.gateway().identifies()).isZero();
        }
    }
}
