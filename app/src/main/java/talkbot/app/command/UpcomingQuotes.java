package talkbot.app.command;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import talkbot.app.UserException;
import talkbot.core.deck.QuoteDeck;
import talkbot.core.request.Conversation;
import talkbot.core.store.Database;
import talkbot.core.store.QuoteReviews;
import talkbot.core.store.SqlStore;
import talkbot.index.Quote;
import talkbot.index.Viewer;
import talkbot.index.generation.LiveIndex;
import talkbot.index.quote.Quotes;

/** What the coming days bring to each channel that got quotes by itself or for which some were looked at. */
final class UpcomingQuotes {

    private UpcomingQuotes() {}

    /** What a channel gets on one of its days. */
    record Day(Conversation channel, LocalDate day, Quote quote, boolean kept) {}

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
            QuoteDeck deck = new QuoteDeck(new Quotes(), new SqlStore(database, clock), Optional.of(reviews), 0);
            for (Conversation channel : reviews.channels()) {
                if (!wanted.isEmpty() && !wanted.equals(channel.channel())) {
                    continue;
                }
                Viewer viewer = Viewer.on(channel.platform(), channel.workspace(), channel.channel());
                LocalDate first = deck.firstFree(channel, today);
                List<Quote> quotes = live.read(index -> deck.upcoming(channel, first, days, index.seenBy(viewer)));
                for (int i = 0; i < quotes.size(); i++) {
                    boolean kept = deck.kept(channel).contains(QuoteDeck.key(quotes.get(i)));
                    coming.add(new Day(channel, first.plusDays(i), quotes.get(i), kept));
                }
            }
        }
        return coming;
    }
}
