package talkbot.app.command;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import talkbot.app.UserException;
import talkbot.core.daily.ComingDays;
import talkbot.core.daily.Day.State;
import talkbot.core.daily.Ledger;
import talkbot.core.daily.Schedule;
import talkbot.core.daily.Schedules;
import talkbot.core.deck.QuoteDeck;
import talkbot.core.deck.Wish;
import talkbot.core.request.Conversation;
import talkbot.core.store.Database;
import talkbot.core.store.QuoteReviews;
import talkbot.core.store.SqlStore;
import talkbot.core.timing.Timing.Occurrence;
import talkbot.index.Quote;
import talkbot.index.Viewer;
import talkbot.index.generation.LiveIndex;
import talkbot.index.quote.Quotes;

/**
 * What the coming days bring to each channel that got quotes by itself or for which some were looked at, and which days were
 * not as they should be.
 */
final class UpcomingQuotes {

    /** Days of a channel that are looked at. */
    private static final int LATEST = 7;

    private UpcomingQuotes() {}

    /** What a channel gets on one of its days. */
    record Day(Conversation channel, LocalDate day, Quote quote, boolean kept) {}

    /** A channel's day that was or will be left out, came late, or of which nobody knows. */
    record Odd(Conversation channel, talkbot.core.daily.Day day) {}

    /**
     * Looks back, and at what is left out of the days to come.
     *
     * @param wanted the platform's id of a channel; empty for all
     */
    static List<Odd> odd(Workplace workplace, String wanted) throws UserException {
        if (!workplace.remembers()) {
            return List.of();
        }
        try (Database database = workplace.database()) {
            Ledger ledger = new Ledger(database);
            return new Schedules(database)
                    .all().stream()
                            .map(Schedule::channel)
                            .filter(channel -> wanted.isEmpty() || wanted.equals(channel.channel()))
                            .flatMap(channel -> ledger.latest(channel, LATEST).stream()
                                    .filter(day -> day.state() == State.SKIPPED
                                            || day.state() == State.UNSURE
                                            || day.reason().equals(talkbot.core.daily.Day.LATE))
                                    .map(day -> new Odd(channel, day)))
                            .toList();
        }
    }

    /**
     * Looks ahead.
     *
     * @param wanted the platform's id of a channel; empty for all
     * @param days how many days for each channel
     */
    static List<Day> of(Workplace workplace, LiveIndex live, String wanted, int days) throws UserException {
        if (!workplace.remembers()) {
            return List.of();
        }
        InstantSource clock = InstantSource.system();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        List<Day> coming = new ArrayList<>();
        try (Database database = workplace.database()) {
            QuoteReviews reviews = new QuoteReviews(database);
            Schedules schedules = new Schedules(database);
            ComingDays dates = new ComingDays(new Ledger(database), clock);
            QuoteDeck deck = new QuoteDeck(new Quotes(), new SqlStore(database, clock), Optional.of(reviews), 0);
            Set<Conversation> channels = new LinkedHashSet<>();
            schedules.all().forEach(schedule -> channels.add(schedule.channel()));
            channels.addAll(reviews.channels());
            for (Conversation channel : channels) {
                if (!wanted.isEmpty() && !wanted.equals(channel.channel())) {
                    continue;
                }
                Viewer viewer = Viewer.on(channel.platform(), channel.workspace(), channel.channel());
                Optional<Schedule> schedule = schedules.of(channel);
                List<LocalDate> on = schedule.map(s ->
                                dates.of(s, days).stream().map(Occurrence::day).toList())
                        .orElseGet(() -> deck.freeDays(channel, today, days));
                Wish wish = schedule.map(Schedule::wish).orElse(Wish.ANY);
                List<Quote> quotes = live.read(index -> deck.upcoming(channel, on, wish, index.seenBy(viewer)));
                Set<String> kept = deck.kept(channel);
                for (int i = 0; i < quotes.size(); i++) {
                    Quote quote = quotes.get(i);
                    coming.add(new Day(channel, on.get(i), quote, kept.contains(QuoteDeck.key(quote))));
                }
            }
        }
        return coming;
    }
}
