package talkbot.core.daily;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import talkbot.core.daily.Day.State;
import talkbot.core.platform.ChatPlatform;
import talkbot.core.platform.Message;
import talkbot.core.request.Conversation;
import talkbot.core.store.Keys;

/** What a day's message is, and what is written down, counted and said when something has become of it. */
final class Settling {

    /** How long after its time a message that waited stands in its channel. */
    private static final Duration STANDS = Duration.ofSeconds(5);

    private final Ledger ledger;
    private final DailyRules rules;
    private final DailyMeters meters;
    private final QuoteOfTheDay quotes;
    private final DailyNotices notices;

    Settling(Ledger ledger, DailyRules rules, DailyMeters meters, QuoteOfTheDay quotes, DailyNotices notices) {
        this.ledger = ledger;
        this.rules = rules;
        this.meters = meters;
        this.quotes = quotes;
        this.notices = notices;
    }

    /** The day's message, the same whenever it is asked for; nothing where there is no quote. */
    Optional<Message> message(Schedule schedule, Day day) {
        Conversation channel = schedule.channel();
        return quotes.of(schedule, day.day())
                .map(card -> new Message(
                        channel,
                        Keys.of(String.join(
                                " ",
                                "daily",
                                channel.platform(),
                                channel.workspace(),
                                channel.channel(),
                                day.day().toString())),
                        day.due(),
                        card.reply(),
                        card.words()));
    }

    /** The platform has it; when to look again. */
    Instant handed(Schedule schedule, Day day, String handle) {
        ledger.settle(
                schedule.channel(),
                day,
                State.HANDED,
                day.reason(),
                handle,
                rules.clock().instant());
        return look(day);
    }

    /**
     * When to look at a day that the platform has. Its own word that the message waits is believed: to ask again for each
     * would be more than its rates allow.
     */
    static Instant look(Day day) {
        return day.left() ? day.due().minus(Delivery.LAST_LOOK) : stands(day);
    }

    /** When a message that waited stands in its channel. */
    static Instant stands(Day day) {
        return day.due().plus(STANDS);
    }

    /** It stands in its channel. */
    Instant posted(Schedule schedule, Day day, String handle) {
        boolean late = day.state() != State.HANDED
                && rules.clock().instant().isAfter(day.due().plus(DailyMeters.LATE));
        settle(schedule, day, State.POSTED, late ? Day.LATE : "", handle);
        return Instant.MAX;
    }

    /** Nobody can tell. */
    Instant unsure(Schedule schedule, ChatPlatform platform, Day day) {
        settle(schedule, day, State.UNSURE, "", day.handle());
        notices.unsure(schedule, platform);
        return Instant.MAX;
    }

    /** Writes down that nothing is left to do for a day. */
    void settle(Schedule schedule, Day day, State state, String reason, String handle) {
        Instant now = rules.clock().instant();
        if (ledger.settle(schedule.channel(), day, state, reason, handle, now)) {
            boolean waited = day.state() == State.HANDED;
            meters.settled(state, waited ? Duration.ZERO : Duration.between(day.due(), now));
        }
    }
}
