package talkbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static talkbot.slack.SlackTeam.SOON;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.core.platform.PlatformStatus;
import talkbot.core.platform.PlatformStatus.State;
import talkbot.core.store.ForgetfulStore;
import talkbot.slack.fake.delivery.Act;
import talkbot.slack.fake.record.Violation;
import talkbot.slack.fake.world.Setup;

class ConnectionTest {

    @TempDir
    Path folder;

    @Test
    void aDroppedSocketIsReplaced() {
        try (SlackTeam team = SlackTeam.connected(folder)) {
            await().until(() -> team.platform().status().equals(PlatformStatus.CONNECTED));
            team.slack.wire().dropSockets();
            opened(team, 2);

            assertThat(team.talk("alice", "general", "help").shown()).contains("/talk");
            assertThat(team.platform().status()).isEqualTo(PlatformStatus.CONNECTED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"warning", "refresh_requested"})
    void aSocketThatSlackWantsBackIsReplaced(String reason) {
        try (SlackTeam team = SlackTeam.connected(folder)) {
            team.slack.sockets().disconnect(reason);
            opened(team, 2);

            assertThat(team.talk("alice", "general", "help").shown()).contains("/talk");
            team.hasDoneNothingWrong();
        }
    }

    @Test
    void theBotComesBackWhenSlackDoes() {
        try (SlackTeam team = SlackTeam.connected(folder);
                LogLines log = new LogLines()) {
            team.slack.wire().goAway();
            await().until(() -> team.platform().status().state() == State.CONNECTING);
            team.slack.wire().comeBack();
            team.slack.awaitConnections(1, SOON);

            assertThat(team.talk("alice", "general", "help").shown()).contains("/talk");
            assertThat(log.warnings()).hasSize(1);
        }
    }

    @Test
    void startingDoesNotWaitForSlack() {
        try (SlackTeam team = prepared()) {
            team.slack.wire().goAway();
            long before = System.nanoTime();
            team.platform().start();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(500));
            assertThat(team.platform().status().state()).isEqualTo(State.CONNECTING);

            await().until(() -> !team.platform().status().reason().isEmpty());
            // Somebody else may have the port by now.
            assertThat(team.platform().status().reason()).startsWith("Slack cannot be reached (");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "xoxb-wrong-secret, xapp-1-A0TALKBOT-fake-app-token, invalid_auth: Slack does not accept the bot token (SLACK_BOT_TOKEN) / ボットトークン（SLACK_BOT_TOKEN）が Slack に受け付けられません",
        "xoxb-fake-bot-token, xapp-wrong-secret, invalid_auth: Slack does not accept the app-level token (SLACK_APP_TOKEN) / アプリレベルトークン（SLACK_APP_TOKEN）が Slack に受け付けられません",
    })
    void aRefusedTokenIsSaidOnceAndNotTriedAgainAndAgain(String botToken, String appToken, String reason) {
        try (SlackTeam team = prepared();
                LogLines log = new LogLines();
                SlackPlatform platform = team.platform(botToken, appToken)) {
            platform.start();
            await().until(() -> platform.status().state() == State.REFUSED);
            int calls = team.slack.journal().calls().size();
            await().during(Duration.ofSeconds(1))
                    .until(() -> team.slack.journal().calls().size() == calls);

            assertThat(platform.status().reason()).isEqualTo(reason);
            assertThat(log.warnings())
                    .singleElement()
                    .asString()
                    .contains(reason)
                    .doesNotContain("secret");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "xapp-1-secret, xoxb-secret, the bot token does not begin with xoxb- (SLACK_BOT_TOKEN); it is an app-level token / ボットトークンが xoxb- で始まっていません（SLACK_BOT_TOKEN）。これはアプリレベルトークンです",
        "xoxp-secret, xapp-1-secret, the bot token does not begin with xoxb- (SLACK_BOT_TOKEN) / ボットトークンが xoxb- で始まっていません（SLACK_BOT_TOKEN）",
        "xoxb-secret, xoxb-secret, the app-level token does not begin with xapp- (SLACK_APP_TOKEN); it is a bot or user token / アプリレベルトークンが xapp- で始まっていません（SLACK_APP_TOKEN）。これはボットまたはユーザーのトークンです",
        "'xoxb-sec\nret', xapp-1-secret, the bot token does not begin with xoxb- (SLACK_BOT_TOKEN) / ボットトークンが xoxb- で始まっていません（SLACK_BOT_TOKEN）",
    })
    void tokensOfAnotherFormAreNotSentAnywhere(String botToken, String appToken, String reason) {
        try (SlackTeam team = prepared();
                SlackPlatform platform = team.platform(botToken, appToken)) {
            platform.start();

            assertThat(platform.status()).isEqualTo(new PlatformStatus(State.REFUSED, reason));
            assertThat(team.slack.journal().calls()).isEmpty();
        }
    }

    @Test
    void anAppThatIsRemovedIsSaidToBe() {
        try (SlackTeam team = SlackTeam.connected(folder)) {
            team.slack.tokens().refuseAll("account_inactive");
            team.slack.wire().dropSockets();

            await().until(() -> team.platform().status().state() == State.REFUSED);
            assertThat(team.platform().status().reason()).startsWith("account_inactive: the app was removed");
        }
    }

    @Test
    void socketModeThatIsTurnedOffIsSaidToBe() {
        try (SlackTeam team = SlackTeam.connected(folder)) {
            // Said again where the word was lost with the socket that it was said on.
            await().until(() -> {
                team.slack.sockets().disconnect("link_disabled");
                return team.platform().status().state() == State.REFUSED;
            });
            assertThat(team.platform().status().reason()).startsWith("link_disabled: Socket Mode is turned off");
        }
    }

    @Test
    void closingFinishesWhatWasAsked() {
        try (SlackTeam team = SlackTeam.connected(folder)) {
            team.slack.trouble().delay("users.info", 1, Duration.ofMillis(500));
            Act act = team.slack.users().mention("alice", "general", "@talkbot 霧笛");
            act.awaitAck(SOON);
            team.platform().close();

            assertThat(act.replies()).hasSize(1);
            team.slack.awaitConnections(0, SOON);
            assertThat(team.slack.journal().violations(Violation.Kind.ACK_MISSING))
                    .isEmpty();
        }
    }

    private SlackTeam prepared() {
        return SlackTeam.prepared(folder, new Setup(), new ForgetfulStore(InstantSource.system()));
    }

    private static void opened(SlackTeam team, int sockets) {
        team.slack.await(sockets + " sockets opened", () -> team.slack.sockets().everOpened() == sockets, SOON);
        team.slack.awaitConnections(1, SOON);
        await().until(() -> team.platform().status().equals(PlatformStatus.CONNECTED));
    }
}
