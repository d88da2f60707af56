package talkbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static talkbot.slack.SlackTeam.SOON;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.core.message.Language;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.timing.Plan;
import talkbot.core.timing.Timing;
import talkbot.slack.event.Events;
import talkbot.slack.fake.delivery.Act;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Message;
import talkbot.slack.fake.world.Setup;
import talkbot.slack.fake.world.View;

/** A message's menu, the bot's own page, and windows: for choosing and for reading. */
class SurfacesTest {

    @TempDir
    static Path folder;

    private static SlackTeam team;

    /** Its pages stand on this machine alone, so nobody in Slack can open them. */
    @BeforeAll
    static void connect() {
        team = SlackTeam.connected(folder, new Setup(), URI.create("http://127.0.0.1:8788"));
    }

    @AfterAll
    static void close() {
        team.close();
    }

    /** But for finding out, by trying, that a scope is missing. */
    private static void hasDoneNothingWrong() {
        assertThat(team.slack.journal().violations())
                .allSatisfy(
                        violation -> assertThat(violation.toString()).contains("users.conversations", "missing_scope"));
    }

    private static View home(String user) {
        long before = team.slack.workspace().number();
        team.slack.users().openHome(user);
        return homeAfter(before, user);
    }

    private static View homeAfter(long before, String user) {
        String id = "U0" + user.toUpperCase(Locale.ROOT);
        return team.slack.awaitView(
                view -> view.type().equals("home") && view.user().equals(id) && view.order() > before, SOON);
    }

    private static void setDaily(String channel) {
        Plan plan = new Plan(
                LocalTime.of(9, 0), Optional.empty(), Timing.EVERY_DAY, "", Optional.empty(), Optional.empty());
        team.daily.set(
                new Conversation(Events.PLATFORM, "T0FAKE", channel, Optional.empty()),
                new Person(Events.PLATFORM, "T0FAKE", "U0ALICE", Optional.empty()),
                plan,
                ZoneId.of("Asia/Tokyo"),
                Language.JAPANESE);
    }

    private static JsonNode offered(View form, String field, String typed) {
        return team.slack
                .users()
                .typeAhead(form, field, typed)
                .awaitOptions(SOON)
                .getFirst();
    }

    @Test
    void aMessagesWordsAreFoundInTheTalksForWhoeverAsks() {
        Message said = team.slack.users().share("bob", "general", "霧笛");

        Message found =
                team.slack.users().shortcut("alice", said, "find_in_talks").awaitReply(SOON);
        assertThat(found.ephemeral()).isTrue();
        assertThat(found.shown()).contains("霧笛は一分に二回");
        assertThat(team.slack.seenBy("bob", "general")).doesNotContain(found);
        hasDoneNothingWrong();
    }

    @Test
    void whoLooksAtAMessageOrTurnsAPageOfAWindowIsSeenByNobodyWhereRepliesArePublic() {
        team.talk("alice", "general", "settings replies public");
        try {
            Message said = team.slack.users().share("bob", "general", "霧笛");
            assertThat(team.slack
                            .users()
                            .shortcut("alice", said, "find_in_talks")
                            .awaitReply(SOON)
                            .ephemeral())
                    .isTrue();
            Message answer = team.talk("alice", "general", "chapter 霧の夜");
            long before = team.slack.workspace().number();
            View window = team.slack.users().press("alice", answer, "章を読む").awaitView(SOON);
            assertThat(window.shown()).contains("霧笛は一分に二回");
            assertThat(team.slack.workspace().number()).isGreaterThan(before);
        } finally {
            team.talk("alice", "general", "settings replies private");
        }
        hasDoneNothingWrong();
    }

    @Test
    void aWindowIsInItsReadersLanguageWhateverThatOfItsButton() {
        Message answer = team.slack
                .users()
                .mention("alice", "general", "@talkbot 霧の夜の章の要約")
                .awaitReply(SOON);

        Act pressed = team.slack.users().press("bob", answer, "章を読む");
        assertThat(pressed.awaitView(SOON).shown()).contains("霧笛は一分に二回", "[Show everyone]");
        hasDoneNothingWrong();
    }

    @Test
    void inAThreadTheAnswerStandsInTheThread() {
        Act question = team.slack.users().mention("bob", "general", "@talkbot sourdough");
        Message inThread = question.awaitReply(SOON);

        Message found =
                team.slack.users().shortcut("carol", inThread, "find_in_talks").awaitReply(SOON);
        assertThat(found.ephemeral()).isTrue();
        assertThat(found.thread()).contains(question.ts());
        hasDoneNothingWrong();
    }

    @Test
    void aMessageWithoutWordsAsksForThem() {
        Message said = team.slack.users().share("bob", "general", "<@U0ALICE>");

        assertThat(team.slack
                        .users()
                        .shortcut("bob", said, "find_in_talks")
                        .awaitView(SOON)
                        .shown())
                .contains("Search the talks");
    }

    @Test
    void aSearchCanBeKeptToATalk() {
        Act asked = team.slack.users().slash("alice", "general", "/talk", "search");
        View form = asked.awaitView(SOON);
        JsonNode words = offered(form, "words", "航海");
        JsonNode talk = offered(form, "talk", "灯台");
        assertThat(talk.path("value").asText()).isEqualTo("harbour");
        team.slack.users().submit(form, Map.of("words", words, "talk", talk));

        assertThat(asked.awaitReply(SOON).shown()).doesNotContain("への航海");
        hasDoneNothingWrong();
    }

    @Test
    void aDailyQuoteIsSetInAWindow() {
        Message status = team.talk("bob", "general", "daily");
        Act asked = team.pressing("bob", status, "Set it…");
        View form = asked.awaitView(SOON);
        JsonNode zone = offered(form, "zone", "new y");
        assertThat(zone.path("value").asText()).isEqualTo("America/New_York");
        team.slack.users().submit(form, Map.of("time", "07:30", "zone", zone, "topic", "bread"));

        Message set = asked.awaitReply(SOON);
        assertThat(set.shown()).contains("Every day at 07:30 (America/New_York)", "Topic: bread");
        View again = team.pressing("bob", team.talk("bob", "general", "daily"), "Change…")
                .awaitView(SOON);
        assertThat(again.json().toString()).contains("\"initial_time\":\"07:30\"", "\"initial_value\":\"bread\"");
        hasDoneNothingWrong();
    }

    @Test
    void aDailyQuoteIsSetForAnotherChannelThanThatInWhichItIsAskedFor() {
        team.talk("bob", "random", "settings everybody");
        Act asked = team.pressing("bob", team.talk("bob", "random", "daily"), "Set it…");
        View form = asked.awaitView(SOON);
        assertThat(form.json().toString()).contains("\"initial_conversation\":\"C0RANDOM\"");
        team.slack.users().submit(form, Map.of("channel", "C0SECRET", "time", "06:15"));

        Message set = asked.awaitReply(SOON);
        assertThat(set.ephemeral()).isTrue();
        assertThat(set.shown()).contains("Every day at 06:15").doesNotContain("Stop it");
        assertThat(daily("C0SECRET")).contains(LocalTime.of(6, 15));
        assertThat(daily("C0RANDOM")).isEmpty();
        View again = team.pressing("bob", set, "Change…").awaitView(SOON);
        assertThat(again.json().toString()).contains("C0SECRET", "\"initial_time\":\"06:15\"");
        team.talk("bob", "random", "settings private");
        hasDoneNothingWrong();
    }

    private static Optional<LocalTime> daily(String channel) {
        return team.daily
                .of(new Conversation(Events.PLATFORM, "T0FAKE", channel, Optional.empty()))
                .map(schedule -> schedule.timing().at());
    }

    @Test
    void whatIsWrongIsSaidInTheWindowItself() {
        View form = team.pressing("carol", team.talk("carol", "random", "daily"), "Set it…")
                .awaitView(SOON);
        JsonNode gone =
                Json.object("text", Json.object("type", "plain_text", "text", "Gone"), "value", "gone-meanwhile");
        Act sent = team.slack.users().submit(form, Map.of("time", "07:30", "talk", gone));

        assertThat(sent.awaitAck(SOON).payload().toString())
                .contains("\"response_action\":\"errors\"", "This is not the name of exactly one talk.");
        hasDoneNothingWrong();
    }

    @Test
    void aChapterIsReadInAWindowWhereNoPageShowsIt() {
        Message summary = team.talk("bob", "general", "chapter bread 2");

        View text = team.pressing("bob", summary, "Read chapter").awaitView(SOON);
        assertThat(text.shown()).contains("2. The queue", "That is worth more than the bread.");
        hasDoneNothingWrong();
    }

    @Test
    void theHomePageShowsTalksAndChangesItsLanguageInPlace() {
        View english = home("bob");
        assertThat(english.shown()).contains("Bread before dawn", "灯台守の二十年", "Daily quote");
        long before = team.slack.workspace().number();
        team.slack.users().press(english, "Use Japanese");
        View japanese = homeAfter(before, "bob");
        assertThat(japanese.shown()).contains("毎日の名言", "あなたへの");
        before = team.slack.workspace().number();
        team.slack.users().press(japanese, "言語は自動で");
        homeAfter(before, "bob");
        hasDoneNothingWrong();
    }

    @Test
    void aHomePageThatMetAnotherOneIsShownAgain() {
        team.slack.trouble().answer("views.publish", 2, "{\"ok\":false,\"error\":\"hash_conflict\"}");
        assertThat(home("carol").shown()).contains("Bread before dawn");
    }

    @Test
    void aHomePageIsShownWhereSlackNamesNoChannels() {
        team.slack.trouble().answer("users.conversations", 2, "{\"ok\":true}");
        assertThat(home("carol").shown()).contains("Bread before dawn");
    }

    @Test
    void whatIsPressedOnTheHomePageIsShownInAWindow() {
        View home = home("alice");
        View list = team.slack.users().press(home, "トーク一覧").awaitView(SOON);
        assertThat(list.type()).isEqualTo("modal");
        View contents = team.slack.users().press(list, "目次").awaitView(SOON);
        assertThat(contents.previous()).contains(list.id());

        View form = team.slack.users().press(home, "探す…").awaitView(SOON);
        Act sent = team.slack.users().submit(form, Map.of("words", offered(form, "words", "霧笛")));
        assertThat(sent.awaitView(SOON).shown()).contains("霧笛は一分に二回");
        hasDoneNothingWrong();
    }

    @Test
    void onlyTheChannelsThatSomebodyIsInAreOnTheirHomePage() {
        setDaily("C0SECRET");
        setDaily("C0HIDDEN");

        assertThat(home("bob").shown()).contains("#secret").doesNotContain("hidden");
        assertThat(home("carol").shown()).doesNotContain("secret").doesNotContain("hidden");
        hasDoneNothingWrong();
    }

    @Test
    void withoutTheScopesForChannelsTheHomePageDoesWithoutThem() {
        try {
            team.slack.tokens().grant("commands", "chat:write", "app_mentions:read", "im:history");
            assertThat(home("carol").shown()).contains("Bread before dawn").doesNotContain("#secret");
        } finally {
            team.slack.tokens().grant(new Setup().scopes().toArray(String[]::new));
        }
    }
}
