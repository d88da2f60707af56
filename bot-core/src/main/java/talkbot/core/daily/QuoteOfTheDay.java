package talkbot.core.daily;

import java.time.LocalDate;
import java.util.Optional;
import talkbot.core.reply.Reply;

/** Says what a channel gets on a day. Safe for use by many threads. */
@FunctionalInterface
public interface QuoteOfTheDay {

    /**
     * A day's quote.
     *
     * @param reply the card with the quote, and what can be done with it
     * @param words the quote itself
     */
    record Card(Reply reply, String words) {}

    /** The card of a day, the same however often it is asked for; nothing if there is no quote for the channel. */
    Optional<Card> of(Schedule schedule, LocalDate day);
}
