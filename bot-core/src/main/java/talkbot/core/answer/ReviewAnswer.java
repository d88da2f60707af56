package talkbot.core.answer;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import talkbot.core.command.Command;
import talkbot.core.command.ReviewStep;
import talkbot.core.command.Verdict;
import talkbot.core.daily.Daily;
import talkbot.core.daily.Schedule;
import talkbot.core.deck.QuoteDeck;
import talkbot.core.deck.Wish;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.Span;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Rights;
import talkbot.core.store.QuoteReviews;
import talkbot.core.store.Setting;
import talkbot.core.store.Store;
import talkbot.core.timing.Timing.Occurrence;
import talkbot.index.Quote;

/**
 * Lets administrators look through the quotes of the coming weeks: keep one, drop it, or have it come earlier or later.
 * Safe for use by many threads.
 */
final class ReviewAnswer {

    /** Four weeks. */
    private static final int DAYS = 28;

    /** With four buttons each they fit into one message of Discord, which has the least room. */
    private static final int PER_PAGE = 4;

    private static final String ALL = "all";

    private final QuoteDeck deck;
    private final Store store;
    private final Optional<QuoteReviews> reviews;
    private final Optional<Daily> daily;
    private final Rights rights;
    private final InstantSource clock;

    ReviewAnswer(
            QuoteDeck deck,
            Store store,
            Optional<QuoteReviews> reviews,
            Optional<Daily> daily,
            Rights rights,
            InstantSource clock) {
        this.daily = daily;
        this.deck = deck;
        this.store = store;
        this.reviews = reviews;
        this.rights = rights;
        this.clock = clock;
    }

    /** A page of the coming quotes. */
    List<Block> blocks(Asking asking, int page, Person person, Conversation channel) {
        Optional<List<Block>> refusal = refusal(asking, person);
        return refusal.orElseGet(() -> page(asking, page, channel));
    }

    /** Does what is asked and shows the page on which the quote now stands. */
    List<Block> step(Asking asking, Command.ReviewQuote command, Person person, Conversation channel) {
        Optional<List<Block>> refusal = refusal(asking, person);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        boolean done = reviews.filter(all -> carryOut(asking, command, person, channel, all))
                .isPresent();
        List<Block> blocks = new ArrayList<>();
        if (done) {
            blocks.add(asking.paragraph("review.done", "step", command.step().name()));
            blocks.add(new Block.Buttons(List.of(new Button(
                    asking.say("button.undo"),
                    new Command.ReviewQuote(command.quote(), command.step().inverse(), command.page()),
                    true))));
        } else {
            blocks.add(asking.paragraph("review.impossible"));
        }
        int place = place(command.quote(), coming(asking, channel));
        blocks.addAll(page(asking, place < 0 ? command.page() : place / PER_PAGE + 1, channel));
        return blocks;
    }

    /**
     * Chooses which quotes the channel gets.
     *
     * @return why not; nothing if it was done
     */
    Optional<List<Block>> set(Asking asking, Command.SetQuotes command, Person person, Conversation channel) {
        Optional<List<Block>> refusal = refusal(asking, person);
        if (refusal.isEmpty()) {
            store.set(channel, Setting.QUOTES, Optional.of(command.reviewed() ? QuoteDeck.REVIEWED : ALL));
        }
        return refusal;
    }

    /** Which quotes the channel gets, for the settings; nothing where nobody can choose. */
    List<Block> setting(Asking asking, Person person, Conversation channel) {
        if (reviews.isEmpty()) {
            return List.of();
        }
        boolean reviewed = deck.onlyReviewed(channel);
        List<Block> blocks = new ArrayList<>();
        blocks.add(asking.paragraph(reviewed ? "settings.quotes.reviewed" : "settings.quotes.all"));
        if (rights.administers(person)) {
            blocks.add(new Block.Buttons(List.of(
                    new Button(
                            asking.say(reviewed ? "settings.button.all" : "settings.button.reviewed"),
                            new Command.SetQuotes(!reviewed),
                            true),
                    new Button(asking.say("settings.button.review"), new Command.ReviewQuotes(1)))));
        }
        return blocks;
    }

    private Optional<List<Block>> refusal(Asking asking, Person person) {
        if (!rights.administers(person)) {
            return Optional.of(List.of(asking.paragraph("review.refused")));
        }
        return reviews.isPresent() ? Optional.empty() : Optional.of(List.of(asking.paragraph("review.server")));
    }

    /** Whether there was anything to do. */
    private boolean carryOut(
            Asking asking, Command.ReviewQuote command, Person person, Conversation channel, QuoteReviews all) {
        String quote = command.quote();
        List<String> order = new ArrayList<>(
                coming(asking, channel).stream().map(QuoteDeck::key).toList());
        int place = order.indexOf(quote);
        if (place < 0 && command.step() != ReviewStep.RESTORE) {
            return false;
        }
        switch (command.step()) {
            case KEEP, UNKEEP -> {
                all.arrange(channel, days(channel).getFirst(), order.subList(0, place + 1));
                all.keep(channel, quote, command.step() == ReviewStep.KEEP);
            }
            case DROP, RESTORE -> store.judge(person, quote, Verdict.NEVER, command.step() == ReviewStep.DROP);
            case EARLIER, LATER -> {
                int to = command.step() == ReviewStep.EARLIER ? place - 1 : place + 1;
                if (to < 0 || to >= order.size()) {
                    return false;
                }
                order.add(to, order.remove(place));
                // What stands before it stays there; what stands behind may still come in another order.
                all.arrange(channel, days(channel).getFirst(), order.subList(0, Math.max(place, to) + 1));
            }
        }
        return true;
    }

    private List<Block> page(Asking asking, int wanted, Conversation channel) {
        List<Quote> coming = coming(asking, channel);
        List<Block> blocks = new ArrayList<>();
        blocks.add(asking.heading("review.title"));
        boolean onlyReviewed = deck.onlyReviewed(channel);
        blocks.add(asking.note(onlyReviewed ? "settings.quotes.reviewed" : "settings.quotes.all"));
        if (coming.isEmpty()) {
            blocks.add(asking.paragraph("quote.none"));
            return blocks;
        }
        Set<String> kept = deck.kept(channel);
        Paging paging = Paging.of(wanted, coming.size(), PER_PAGE);
        List<LocalDate> days = days(channel);
        DateTimeFormatter date = DateTimeFormatter.ofPattern(
                "uuuu-MM-dd (EEE)", asking.language().locale());
        int place = paging.offset();
        for (Quote quote : paging.of(coming)) {
            boolean good = kept.contains(QuoteDeck.key(quote));
            String day = onlyReviewed && !good
                    ? asking.say("review.waits")
                    : date.format(days.get(place)) + (good ? " · " + asking.say("review.kept") : "");
            blocks.add(item(asking, quote, day, good, paging.page()));
            place++;
        }
        blocks.addAll(paging.pager(asking, Command.ReviewQuotes::new));
        return blocks;
    }

    private static Block item(Asking asking, Quote quote, String day, boolean kept, int page) {
        List<Span> from = new ArrayList<>();
        quote.speaker().ifPresent(speaker -> from.add(new Span.Plain(speaker + " · ")));
        asking.index()
                .library()
                .locate(quote.talk(), quote.anchor())
                .ifPresent(spot -> from.addAll(asking.place(spot.talk(), spot.chapter())));
        return new Block.Item(List.of(
                new Block.Paragraph(List.of(new Span.Strong(day))),
                new Block.Excerpt(List.of(new Span.Plain(quote.text()))),
                new Block.Note(from),
                new Block.Buttons(List.of(
                        step(asking, quote, kept ? ReviewStep.UNKEEP : ReviewStep.KEEP, page),
                        step(asking, quote, ReviewStep.DROP, page),
                        step(asking, quote, ReviewStep.EARLIER, page),
                        step(asking, quote, ReviewStep.LATER, page)))));
    }

    private static Button step(Asking asking, Quote quote, ReviewStep step, int page) {
        return new Button(
                asking.say("review.button", "step", step.name()),
                new Command.ReviewQuote(QuoteDeck.key(quote), step, page),
                true);
    }

    private static int place(String quote, List<Quote> coming) {
        return coming.stream().map(QuoteDeck::key).toList().indexOf(quote);
    }

    private List<Quote> coming(Asking asking, Conversation channel) {
        Wish wish = schedule(channel).map(Schedule::wish).orElse(Wish.ANY);
        return deck.toReview(channel, days(channel), wish, asking.index());
    }

    private Optional<Schedule> schedule(Conversation channel) {
        return daily.flatMap(d -> d.of(channel));
    }

    /** The days on which the channel gets quotes; where none are set, one day after the other. */
    private List<LocalDate> days(Conversation channel) {
        Optional<List<LocalDate>> set = daily.flatMap(d -> d.of(channel)
                .map(schedule ->
                        d.coming(schedule, DAYS).stream().map(Occurrence::day).toList()));
        return set.orElseGet(
                () -> deck.freeDays(channel, LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()), DAYS));
    }
}
