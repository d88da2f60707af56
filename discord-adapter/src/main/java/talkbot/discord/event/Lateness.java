package talkbot.discord.event;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Knows whether an event comes too late to be answered: a connection that comes back tells everything that was missed,
 * and Discord takes no first response after three seconds. The clocks of two machines may differ by more than that, so
 * that only what is older than the quickest event by so much is late. Safe for use by many threads.
 */
final class Lateness {

    /** https://docs.discord.com/developers/interactions/receiving-and-responding. */
    private static final long RESPONSE_MILLIS = 3_000;

    /** Unlike clocks that are not set drift apart by a tenth of this at most. */
    private static final long DRIFT = 1_000;

    private final LongSupplier nanos;
    private long quickest = Long.MAX_VALUE;
    private long seen;

    /**
     * Begins to compare.
     *
     * @param nanos a clock that nobody sets, from any beginning
     */
    Lateness(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Whether an event that comes in now cannot be answered any more. The first one never is late: there is nothing to
     * compare it with.
     *
     * @param created when it came to be, in milliseconds by Discord's clock
     */
    synchronized boolean isLate(long created) {
        long now = TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong());
        long age = now - created;
        if (quickest != Long.MAX_VALUE) {
            quickest += (now - seen) / DRIFT;
        }
        seen = now;
        quickest = Math.min(quickest, age);
        return age - quickest > RESPONSE_MILLIS;
    }
}
