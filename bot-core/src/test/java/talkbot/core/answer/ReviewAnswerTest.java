package talkbot.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.core.BotOptions;
import talkbot.core.Talks;
import talkbot.core.command.Command;
import talkbot.core.command.CommandParser;
import talkbot.core.command.ReviewStep;
import talkbot.core.command.Verdict;
import talkbot.core.deck.QuoteDeck;
import talkbot.core.deck.Wish;
import talkbot.core.link.Links;
import talkbot.core.message.Language;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.Reply;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Rights;
import talkbot.core.request.Way;
import talkbot.core.store.Database;
import talkbot.core.store.ForgetfulStore;
import talkbot.core.store.QuoteReviews;
import talkbot.core.store.SqlStore;
import talkbot.core.store.Store;
import talkbot.index.Library;
import talkbot.index.Quote;
import talkbot.index.Talk;
import talkbot.index.TalkIndex;
import talkbot.index.quote.Quotes;
import talkbot.index.transcript.TalkReader;
import talkbot.index.transcript.TranscriptException;
import talkbot.index.transcript.TranscriptFile;

class ReviewAnswerTest {

    private static final Conversation CHANNEL = new Conversation("slack", "T1", "C1", Optional.empty());
    private static final Conversation OTHER = new Conversation("slack", "T1", "C2", Optional.empty());
    private static final Person ADMIN = new Person("slack", "T1", "U1", Optional.empty());
    private static final Person GUEST = new Person("slack", "T1", "U2", Optional.empty());
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));
    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
    private static final Links LINKS = new Links(URI.create("https://talks.example"));
    private static final Rights RIGHTS = new Rights(Set.of("U1"), Rights.Who.ADMINS, Rights.Who.EVERYBODY);

    @TempDir
    Path folder;

    private Database database;
    private Store store;
    private QuoteDeck deck;
    private CommandHandler handler;
    private TalkIndex index;

    @BeforeEach
    void open() throws TranscriptException {
        database = Database.sqlite(folder.resolve("talkbot.db"));
        store = new SqlStore(database, NOON);
        QuoteReviews reviews = new QuoteReviews(database);
        Quotes quotes = new Quotes();
        deck = new QuoteDeck(quotes, store, Optional.of(reviews), 0);
        handler = new CommandHandler(BotOptions.of(LINKS, store).with(RIGHTS).with(reviews), quotes, NOON);
        List<Talk> talks = new ArrayList<>();
        for (String people : List.of("大工", "漁師", "庭師")) {
            StringBuilder text = new StringBuilder();
            for (String thing : List.of("道具", "時間", "言葉")) {
                text.append("良い%sは、上手に%sを増やす人ではなく、手元の%sを大切に扱う人です。%n%n".formatted(people, thing, thing));
            }
            talks.add(new TalkReader(false)
                    .read(new TranscriptFile(
                            people + ".txt", text.toString().getBytes(StandardCharsets.UTF_8), Optional.empty())));
        }
        index = new Talks.ExactIndex(new Library(1, Instant.EPOCH, talks, List.of(), Map.of()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theComingQuotesAreShownByDateInPages() {
        List<Quote> coming = deck.upcoming(CHANNEL, TODAY, 9, index);
        Reply first = say(ADMIN, new Command.ReviewQuotes(1));
        assertThat(Shown.excerpts(first))
                .containsExactlyElementsOf(
                        coming.stream().limit(4).map(Quote::text).toList());
        assertThat(Shown.paragraphs(first)).contains("2026-03-01 (Sun)", "2026-03-04 (Wed)");
        assertThat(Shown.excerpts(say(ADMIN, new Command.ReviewQuotes(3))))
                .containsExactly(coming.get(8).text());
        assertThat(Shown.flat(first.blocks()).filter(Block.Pager.class::isInstance))
                .hasSize(1);
    }

    @Test
    void whatIsMovedComesOnItsNewDayAndMovesBack() {
        List<Quote> before = deck.upcoming(CHANNEL, TODAY, 9, index);
        List<Quote> elsewhere = deck.upcoming(OTHER, TODAY, 9, index);
        Reply moved = say(ADMIN, step(before.get(4), ReviewStep.EARLIER));
        List<Quote> after = deck.upcoming(CHANNEL, TODAY, 9, index);
        assertThat(after.subList(0, 3)).isEqualTo(before.subList(0, 3));
        assertThat(after.get(3)).isEqualTo(before.get(4));
        assertThat(after.get(4)).isEqualTo(before.get(3));
        assertThat(after).containsExactlyInAnyOrderElementsOf(before);
        assertThat(deck.upcoming(OTHER, TODAY, 9, index)).isEqualTo(elsewhere);
        say(ADMIN, button(moved, "Undo"));
        assertThat(deck.upcoming(CHANNEL, TODAY, 5, index)).isEqualTo(before.subList(0, 5));
    }

    @Test
    void theFirstCannotComeEarlier() {
        Quote first = deck.upcoming(CHANNEL, TODAY, 1, index).getFirst();
        assertThat(Shown.paragraphs(say(ADMIN, step(first, ReviewStep.EARLIER))))
                .anyMatch(text -> text.contains("cannot be moved"));
    }

    @Test
    void whatIsDroppedComesToNoChannelOfTheWorkspaceUntilThatIsTakenBack() {
        Quote first = deck.upcoming(CHANNEL, TODAY, 1, index).getFirst();
        Reply dropped = say(ADMIN, step(first, ReviewStep.DROP));
        assertThat(deck.upcoming(CHANNEL, TODAY, 8, index)).doesNotContain(first);
        assertThat(deck.upcoming(OTHER, TODAY, 8, index)).doesNotContain(first);
        say(ADMIN, button(dropped, "Undo"));
        assertThat(deck.upcoming(CHANNEL, TODAY, 1, index)).containsExactly(first);
    }

    @Test
    void aChannelThatGetsOnlyReviewedQuotesGetsWhatWasKeptInItsOrder() {
        say(ADMIN, new CommandParser(index.library()).parse("settings quotes reviewed"));
        assertThat(deck.next(CHANNEL, TODAY, index)).isEmpty();
        List<Quote> offered =
                deck.toReview(CHANNEL, TODAY.datesUntil(TODAY.plusDays(9)).toList(), Wish.ANY, index);
        say(ADMIN, step(offered.get(2), ReviewStep.KEEP));
        Reply page = say(ADMIN, step(offered.get(5), ReviewStep.KEEP));
        assertThat(deck.upcoming(CHANNEL, TODAY, 2, index)).containsExactly(offered.get(2), offered.get(5));
        assertThat(Shown.paragraphs(page)).anyMatch(text -> text.startsWith("2026-03-01"));
        say(ADMIN, button(page, "Undo"));
        assertThat(deck.upcoming(CHANNEL, TODAY, 2, index)).containsExactly(offered.get(2), offered.get(2));
        say(ADMIN, new Command.SetQuotes(false));
        assertThat(deck.upcoming(CHANNEL, TODAY, 9, index)).doesNotHaveDuplicates();
    }

    @Test
    void whatWasArrangedAndPostedDoesNotComeAgainBeforeAllHaveCome() {
        List<Quote> before = deck.upcoming(CHANNEL, TODAY, 9, index);
        say(ADMIN, step(before.get(1), ReviewStep.EARLIER));
        List<Quote> came = new ArrayList<>();
        for (int day = 0; day < 9; day++) {
            Quote quote = deck.next(CHANNEL, TODAY.plusDays(day), index).orElseThrow();
            assertThat(deck.posted(CHANNEL, TODAY.plusDays(day), quote)).isTrue();
            came.add(quote);
        }
        assertThat(came).doesNotHaveDuplicates().startsWith(before.get(1), before.get(0));
    }

    @Test
    void whoeverAdministersNothingIsToldSo() {
        Quote first = deck.upcoming(CHANNEL, TODAY, 1, index).getFirst();
        for (Command command : List.of(
                new Command.ReviewQuotes(1),
                step(first, ReviewStep.DROP),
                step(first, ReviewStep.KEEP),
                new Command.SetQuotes(true))) {
            assertThat(Shown.paragraphs(say(GUEST, command)))
                    .containsExactly("Only administrators may look through the quotes.");
        }
        assertThat(store.judged("slack", "T1", Verdict.NEVER)).isEmpty();
        assertThat(deck.kept(CHANNEL)).isEmpty();
        assertThat(deck.onlyReviewed(CHANNEL)).isFalse();
    }

    @Test
    void onlyWhoMayBlockBlocksWithTheButtonBelowAQuote() {
        Reply drawn = say(GUEST, new Command.DrawQuote("", 0));
        Command never = button(drawn, "Never this quote again");
        say(GUEST, never);
        assertThat(Shown.excerpts(say(GUEST, new Command.DrawQuote("", 0)))).isEqualTo(Shown.excerpts(drawn));
        say(ADMIN, never);
        assertThat(Shown.excerpts(say(GUEST, new Command.DrawQuote("", 0)))).isNotEqualTo(Shown.excerpts(drawn));
    }

    @Test
    void whatIsDrawnComesInTheDecksOrderAndWasNotPostedLately() {
        List<Quote> coming = deck.upcoming(CHANNEL, TODAY, 3, index);
        assertThat(deck.posted(CHANNEL, TODAY, coming.getFirst())).isTrue();
        for (int draw = 0; draw < 2; draw++) {
            assertThat(Shown.excerpts(say(GUEST, new Command.DrawQuote("", draw))))
                    .containsExactly(coming.get(draw + 1).text());
        }
    }

    @Test
    void whereNothingIsKeptForGoodThatIsSaid() {
        CommandHandler terminal = new CommandHandler(LINKS, new Quotes(), new ForgetfulStore(NOON));
        Reply reply = terminal.handle(
                        new Command.ReviewQuotes(1),
                        new CommandHandler.Asker(Way.LOCAL, Person.LOCAL, Conversation.LOCAL),
                        Language.ENGLISH,
                        index)
                .reply();
        assertThat(Shown.paragraphs(reply))
                .containsExactly("Quotes are looked through where talkbot runs as a server.");
    }

    @Test
    void theWordsForItAreUnderstoodInBothLanguages() {
        CommandParser parser = new CommandParser(index.library());
        for (String words : List.of("quotes review", "quotes", "名言 確認", "名言確認")) {
            assertThat(parser.parse(words)).as(words).isEqualTo(new Command.ReviewQuotes(1));
        }
        assertThat(parser.parse("設定 名言 確認済み")).isEqualTo(new Command.SetQuotes(true));
        assertThat(parser.parse("quotes about rain")).isEqualTo(new Command.Search("quotes about rain", 1));
        assertThat(parser.parse("quote review")).isEqualTo(new Command.DrawQuote("review", 0));
    }

    private static Command step(Quote quote, ReviewStep step) {
        return new Command.ReviewQuote(QuoteDeck.key(quote), step, 1);
    }

    private static Command button(Reply reply, String label) {
        return Shown.buttons(reply).stream()
                .filter(button -> button.label().equals(label))
                .map(Button::command)
                .findFirst()
                .orElseThrow();
    }

    private Reply say(Person person, Command command) {
        return handler.handle(command, new CommandHandler.Asker(Way.SLASH, person, CHANNEL), Language.ENGLISH, index)
                .reply();
    }
}
