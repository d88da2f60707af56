package talkbot.app.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import talkbot.core.daily.Day;
import talkbot.core.daily.Day.State;
import talkbot.core.request.Conversation;
import talkbot.slack.fake.FakeSlack;
import talkbot.slack.fake.api.Schedule.Planned;
import talkbot.slack.fake.world.Channel;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Message;

/** The daily quote as people on Slack set it and see it. */
class SlackDailyTest {

    private static final Conversation GENERAL = channel("C0GENERAL");
    private static final Conversation RANDOM = channel("C0RANDOM");

    @TempDir
    private Path folder;

    private DailyTeam team;

    @BeforeEach
    void start() {
        team = DailyTeam.onSlack(folder);
    }

    @AfterEach
    void close() {
        team.close();
    }

    private static Conversation channel(String id) {
        return new Conversation("slack", "T0FAKE", id, Optional.empty());
    }

    private Message talk(String user, String channel, String words) {
        return team.slack.users().slash(user, channel, "/talk", words).awaitReply(DailyTeam.SOON);
    }

    private Message press(String user, Message message, String label) {
        String id = Json.walk(message.json().path("blocks"))
                .filter(node -> node.at("/text/text").asText().equals(label))
                .map(node -> node.path("action_id").asText())
                .filter(action -> !action.isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " in " + message.shown()));
        return team.slack.users().press(user, message, id).awaitReply(DailyTeam.SOON);
    }

    /** What the bot said in a channel for all. */
    private List<Message> posts(String channel) {
        return team.slack.seenBy("alice", channel).stream()
                .filter(message -> message.fromBot() && !message.ephemeral())
                .toList();
    }

    private static Instant at(Message message) {
        return Instant.ofEpochSecond(Long.parseLong(message.ts().split("\\.")[0]));
    }

    private void hasCome(Instant when) {
        assertThat(posts("general"))
                .singleElement()
                .satisfies(post -> assertThat(at(post)).isEqualTo(when));
        assertThat(team.slack.scheduled()).isEmpty();
        assertThat(team.slack.journal().violations()).isEmpty();
    }

    @Test
    void setInJapaneseItComesAtItsTimeInTheAskersZone() {
        assertThat(talk("alice", "general", "毎日 9:00").shown())
                .contains("毎日の名言を設定しました", "毎日 09:00(Asia/Tokyo)", "2026/11/27", "2026/11/28", "2026/11/29");
        team.until(DailyTeam.NINE.plusSeconds(30));
        hasCome(DailyTeam.NINE);
        assertThat(posts("general").getFirst().shown()).contains("今日の名言");
        assertThat(team.day(GENERAL)).map(Day::state).contains(State.POSTED);
        assertThat(talk("alice", "general", "毎日 状態").shown()).contains("2026-11-27: 投稿しました");
    }

    @Test
    void setInEnglishForAnotherZoneOnWeekdays() {
        assertThat(talk("bob", "general", "daily 8:30 America/New_York weekdays")
                        .shown())
                .contains("On weekdays at 08:30 (America/New_York)", "Nov 27, 2026", "Nov 30, 2026", "Dec 1, 2026");
        Instant due = Instant.parse("2026-11-27T13:30:00Z");
        team.until(due.plusSeconds(10));
        hasCome(due);
        assertThat(posts("general").getFirst().shown()).contains("Quote of the day");
    }

    @Test
    void thePreviewIsForWhoAsksAlone() {
        talk("bob", "general", "daily 9:00 Asia/Tokyo");
        Message preview = talk("bob", "general", "daily now");
        assertThat(preview.ephemeral()).isTrue();
        assertThat(posts("general")).isEmpty();
        team.until(DailyTeam.NINE.plusSeconds(10));
        String quote = Json.walk(posts("general").getFirst().json().path("blocks"))
                .filter(node -> node.path("type").asText().equals("rich_text_quote"))
                .flatMap(Json::walk)
                .map(node -> node.path("text").asText())
                .filter(text -> text.length() > 20)
                .findFirst()
                .orElse("");
        assertThat(preview.shown()).contains(quote);
    }

    @Test
    void anotherTimeTakesBackWhatSlackHasAlready() {
        talk("bob", "general", "daily 9:00 Asia/Tokyo");
        team.until(DailyTeam.NINE.minus(Duration.ofMinutes(5)));
        assertThat(team.slack.scheduled()).extracting(Planned::at).containsExactly(DailyTeam.NINE);
        talk("bob", "general", "daily 9:30 Asia/Tokyo");
        assertThat(team.slack.scheduled()).extracting(Planned::at).doesNotContain(DailyTeam.NINE);
        team.until(DailyTeam.NINE.plus(Duration.ofHours(1)));
        hasCome(DailyTeam.NINE.plus(Duration.ofMinutes(30)));
    }

    @Test
    void whatIsLeftOutDoesNotComeUnlessThatIsTakenBack() {
        talk("bob", "general", "daily 9:00 Asia/Tokyo");
        team.until(DailyTeam.NINE.minus(Duration.ofMinutes(5)));
        Message skipped = talk("bob", "general", "daily skip");
        assertThat(skipped.shown()).contains("The next one is left out:", "Nov 27, 2026");
        assertThat(team.slack.scheduled()).isEmpty();
        assertThat(press("bob", skipped, "Undo").shown()).contains("It will come after all");
        team.until(DailyTeam.NINE.plusSeconds(10));
        hasCome(DailyTeam.NINE);
        talk("bob", "general", "daily skip");
        team.until(DailyTeam.NINE.plus(Duration.ofHours(25)));
        assertThat(posts("general")).hasSize(1);
        assertThat(talk("bob", "general", "daily status").shown())
                .contains("2026-11-28: left out, as somebody asked", "2026-11-27: posted");
    }

    @Test
    void whatIsSwitchedOffDoesNotComeUnlessThatIsTakenBack() {
        talk("bob", "general", "daily 9:00 Asia/Tokyo");
        team.until(DailyTeam.NINE.minus(Duration.ofMinutes(5)));
        Message off = talk("bob", "general", "daily off");
        assertThat(off.shown()).contains("No more daily quotes");
        assertThat(team.slack.scheduled()).isEmpty();
        press("bob", off, "Undo");
        team.until(DailyTeam.NINE.plusSeconds(10));
        hasCome(DailyTeam.NINE);
        talk("bob", "general", "daily off");
        team.until(DailyTeam.NINE.plus(Duration.ofHours(25)));
        assertThat(posts("general")).hasSize(1);
    }

    @Test
    void aChannelWithoutTheBotIsSaidWhenItIsSetAndBeforeItIsDue() {
        assertThat(talk("bob", "random", "daily 9:00 Asia/Tokyo").shown()).contains("/invite @talkbot");
        team.until(DailyTeam.NINE.minusSeconds(30));
        assertThat(team.slack.seenBy("bob", "dm"))
                .anySatisfy(message -> assertThat(message.shown()).contains("due soon", "/invite @talkbot"));
        team.slack.inviteBot("random");
        team.until(DailyTeam.NINE.plusSeconds(10));
        assertThat(posts("random")).hasSize(1);
    }

    @Test
    void aChannelThatIsArchivedMeanwhileIsToldToWhoSetItAndInItsStatus() {
        talk("alice", "random", "毎日 9:00");
        Channel random = team.slack.workspace().channel("random").orElseThrow();
        team.slack.workspace().put(random.asArchived());
        team.until(DailyTeam.NINE.plusSeconds(10));
        assertThat(team.slack.seenBy("alice", "dm"))
                .anySatisfy(message -> assertThat(message.shown()).contains("投稿できませんでした", "アーカイブを解除"));
        assertThat(team.day(RANDOM)).map(Day::state).contains(State.SKIPPED);
        team.slack.workspace().put(random);
        assertThat(talk("alice", "random", "毎日 状態").shown()).contains("2026-11-27: 投稿しませんでした。", "アーカイブ");
    }

    @Test
    void aScopeThatIsMissingIsNamed() {
        talk("bob", "general", "daily 9:00 Asia/Tokyo");
        team.slack.tokens().grant("commands", "users:read");
        team.until(DailyTeam.NINE.plusSeconds(10));
        assertThat(posts("general")).isEmpty();
        assertThat(talk("bob", "general", "daily status").shown()).contains("The bot lacks “chat:write”");
    }

    /** What can go wrong with a call. */
    @SuppressWarnings("ImmutableEnumChecker") // an order to the fake, which changes nothing here
    enum Trouble {
        TOO_MUCH(slack -> slack.trouble().rateLimit("chat.scheduleMessage", 2, 1)),
        TOO_MUCH_FOR_LONG(slack -> slack.trouble().rateLimit("chat.scheduleMessage", 1, 30)),
        FAILED(slack -> slack.trouble().fail("chat.scheduleMessage", 2, 503)),
        FAILED_AFTERWARDS(slack -> slack.trouble().failAfterwards("chat.scheduleMessage", 1, 500)),
        CUT(slack -> slack.trouble().cut("chat.scheduleMessage", 2)),
        LOST(slack -> slack.trouble().loseAnswer("chat.scheduleMessage", 1)),
        LOST_TWICE(slack -> {
            slack.trouble().loseAnswer("chat.scheduleMessage", 1);
            slack.trouble().fail("chat.scheduledMessages.list", 1, 503);
        }),
        MALFORMED(slack -> slack.trouble().answerMalformed("chat.scheduleMessage", 1)),
        BEGUN(slack -> slack.trouble().answer("chat.scheduleMessage", 1, "{")),
        EMPTY(slack -> slack.trouble().answer("chat.scheduleMessage", 1, "")),
        A_PAGE(slack -> slack.trouble().answer("chat.scheduleMessage", 1, "<html>502 Bad Gateway</html>")),
        BAD_GATEWAY(slack -> slack.trouble().fail("chat.scheduleMessage", 1, 502)),
        BAD_GATEWAY_AFTERWARDS(slack -> slack.trouble().failAfterwards("chat.scheduleMessage", 1, 502)),
        NOT_FOUND(slack -> {
            slack.trouble().answer("chat.scheduleMessage", 1, "{");
            slack.trouble().answer("chat.scheduledMessages.list", 2, "{\"ok\":true");
        });

        private final Consumer<FakeSlack> order;

        Trouble(Consumer<FakeSlack> order) {
            this.order = order;
        }
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void whateverGoesWrongItComesOnceAndOnTime(Trouble trouble) {
        trouble.order.accept(team.slack);
        talk("bob", "general", "daily 9:00 Asia/Tokyo");
        team.until(DailyTeam.NINE.plusSeconds(30));
        hasCome(DailyTeam.NINE);
        assertThat(team.day(GENERAL)).map(Day::state).contains(State.POSTED);
    }

    /** What of an answer to a late one leaves it open whether it stands in the channel. */
    @SuppressWarnings("ImmutableEnumChecker") // an order to the fake, which changes nothing here
    enum Loss {
        LOST(slack -> slack.trouble().loseAnswer("chat.postMessage", 1)),
        BEGUN(slack -> slack.trouble().answer("chat.postMessage", 1, "{")),
        EMPTY(slack -> slack.trouble().answer("chat.postMessage", 1, "")),
        BAD_GATEWAY(slack -> slack.trouble().failAfterwards("chat.postMessage", 1, 502));

        private final Consumer<FakeSlack> order;

        Loss(Consumer<FakeSlack> order) {
            this.order = order;
        }
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void aLateOneWhoseAnswerIsLostIsNotSentAgainAndThatIsSaid(Loss loss) {
        talk("bob", "general", "daily 9:00 Asia/Tokyo");
        team.slack.trouble().fail("chat.scheduleMessage", 100, 503);
        loss.order.accept(team.slack);
        team.until(DailyTeam.NINE.plus(Duration.ofMinutes(5)));
        assertThat(posts("general")).hasSize(1);
        assertThat(team.day(GENERAL)).map(Day::state).contains(State.UNSURE);
        assertThat(team.slack.seenBy("bob", "dm"))
                .anySatisfy(message -> assertThat(message.shown()).contains("not sent again"));
    }
}
