package talkbot.core.answer;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import talkbot.core.command.Command;
import talkbot.core.command.Verdict;
import talkbot.core.deck.QuoteDeck;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.Span;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Rights;
import talkbot.core.store.Store;
import talkbot.index.Library;
import talkbot.index.Library.Spot;
import talkbot.index.Quote;
import talkbot.index.SearchQuery;
import talkbot.index.TalkIndex;
import talkbot.index.quote.Quotes;

/** A sentence worth repeating. */
public final class QuoteAnswer {

    /** How many of the passages that fit some words may give a quote about them. */
    private static final int ABOUT = 100;

    private final Quotes quotes;

    private final Store store;
    private final Rights rights;
    private final QuoteDeck deck;
    private final InstantSource clock;

    /** Draws from these quotes for those who ask a program alone: no channel has a deck, nobody thinks anything of them. */
    public QuoteAnswer(Quotes quotes, Store store) {
        this(quotes, store, Rights.OPEN, new QuoteDeck(quotes, store, 0), InstantSource.system());
    }

    /**
     * Draws from these quotes.
     *
     * @param store what was thought of them
     * @param rights who may say that one is never to come again
     * @param deck in which order a channel gets them
     * @param clock tells which day it is
     */
    QuoteAnswer(Quotes quotes, Store store, Rights rights, QuoteDeck deck, InstantSource clock) {
        this.deck = deck;
        this.clock = clock;
        this.quotes = quotes;
        this.store = store;
        this.rights = rights;
    }

    List<Block> blocks(Asking asking, Command.DrawQuote command, Conversation conversation) {
        Library library = asking.index().library();
        List<Quote> all = command.words().isEmpty() ? List.of() : unblocked(of(command, asking.index()), conversation);
        int most = command.words().isEmpty() ? deck.size(conversation, asking.index()) : all.size();
        if (most == 0) {
            return List.of(
                    command.words().isEmpty()
                            ? asking.paragraph("quote.none")
                            : asking.paragraph("quote.none.about", "words", command.words()),
                    new Block.Buttons(List.of(
                            new Button(asking.say("button.quote"), new Command.DrawQuote("", 0)),
                            new Button(asking.say("button.list"), new Command.Talks(1)))));
        }
        int draw = Math.floorMod(command.draw(), most);
        Quote quote = all.isEmpty() ? coming(draw, conversation, asking.index()) : all.get(draw);
        Spot spot = library.locate(quote.talk(), quote.anchor()).orElseThrow();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Excerpt(List.of(new Span.Plain(quote.text()))));
        List<Span> from = new ArrayList<>();
        quote.speaker().ifPresent(speaker -> from.add(new Span.Plain(speaker + " · ")));
        from.addAll(asking.place(spot.talk(), spot.chapter()));
        blocks.add(new Block.Note(from));
        spot.passage()
                .map(p -> asking.open(spot.talk(), p))
                .filter(open -> !open.isEmpty())
                .ifPresent(open -> blocks.add(new Block.Note(open)));
        List<Button> buttons = new ArrayList<>();
        if (most > 1) {
            buttons.add(new Button(
                    asking.say("button.another"), new Command.DrawQuote(command.words(), command.draw() + 1)));
        }
        spot.chapter().ifPresent(c -> buttons.add(ChapterAnswer.read(asking, spot.talk(), c)));
        blocks.add(new Block.Buttons(buttons));
        blocks.add(new Block.Buttons(List.of(
                judge(asking, "button.like", QuoteDeck.key(quote), Verdict.LIKED, true),
                judge(asking, "button.never", QuoteDeck.key(quote), Verdict.NEVER, true))));
        return blocks;
    }

    /** What the channel gets by itself after what it got, so that nobody draws what was just posted. */
    private Quote coming(int draw, Conversation conversation, TalkIndex index) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        return deck.upcoming(conversation, deck.firstFree(conversation, today), draw + 1, index)
                .get(draw);
    }

    private List<Quote> unblocked(List<Quote> all, Conversation conversation) {
        Set<String> never = store.judged(conversation.platform(), conversation.workspace(), Verdict.NEVER)
                .keySet();
        return all.stream()
                .filter(quote -> !never.contains(QuoteDeck.key(quote)))
                .toList();
    }

    /** Keeps what somebody thinks of a quote, and says how to take it back. */
    List<Block> judge(Asking asking, Command.JudgeQuote command, Person person) {
        if (command.verdict() == Verdict.NEVER && !rights.mayBlock(person)) {
            return List.of(asking.paragraph("quote.never.refused"));
        }
        store.judge(person, command.quote(), command.verdict(), command.given());
        String said = command.verdict() == Verdict.NEVER ? "quote.never" : "quote.liked";
        return List.of(
                asking.paragraph(command.given() ? said : said + ".undone"),
                new Block.Buttons(List.of(judge(
                        asking,
                        command.given() ? "button.undo" : "button.redo",
                        command.quote(),
                        command.verdict(),
                        !command.given()))));
    }

    private static Button judge(Asking asking, String label, String quote, Verdict verdict, boolean given) {
        return new Button(asking.say(label), new Command.JudgeQuote(quote, verdict, given));
    }

    /** The quotes that a command can draw: all, or those from the passages that fit its words, best first. */
    public List<Quote> of(Command.DrawQuote command, TalkIndex index) {
        if (command.words().isEmpty()) {
            return quotes.of(index.library());
        }
        return index.search(SearchQuery.of(command.words(), ABOUT)).hits().stream()
                .flatMap(hit -> quotes.of(index.library()).stream()
                        .filter(q -> q.talk().equals(hit.place().talk().id())
                                && q.anchor().equals(hit.place().passage().anchor())))
                .toList();
    }
}
