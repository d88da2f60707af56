package talkbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static talkbot.slack.SlackTeam.SOON;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.core.message.Language;
import talkbot.core.platform.PlatformStatus;
import talkbot.core.reply.Reply;
import talkbot.core.request.Conversation;
import talkbot.core.store.ForgetfulStore;
import talkbot.slack.fake.delivery.Act;
import talkbot.slack.fake.world.Message;
import talkbot.slack.fake.world.Setup;
import talkbot.slack.fake.world.View;

/** Answers of Slack that are none, as servers give them that stand between: nothing fails for them but what needs them. */
class NonsenseTest extends InTeam {

    private static final String NOTHING = "";
    private static final String LACKING = "{\"ok\":true}";
    private static final String PAGE = "<html>502 Bad Gateway</html>";
    private static final String BROKEN = "{\"ok\":true,\"chan";

    private static final Conversation CHANNEL = new Conversation("slack", "T0FAKE", "C0GENERAL", Optional.empty());

    private static void answersOnce(String method, String nonsense) {
        team.slack.trouble().answer(method, 1, nonsense);
    }

    @ParameterizedTest
    @ValueSource(strings = {NOTHING, LACKING, PAGE, BROKEN})
    void aHomePageIsShownWithoutTheChannels(String nonsense) {
        answersOnce("users.conversations", nonsense);
        answersOnce("users.conversations", nonsense);
        long before = team.slack.workspace().number();
        team.slack.users().openHome("carol");

        View home = team.slack.awaitView(view -> view.type().equals("home") && view.order() > before, SOON);
        assertThat(home.user().toLowerCase(Locale.ROOT)).contains("carol");
        assertThat(home.shown()).contains("Bread before dawn");
    }

    @ParameterizedTest
    @ValueSource(strings = {NOTHING, LACKING, PAGE, BROKEN})
    void ofAChannelThatSlackSaysNothingOfNothingIsKnownToBeInTheWay(String nonsense) {
        answersOnce("conversations.info", nonsense);

        assertThat(team.platform().obstacle(CHANNEL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {NOTHING, LACKING, PAGE, BROKEN})
    void aMessageIsNotTakenForUnsentWhereSlackDoesNotSayWhatWaits(String nonsense) {
        answersOnce("chat.scheduledMessages.list", nonsense);
        Instant later = Instant.now().plusSeconds(600);
        var message = new talkbot.core.platform.Message(
                CHANNEL, "key", later, Reply.toAsker(Language.ENGLISH, "A light"), "A light");

        assertThatThrownBy(() -> team.platform().find(message, Instant.now())).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {NOTHING, LACKING, PAGE, BROKEN})
    void aPostWhoseAnswerSaysNothingIsNotTakenForSent(String nonsense) {
        var now = new talkbot.core.platform.Message(
                CHANNEL, "key", Instant.EPOCH, Reply.toAsker(Language.ENGLISH, "A light"), "A light");
        answersOnce("chat.postMessage", nonsense);
        assertThatThrownBy(() -> team.platform().post(now)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {NOTHING, PAGE, BROKEN})
    void whoAsksIsToldThatSlackDidNotTakeTheAnswerAndTheLogSaysSoInALine(String nonsense) {
        try (LogLines log = new LogLines()) {
            answersOnce("chat.postMessage", nonsense);
            Act act = team.slack.users().mention("alice", "general", "@talkbot 霧笛");

            team.slack.await("an apology", () -> act.replies().stream().anyMatch(Message::ephemeral), SOON);
            assertThat(log.warnings())
                    .singleElement()
                    .asString()
                    .contains("an answer did not reach slack: chat.postMessage")
                    .doesNotContain("at talkbot.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {NOTHING, LACKING, PAGE, BROKEN})
    void theBotConnectsOnceSlackSpeaksSense(String nonsense) {
        Setup setup = new Setup();
        try (SlackTeam other = SlackTeam.prepared(folder, setup, new ForgetfulStore(InstantSource.system()))) {
            other.slack.trouble().answer("auth.test", 1, nonsense);
            other.slack.trouble().answer("apps.connections.open", 1, nonsense);
            other.platform().start();

            await().atMost(SOON.multipliedBy(2))
                    .until(() -> other.platform().status().equals(PlatformStatus.CONNECTED));
        }
    }

    @Test
    void aFileOfWhichSlackSaysNothingIsNotAdded() {
        answersOnce("files.info", LACKING);
        assertThatThrownBy(() -> new talkbot.slack.api.SlackApi(
                                team.slack.botToken(), "", Optional.of(team.slack.apiUrl()))
                        .files()
                        .given("F0NONE")
                        .look())
                .isInstanceOf(IOException.class);
    }
}
