package talkbot.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.core.BotOptions;
import talkbot.core.Talks;
import talkbot.core.command.Command;
import talkbot.core.command.CommandParser;
import talkbot.core.daily.Daily;
import talkbot.core.daily.DailyPace;
import talkbot.core.daily.DailyRules;
import talkbot.core.link.Links;
import talkbot.core.message.Language;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;
import talkbot.core.reply.Visibility;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Rights;
import talkbot.core.request.Way;
import talkbot.core.store.Database;
import talkbot.core.store.SqlStore;
import talkbot.index.TalkIndex;
import talkbot.index.quote.Quotes;

/** What the bot says about a channel's daily quote. */
class DailyAnswerTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-26T12:00:00Z"));
    private static final Conversation CHANNEL = new Conversation("slack", "T1", "C1", Optional.of("thread"));
    private static final Person ALICE = new Person("slack", "T1", "U1", Optional.empty());
    private static final Person IN_PARIS =
            new Person("slack", "T1", "U2", Optional.empty(), Optional.of(ZoneId.of("Europe/Paris")));

    private final TalkIndex index = new Talks.ExactIndex(Talks.LIBRARY);

    @TempDir
    private Path folder;

    private Database database;
    private Daily daily;

    @BeforeEach
    void open() {
        database = Database.sqlite(folder.resolve("talkbot.db"));
        daily = new Daily(
                database,
                new DailyRules(CLOCK, ZoneId.of("Asia/Tokyo"), Duration.ofHours(3), "here", DailyPace.USUAL),
                Rights.OPEN,
                new SimpleMeterRegistry());
    }

    @AfterEach
    void close() {
        daily.close();
        database.close();
    }

    private Reply say(String words, Person person, Rights rights, Language language) {
        return press(new CommandParser(Talks.LIBRARY).parse(words), person, rights, language);
    }

    private Reply say(String words) {
        return say(words, ALICE, Rights.OPEN, Language.ENGLISH);
    }

    private Reply press(Command command, Person person, Rights rights, Language language) {
        CommandHandler handler = new CommandHandler(
                BotOptions.of(new Links(URI.create("https://talks.example")), new SqlStore(database, CLOCK))
                        .with(rights)
                        .with(daily),
                new Quotes(),
                CLOCK);
        return (Reply) handler.handle(command, new CommandHandler.Asker(Way.SLASH, person, CHANNEL), language, index);
    }

    private Reply press(Reply reply, String label) {
        Command command = buttons(reply)
                .filter(button -> button.label().equals(label))
                .findFirst()
                .orElseThrow()
                .command();
        return press(command, ALICE, Rights.OPEN, Language.ENGLISH);
    }

    private static Stream<Button> buttons(Reply reply) {
        return reply.blocks().stream()
                .flatMap(block -> block instanceof Block.Buttons row ? row.buttons().stream() : Stream.of());
    }

    private static String text(Reply reply) {
        StringBuilder text = new StringBuilder();
        reply.blocks()
                .forEach(block ->
                        spans(block).forEach(span -> text.append(span.text()).append('\n')));
        return text.toString();
    }

    private static List<Span> spans(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.spans();
            case Block.Paragraph paragraph -> paragraph.spans();
            case Block.Excerpt excerpt -> excerpt.spans();
            case Block.Note note -> note.spans();
            default -> List.of();
        };
    }

    private static List<Instant> times(Reply reply) {
        return reply.blocks().stream()
                .flatMap(block -> spans(block).stream())
                .filter(Span.Time.class::isInstance)
                .map(span -> ((Span.Time) span).at())
                .toList();
    }

    @Test
    void settingItShowsTheZoneAndTheNextThreeTimes() {
        Reply reply = say("daily 09:00");
        assertThat(reply.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(text(reply)).contains("The daily quote is set", "Every day at 09:00 (Asia/Tokyo)");
        assertThat(times(reply))
                .containsExactly(
                        Instant.parse("2026-11-27T00:00:00Z"),
                        Instant.parse("2026-11-28T00:00:00Z"),
                        Instant.parse("2026-11-29T00:00:00Z"));
        assertThat(text(say("毎日", ALICE, Rights.OPEN, Language.JAPANESE))).contains("毎日 09:00(Asia/Tokyo)");
    }

    @Test
    void theZoneIsTheOneGivenElseTheAskersElseTheChannelsElseTheServers() {
        assertThat(text(say("daily 9:00 New York", IN_PARIS, Rights.OPEN, Language.ENGLISH)))
                .contains("America/New_York");
        assertThat(text(say("daily 9:00", IN_PARIS, Rights.OPEN, Language.ENGLISH)))
                .contains("Europe/Paris");
        assertThat(text(say("settings zone London"))).contains("Europe/London");
        assertThat(text(say("daily 9:00"))).contains("Europe/London");
    }

    @Test
    void whereNobodysZoneIsKnownItIsSaidWhichOneWasTakenAndHowToSetAnother() {
        assertThat(text(say("daily 9:00")))
                .contains("the one of the server was taken: Asia/Tokyo", "/talk daily 09:00 America/New_York");
        assertThat(text(say("毎日 9:00", ALICE, Rights.OPEN, Language.JAPANESE)))
                .contains("サーバーの時間帯(Asia/Tokyo)", "/talk 毎日 09:00 America/New_York");
        String taken = "was taken";
        assertThat(text(say("daily 9:00 New York"))).doesNotContain(taken);
        assertThat(text(say("daily 9:00", IN_PARIS, Rights.OPEN, Language.ENGLISH)))
                .doesNotContain(taken);
        say("settings zone London");
        assertThat(text(say("daily 9:00"))).doesNotContain(taken);
    }

    @Test
    void whatWasToBeLeftOutIsForgottenWhenItIsEnded() {
        say("daily 9:00");
        say("daily skip");
        say("daily off");
        assertThat(times(say("daily 10:00"))).startsWith(Instant.parse("2026-11-27T01:00:00Z"));
    }

    @Test
    void whatIsLeftOutStaysSoWhenOnlyTheTimeChanges() {
        say("daily 9:00");
        say("daily skip");
        assertThat(times(say("daily 10:00"))).startsWith(Instant.parse("2026-11-28T01:00:00Z"));
    }

    @Test
    void itBelongsToTheChannelWhicheverThreadItIsSetIn() {
        say("daily 9:00");
        assertThat(daily.all())
                .singleElement()
                .satisfies(schedule -> assertThat(schedule.channel())
                        .isEqualTo(new Conversation("slack", "T1", "C1", Optional.empty())));
    }

    @Test
    void endingItCanBeTakenBack() {
        say("daily 9:00 weekdays topic:paper");
        Reply off = say("daily off");
        assertThat(daily.all()).isEmpty();
        Reply again = press(off, "Undo");
        assertThat(text(again)).contains("On weekdays at 09:00", "Topic: paper");
        assertThat(daily.all()).hasSize(1);
    }

    @Test
    void whereThereIsNoneToEndOrLeaveOutItIsSaidHowToSetOne() {
        for (String words : List.of("daily off", "daily skip")) {
            assertThat(text(say(words))).contains("No daily quote is set", "/talk daily 9:00");
        }
    }

    @Test
    void theNextOneCanBeLeftOutAndTakenBack() {
        say("daily 9:00");
        Reply skipped = say("daily skip");
        assertThat(times(skipped))
                .startsWith(Instant.parse("2026-11-27T00:00:00Z"), Instant.parse("2026-11-28T00:00:00Z"));
        assertThat(text(say("daily status"))).contains("2026-11-27", "left out, as somebody asked");
        assertThat(times(press(skipped, "Undo"))).startsWith(Instant.parse("2026-11-27T00:00:00Z"));
        assertThat(text(press(new Command.Unskip("tomorrow"), ALICE, Rights.OPEN, Language.ENGLISH)))
                .contains("That day is not left out");
    }

    @Test
    void aPreviewIsForTheAskerAloneAndChangesNothing() {
        say("daily 9:00");
        Reply first = say("daily now");
        assertThat(first.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(say("daily now")).isEqualTo(first);
    }

    @Test
    void whoMayNotSetItIsToldSo() {
        Rights strict = new Rights(Set.of("U9"), Rights.Who.EVERYBODY, Rights.Who.ADMINS);
        for (String words : List.of("daily 9:00", "daily off", "daily skip")) {
            assertThat(text(say(words, ALICE, strict, Language.ENGLISH))).contains("Only administrators");
        }
        assertThat(daily.all()).isEmpty();
        Person admin = new Person("slack", "T1", "U9", Optional.empty());
        assertThat(text(say("daily 9:00", admin, strict, Language.ENGLISH))).contains("is set");
    }

    @Test
    void whatWasNotUnderstoodIsSaidWithExamples() {
        assertThat(text(say("daily 9:00 Mars/Base"))).contains("“Mars/Base” was not understood", "/talk daily 9:00");
        assertThat(text(say("daily weekdays"))).contains("Say at what time");
        assertThat(text(say("daily"))).contains("No daily quote is set");
        assertThat(text(say("daily skip"))).contains("No daily quote is set");
    }

    @Test
    void aPlaceThatIsNoChannelSaysWhereItCanBeSet() {
        Reply reply = (Reply) new CommandHandler(
                        new Links(URI.create("https://talks.example")), new Quotes(), new SqlStore(database, CLOCK))
                .handle(
                        new CommandParser(Talks.LIBRARY).parse("daily 9:00"),
                        new CommandHandler.Asker(Way.LOCAL, Person.LOCAL, Conversation.LOCAL),
                        Language.ENGLISH,
                        index);
        assertThat(text(reply)).contains("channel of Slack or Discord");
    }
}
