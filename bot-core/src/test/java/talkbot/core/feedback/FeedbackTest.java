package talkbot.core.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.core.BotOptions;
import talkbot.core.Talks;
import talkbot.core.answer.CommandHandler;
import talkbot.core.command.ChapterPick;
import talkbot.core.command.Command;
import talkbot.core.command.CommandParser;
import talkbot.core.link.Links;
import talkbot.core.message.Language;
import talkbot.core.reply.Answer;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.Form;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Rights;
import talkbot.core.request.Way;
import talkbot.core.store.Database;
import talkbot.core.store.SqlStore;
import talkbot.index.TalkIndex;
import talkbot.index.quote.Quotes;

class FeedbackTest {

    private static final Person ALICE = new Person("slack", "T1", "U1", Optional.of("Alice"));
    private static final Person BOB = new Person("slack", "T1", "U2", Optional.empty());
    private static final Person ADMIN = new Person("slack", "T1", "U9", Optional.empty());
    private static final Conversation CHANNEL = new Conversation("slack", "T1", "C1", Optional.of("17.5"));

    @TempDir
    Path folder;

    private final TalkIndex index = new Talks.ExactIndex(Talks.LIBRARY);
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private Database database;
    private Feedback feedback;
    private CommandHandler handler;

    @BeforeEach
    void open() {
        database = Database.sqlite(folder.resolve("talkbot.db"));
        feedback = Feedback.in(database, () -> now);
        handler = new CommandHandler(
                BotOptions.of(new Links(URI.create("https://talks.example")), new SqlStore(database, () -> now))
                        .with(new Rights(Set.of("slack:U9"), Rights.Who.EVERYBODY, Rights.Who.EVERYBODY))
                        .with(feedback),
                new Quotes(),
                () -> now);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatWasNotMeantIsKeptWithWhatWasShownAndTheReplySaysSo() {
        Reply search = handle(new Command.Search("霧の日", 1), ALICE);
        assertThat(feedback.reports().all()).isEmpty();
        Reply kept = handle(press(search, "これじゃない"), ALICE);
        assertThat(text(kept)).contains("「霧の日」").contains("残したのは");
        Report report = feedback.reports().all().getFirst();
        assertThat(report.query()).isEqualTo("霧の日");
        assertThat(report.kind()).isEqualTo(Report.Kind.SEARCH);
        assertThat(report.person().id()).isEqualTo("U1");
        assertThat(report.place()).isEqualTo(new Conversation("slack", "T1", "C1", Optional.empty()));
        assertThat(report.answered())
                .containsExactly(new Report.Shown("lighthouse", "lighthouse2-x2", "lighthouse.txt", 21));
        assertThat(report.generation()).isEqualTo(1);
        assertThat(report.at()).isEqualTo(now);
    }

    @Test
    void saidTwiceItIsKeptOnceAndWhoeverSaidItTakesItBack() {
        Command notMeant = press(handle(new Command.Search("霧の日", 1), ALICE), "これじゃない");
        handle(notMeant, ALICE);
        now = now.plusSeconds(60);
        Reply again = handle(notMeant, ALICE);
        assertThat(feedback.reports().all()).extracting(Report::at).containsExactly(now);
        handle(notMeant, BOB);
        assertThat(feedback.reports().all()).hasSize(2);
        Command undo = press(again, "取り消す");
        assertThat(text(handle(undo, BOB))).contains("本人と管理者だけ");
        assertThat(feedback.reports().all()).hasSize(2);
        assertThat(text(handle(undo, ALICE))).contains("消しました");
        assertThat(feedback.reports().all()).extracting(r -> r.person().id()).containsExactly("U2");
        assertThat(text(handle(undo, ALICE))).contains("もう残っていません");
    }

    @Test
    void whatWasAskedFreelyIsKeptInTheWordsItWasAskedIn() {
        Command understood = new Command.ShowChapter(Optional.empty(), new ChapterPick.ByTopic("霧"));
        Reply shown = (Reply) handler.handle(
                understood,
                new CommandHandler.Asker(Way.MENTION, ALICE, CHANNEL, Optional.of("霧の話の章どこ?")),
                Language.JAPANESE,
                index);
        handle(press(shown, "これじゃない"), ALICE);
        Report report = feedback.reports().all().getFirst();
        assertThat(report.query()).isEqualTo("霧の話の章どこ?");
        assertThat(report.kind()).isEqualTo(Report.Kind.ASK);
        assertThat(report.answered()).extracting(Report.Shown::chapter).contains("lighthouse2-x2");
    }

    @Test
    void whatFoundNothingCanBeSaidToBeWrongToo() {
        handle(press(handle(new Command.Search("ペンギン", 1), ALICE), "これじゃない"), ALICE);
        assertThat(feedback.reports().all().getFirst().answered()).isEmpty();
    }

    @Test
    void whatWasPickedByHandAndWhatLooksForNothingHasNoSuchButton() {
        for (Command command : List.of(
                new Command.ShowChapter(Optional.of("lighthouse"), new ChapterPick.ByAnchor("lighthouse2-x2")),
                new Command.Talks(1),
                new Command.Help(),
                new Command.DrawQuote("", 0))) {
            assertThat(buttons(handle(command, ALICE)))
                    .extracting(Button::label)
                    .doesNotContain("これじゃない");
        }
        handle(new Command.NotMeant(new Command.Talks(1), Optional.of("made up")), ALICE);
        assertThat(feedback.reports().all()).isEmpty();
    }

    @Test
    void anAdministratorMakesAGlossaryLineOfItAndTakesItBack() {
        Reply kept = handle(press(handle(new Command.Search("ペンギン", 1), ADMIN), "これじゃない"), ADMIN);
        Form form = (Form) answer(press(kept, "用語集に加える"), ADMIN);
        assertThat(text(form.instead())).contains("/talk 用語集 ペンギン = ");
        Reply added = handle(CommandParser.filled(form.asks(), " 海鳥 "), ADMIN);
        assertThat(text(added)).contains("ペンギン = 海鳥");
        assertThat(feedback.lines().get()).containsExactly(List.of("ペンギン", "海鳥"));
        assertThat(press(added, "もう一度探す")).isEqualTo(new Command.Search("ペンギン", 1));
        handle(press(added, "取り消す"), ADMIN);
        assertThat(feedback.lines().get()).isEmpty();
    }

    @Test
    void wholeGroupsAreTakenAsTheyAreWritten() {
        Command typed = new CommandParser(index.library()).parse("用語集 灯番 ＝ 灯台守");
        handle(typed, ADMIN);
        assertThat(feedback.lines().get()).containsExactly(List.of("灯番", "灯台守"));
        assertThat(text(handle(new Command.Equate(Optional.empty(), "灯 = あかり"), ADMIN)))
                .contains("加えられませんでした");
        assertThat(feedback.lines().get()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"用語集", "glossary"})
    void theGlossaryAloneAsksAnAdministratorForWordsAndTellsOthersHowToSearch(String word) {
        Command typed = new CommandParser(index.library()).parse(word);
        Form form = (Form) answer(typed, ADMIN);
        handle(CommandParser.filled(form.asks(), "灯番 = 灯台守"), ADMIN);
        assertThat(feedback.lines().get()).containsExactly(List.of("灯番", "灯台守"));
        assertThat(text(handle(typed, ALICE))).contains("管理者だけ").contains("/talk 検索 用語集");
    }

    @Test
    void whoIsNoAdministratorChangesNoGlossary() {
        Reply kept = handle(press(handle(new Command.Search("ペンギン", 1), ALICE), "これじゃない"), ALICE);
        assertThat(buttons(kept)).extracting(Button::label).containsExactly("取り消す");
        String report = feedback.reports().all().getFirst().id();
        assertThat(text(handle(new Command.Equate(Optional.of(report), ""), ALICE)))
                .contains("管理者だけ");
        assertThat(text(handle(new Command.Equate(Optional.of(report), "海鳥"), ALICE)))
                .contains("管理者だけ");
        assertThat(feedback.lines().get()).isEmpty();
        String line = feedback.lines().add(List.of("ペンギン", "海鳥")).id();
        assertThat(text(handle(new Command.DropLine(line), ALICE))).contains("管理者だけ");
        assertThat(feedback.lines().get()).hasSize(1);
    }

    @Test
    void aLineThatAnotherProcessAddsCountsWithinASecond() {
        assertThat(feedback.lines().get()).isEmpty();
        Feedback.in(database, () -> now).lines().add(List.of("灯番", "灯台守"));
        assertThat(feedback.lines().get()).as("looked at a moment ago").isEmpty();
        now = now.plusSeconds(1);
        assertThat(feedback.lines().get()).hasSize(1);
    }

    @Test
    void whereNothingIsKeptNothingIsOfferedAndThatIsSaid() {
        CommandHandler terminal = new CommandHandler(
                new Links(URI.create("https://talks.example")), new Quotes(), new SqlStore(database, () -> now));
        CommandHandler.Asker asker = new CommandHandler.Asker(Way.SLASH, Person.LOCAL, Conversation.LOCAL);
        Command search = new Command.Search("霧の日", 1);
        Reply shown = (Reply) terminal.handle(search, asker, Language.JAPANESE, index);
        assertThat(buttons(shown)).extracting(Button::label).doesNotContain("これじゃない");
        Command notMeant = new Command.NotMeant(search, Optional.empty());
        assertThat(text((Reply) terminal.handle(notMeant, asker, Language.JAPANESE, index)))
                .contains("サーバー");
        assertThat(feedback.reports().all()).isEmpty();
    }

    private Answer answer(Command command, Person person) {
        return handler.handle(command, new CommandHandler.Asker(Way.SLASH, person, CHANNEL), Language.JAPANESE, index);
    }

    private Reply handle(Command command, Person person) {
        return (Reply) answer(command, person);
    }

    private static Command press(Reply reply, String label) {
        return buttons(reply).stream()
                .filter(button -> button.label().equals(label))
                .findFirst()
                .orElseThrow()
                .command();
    }

    private static List<Button> buttons(Reply reply) {
        return reply.blocks().stream()
                .flatMap(block -> block instanceof Block.Buttons row ? row.buttons().stream() : Stream.empty())
                .toList();
    }

    private static String text(Reply reply) {
        StringBuilder text = new StringBuilder();
        for (Block block : reply.blocks()) {
            List<Span> spans =
                    switch (block) {
                        case Block.Heading heading -> heading.spans();
                        case Block.Paragraph paragraph -> paragraph.spans();
                        case Block.Excerpt excerpt -> excerpt.spans();
                        case Block.Note note -> note.spans();
                        default -> List.of();
                    };
            spans.forEach(span -> text.append(span.text()));
            text.append('\n');
        }
        return text.toString();
    }
}
