package talkbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static talkbot.slack.SlackTeam.SOON;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import talkbot.core.daily.Obstacles;
import talkbot.core.message.Language;
import talkbot.core.platform.Obstacle;
import talkbot.core.store.ForgetfulStore;
import talkbot.core.store.SqlStore;
import talkbot.slack.api.Obstruction;
import talkbot.slack.api.SlackRefusal;
import talkbot.slack.fake.delivery.Act;
import talkbot.slack.fake.world.Message;
import talkbot.slack.fake.world.Setup;

/** What people get when something is wrong, and what the log then says. */
class TroubleTest {

    @TempDir
    Path folder;

    @Test
    void whoAsksIsToldWhenTheBotFailsAndTheLogDoesNotTellWhatWasAsked() {
        SqlStore store = SqlStore.open(folder.resolve("talkbot.db"), InstantSource.system());
        try (SlackTeam team = SlackTeam.connected(folder, new Setup(), store);
                LogLines log = new LogLines()) {
            store.close();

            Message reply = team.slack
                    .users()
                    .mention("bob", "general", "@talkbot quote secret plan")
                    .awaitReply(SOON);
            assertThat(reply.ephemeral()).isTrue();
            assertThat(reply.shown()).startsWith("That needs talkbot’s memory");
            assertThat(log.warnings())
                    .noneMatch(line -> line.contains("secret"))
                    .anySatisfy(line -> assertThat(line)
                            .contains("a question could not be answered", "StoreException", "at talkbot.core."));
        }
    }

    @Test
    void whoAsksIsToldWhenSlackDoesNotTakeTheAnswer() {
        try (SlackTeam team = SlackTeam.connected(folder)) {
            team.slack.trouble().fail("chat.postMessage", 1, 503);

            Message reply = team.slack
                    .users()
                    .mention("alice", "general", "@talkbot 霧笛")
                    .awaitReply(SOON);
            assertThat(reply.ephemeral()).isTrue();
            assertThat(reply.shown()).startsWith("申し訳ありません");
        }
    }

    @Test
    void whoAsksInAThreadIsToldThereThatSlackDoesNotTakeTheAnswer() {
        try (SlackTeam team = SlackTeam.connected(folder)) {
            Act first = team.slack.users().mention("alice", "general", "@talkbot 霧笛");
            first.awaitReply(SOON);
            team.slack.trouble().fail("chat.postMessage", 1, 503);

            Message reply = team.slack
                    .users()
                    .mention("alice", "general", "@talkbot 霧笛", first.ts())
                    .awaitReply(SOON);
            assertThat(reply.ephemeral()).isTrue();
            assertThat(reply.thread()).contains(first.ts());
        }
    }

    @Test
    void anAnswerWaitsAsLongAsSlackWishes() {
        try (SlackTeam team = SlackTeam.connected(folder)) {
            team.slack.trouble().rateLimit("chat.postMessage", 1, 1);

            assertThat(team.slack
                            .users()
                            .mention("alice", "general", "@talkbot 霧笛")
                            .awaitReply(SOON)
                            .ephemeral())
                    .isFalse();
        }
    }

    @Test
    void anAnswerWhoseConfirmationIsLostIsNotPostedTwice() {
        try (SlackTeam team = SlackTeam.connected(folder)) {
            team.slack.users().mention("bob", "general", "@talkbot list").awaitReply(SOON);
            team.slack.trouble().loseAnswer("chat.postMessage", 1);
            Act act = team.slack.users().mention("bob", "general", "@talkbot help");

            team.slack.await("an apology", () -> act.replies().stream().anyMatch(Message::ephemeral), SOON);
            assertThat(act.replies().stream().filter(reply -> !reply.ephemeral()))
                    .hasSize(1);
        }
    }

    @Test
    void withoutTheScopeForPeopleTheLanguageIsTheQuestions() {
        Setup setup = new Setup().scopes("commands", "chat:write", "app_mentions:read", "im:history");
        try (SlackTeam team = SlackTeam.connected(folder, setup, new ForgetfulStore(InstantSource.system()))) {
            Message english = team.talk("alice", "general", "search sourdough");
            assertThat(english.shown()).contains("[Show everyone]");
            assertThat(team.talk("bob", "general", "search 霧笛").shown()).contains("全員に見せる");
            assertThat(team.press("alice", english, "Show everyone").shown()).contains("Shared by alice");

            assertThat(team.slack.journal().calls("users.info")).hasSize(1);
            assertThat(team.slack.journal().violations()).hasSize(1);
        }
    }

    @Test
    void whatSlackSaysOfPeopleMayBeNonsense() {
        try (SlackTeam team = SlackTeam.connected(folder)) {
            team.slack.trouble().answerMalformed("users.info", 1);

            assertThat(team.talk("alice", "general", "search sourdough").shown())
                    .contains("[Show everyone]");
        }
    }

    @Test
    void aTeamThatSaysTooMuchIsStillAnsweredOnCommand() {
        try (SlackTeam team = SlackTeam.connected(
                        folder,
                        new Setup().withoutEchoes().eventsAnHour(1),
                        new ForgetfulStore(InstantSource.system()));
                LogLines log = new LogLines()) {
            team.slack.users().mention("alice", "general", "@talkbot 霧笛").awaitReply(SOON);
            Act unheard = team.slack.users().mention("alice", "general", "@talkbot 霧笛");

            assertThat(unheard.payload()).isEmpty();
            assertThat(team.slack
                            .users()
                            .slash("alice", "general", "/talk", "霧笛")
                            .awaitReply(SOON)
                            .shown())
                    .contains("霧笛");
            team.slack.awaitQuiet(SOON);
            assertThat(team.slack.journal().violations()).isEmpty();
            assertThat(log.warnings()).singleElement().asString().contains("too many events");
        }
    }

    @Test
    void whoMentionsTheBotWhereItMayNoLongerPostIsToldDirectlyHowToMendIt() {
        try (SlackTeam team = SlackTeam.connected(folder);
                LogLines log = new LogLines()) {
            team.slack.trouble().delay("users.info", 1, Duration.ofMillis(300));
            Act act = team.slack.users().mention("alice", "general", "@talkbot 霧笛");
            team.slack
                    .workspace()
                    .leave(team.slack.workspace().channel("general").orElseThrow(), Setup.BOT_USER);
            act.awaitAck(SOON);

            Message told = team.slack.awaitMessage(
                    message ->
                            message.channel().startsWith("D") && message.shown().contains("/invite @talkbot"),
                    SOON);
            assertThat(team.slack.seenBy("alice", told.channel())).contains(told);
            assertThat(log.warnings())
                    .singleElement()
                    .asString()
                    .contains("chat.postMessage: not_in_channel", "The bot is not in the channel.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "channel_not_found, NO_CHANNEL",
        "not_in_channel, NOT_A_MEMBER",
        "is_archived, ARCHIVED",
        "account_inactive, NO_ACCESS",
        "msg_too_long, OTHER",
        "missing_scope, NOT_ALLOWED",
        "restricted_action_read_only_channel, RESTRICTED",
    })
    void everyLastingRefusalHasASentenceForWhoCanMendIt(String error, Obstacle.Kind kind) {
        Obstacle obstacle =
                Obstruction.of(new SlackRefusal("chat.postMessage", error)).orElseThrow();

        assertThat(obstacle.kind()).isEqualTo(kind);
        for (Language language : Language.values()) {
            assertThat(Obstacles.sentence(obstacle, "slack", language))
                    .doesNotContain("{", "obstacle.")
                    .hasSizeGreaterThan(10);
        }
        assertThat(Obstruction.of(new SlackRefusal("chat.postMessage", "http_503")))
                .isEmpty();
    }
}
