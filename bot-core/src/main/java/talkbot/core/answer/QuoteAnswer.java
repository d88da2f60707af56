package talkbot.core.answer;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import talkbot.core.command.Command;
import talkbot.core.command.Verdict;
import talkbot.core.daily.QuoteOfTheDay;
import talkbot.core.daily.Schedule;
import talkbot.core.deck.QuoteDeck;
import talkbot.core.deck.Wish;
import talkbot.core.picture.Pictures;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;
import talkbot.core.reply.Visibility;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Rights;
import talkbot.core.store.Store;
import talkbot.index.Library.Spot;
import talkbot.index.Quote;
import talkbot.index.TalkIndex;
import talkbot.index.quote.Quotes;

/** A sentence worth repeating. */
public final class QuoteAnswer {

    /** Far from both ends of the day, so that no zone changes the date. */
    private static final LocalTime NOON = LocalTime.NOON;

    private final Quotes quotes;

    private final Store store;
    private final Rights rights;
    private final QuoteDeck deck;
    private final InstantSource clock;
    private final QuotePicture picture;

    /** Draws from these quotes for those who ask a program alone: no channel has a deck, nobody thinks anything of them. */
    public QuoteAnswer(Quotes quotes, Store store) {
        this(quotes, store, Rights.OPEN, new QuoteDeck(quotes, store, 0), Optional.empty(), InstantSource.system());
    }

    /**
     * Draws from these quotes.
     *
     * @param store what was thought of them
     * @param rights who may say that one is never to come again
     * @param deck in which order a channel gets them
     * @param pictures what makes pictures of them, if anything does
     * @param clock tells which day it is
     */
    QuoteAnswer(
            Quotes quotes,
            Store store,
            Rights rights,
            QuoteDeck deck,
            Optional<Pictures> pictures,
            InstantSource clock) {
        this.picture = new QuotePicture(pictures, store);
        this.deck = deck;
        this.clock = clock;
        this.quotes = quotes;
        this.store = store;
        this.rights = rights;
    }

    List<Block> blocks(Asking asking, Command.DrawQuote command, Conversation conversation) {
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
        return card(
                asking,
                quote,
                most > 1 ? Optional.of(new Command.DrawQuote(command.words(), command.draw() + 1)) : Optional.empty(),
                conversation);
    }

    /** What a channel gets on a day, and from now on keeps for that day. */
    Optional<QuoteOfTheDay.Card> ofTheDay(Asking asking, Schedule schedule, LocalDate day) {
        Conversation channel = schedule.channel();
        return deck.next(channel, day, schedule.wish(), asking.index()).map(quote -> {
            deck.posted(channel, day, quote);
            List<Block> blocks = new ArrayList<>();
            blocks.add(asking.heading(
                    "quote.daily", "day", Date.from(day.atTime(NOON).toInstant(ZoneOffset.UTC))));
            blocks.addAll(card(asking, quote, Optional.of(new Command.DrawQuote(schedule.topic(), 0)), channel));
            return new QuoteOfTheDay.Card(new Reply(Visibility.CHANNEL, asking.language(), blocks), quote.text());
        });
    }

    /** The card of a day to come, as it would be now. */
    List<Block> upcoming(Asking asking, Conversation channel, LocalDate day, Wish wish) {
        return deck.next(channel, day, wish, asking.index())
                .map(quote -> card(asking, quote, Optional.empty(), channel))
                .orElseGet(() -> List.of(
                        wish.topic().isEmpty()
                                ? asking.paragraph("quote.none")
                                : asking.paragraph("quote.none.about", "words", wish.topic())));
    }

    private List<Block> card(Asking asking, Quote quote, Optional<Command> another, Conversation conversation) {
        Spot spot =
                asking.index().library().locate(quote.talk(), quote.anchor()).orElseThrow();
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
        picture.of(asking, quote, spot, conversation).ifPresent(blocks::add);
        List<Button> buttons = new ArrayList<>();
        another.ifPresent(command -> buttons.add(new Button(asking.say("button.another"), command)));
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
    List<Block> judge(Asking asking, Command.JudgeQuote command, Person person, Conversation place) {
        if (command.verdict() == Verdict.NEVER && !rights.mayBlock(person)) {
            return List.of(asking.paragraph("quote.never.refused"));
        }
        // It counts where it is said: Discord's people are the same on every server.
        Person here = new Person(person.platform(), place.workspace(), person.id(), person.name(), person.zone());
        store.judge(here, command.quote(), command.verdict(), command.given());
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
        return command.words().isEmpty() ? quotes.of(index.library()) : deck.about(command.words(), index);
    }
}
