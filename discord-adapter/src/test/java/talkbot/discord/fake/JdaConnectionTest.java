package talkbot.discord.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.GatewayIntent;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import talkbot.discord.fake.world.FakeChannel;
import talkbot.discord.fake.world.FakeUser;

/** How the real JDA loses and finds its connection. */
class JdaConnectionTest {
    /** JDA doubles its waits with each failed try. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void droppedSocketIsResumedAndMissedQuestionsAnswered() {
        try (FakeDiscord discord = FakeDiscord.start();
                TinyBot bot = TinyBot.ready(discord)) {
            discord.gateway().drop();
            Said said = discord.people().mention(discord.user("hana"), discord.channel("general"), "still there?");

            assertThat(said.awaitReply().text()).isEqualTo("heard you");
            assertThat(discord.gateway().resumes()).isEqualTo(1);
            assertThat(discord.gateway().identifies()).isEqualTo(1);
            assertThat(bot.heard()).hasSize(1);
        }
    }

    @Test
    void reconnectsWhenAsked() {
        try (FakeDiscord discord = FakeDiscord.start();
                TinyBot bot = TinyBot.ready(discord)) {
            discord.gateway().askToReconnect();

            discord.await("a resume", fake -> fake.gateway().resumes() == 1);
            assertThat(discord.people()
                            .directMessage(discord.user("alex"), "hi")
                            .awaitReply()
                            .text())
                    .isEqualTo("heard you");
            assertThat(bot.heard()).hasSize(1);
        }
    }

    @Test
    void silentGatewayIsLeft() {
        try (FakeDiscord discord = FakeDiscord.start();
                TinyBot bot = TinyBot.ready(discord)) {
            // Only the connection that is to be left has short beats: on a busy machine they fail by themselves.
            discord.gateway().setHeartbeat(Duration.ofMillis(100));
            discord.gateway().askToReconnect();
            awaitResumes(discord, 1);
            discord.gateway().setHeartbeat(Duration.ofMinutes(1));
            discord.gateway().silence(true);
            awaitResumes(discord, 2);
            discord.gateway().silence(false);

            Said said = discord.people().directMessage(discord.user("alex"), "hi");
            assertThat(discord.await("an answer", PATIENCE, said::reply).text()).isEqualTo("heard you");
            assertThat(bot.heard()).hasSize(1);
        }
    }

    private static void awaitResumes(FakeDiscord discord, int least) {
        int unused = discord.await(
                least + " resumes",
                PATIENCE,
                () -> Optional.of(discord.gateway().resumes()).filter(resumes -> resumes >= least));
    }

    @Test
    void comesBackAfterDiscordWasAway() {
        try (FakeDiscord discord = FakeDiscord.start();
                TinyBot bot = TinyBot.ready(discord)) {
            FakeUser hana = discord.user("hana");
            FakeChannel general = discord.channel("general");
            discord.goAway();
            discord.await("nobody connected", fake -> fake.gateway().connected() == 0);
            Said said = discord.people().mention(hana, general, "anybody?");
            discord.comeBack();

            assertThat(discord.await("an answer", PATIENCE, said::reply).text()).isEqualTo("heard you");
            assertThat(bot.heard()).hasSize(1);
        }
    }

    @Test
    void wrongTokenEndsTheLogin() {
        try (FakeDiscord discord = FakeDiscord.start()) {
            assertThatThrownBy(() -> new TinyBot(discord, "wrong", EnumSet.noneOf(GatewayIntent.class)))
                    .isInstanceOf(InvalidTokenException.class);
        }
    }

    @Test
    void intentThatWasNotGrantedEndsTheSession() {
        try (FakeDiscord discord = FakeDiscord.start();
                TinyBot bot = new TinyBot(discord, discord.token(), EnumSet.of(GatewayIntent.MESSAGE_CONTENT))) {
            Awaitility.await()
                    .until(() -> bot.shards().getShards().stream()
                            .noneMatch(shard -> shard.getStatus() != JDA.Status.SHUTDOWN));
            assertThat(discord.gateway().identifies()).isZero();
        }
    }
}
