package talkbot.core.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Knows whether an event comes too late to be answered: a connection that comes back may tell everything that was missed.
 * The clocks of two machines may differ by more than a platform waits for an answer, so that only what is older than the
 * quickest event by so much is late. Safe for use by many threads.
 */
public final class Lateness {

    /** Unlike clocks that are not set drift apart by a tenth of this at most. */
    private static final long DRIFT = 1_000;

    private final LongSupplier nanos;
    private final long patience;
    private long quickest = Long.MAX_VALUE;
    private long seen;

    /**
     * Begins to compare.
     *
     * @param nanos a clock that nobody sets, from any beginning
     * @param patience how long the platform waits for an answer
     */
    public Lateness(LongSupplier nanos, Duration patience) {
        this.nanos = nanos;
        this.patience = patience.toMillis();
    }

    /**
     * Whether an event that comes in now cannot be answered any more. The first one never is late: there is nothing to
     * compare it with.
     *
     * @param created when it came to be, by the platform's clock
     */
    public synchronized boolean isLate(Instant created) {
        long now = TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong());
        long age = now - created.toEpochMilli();
        if (quickest != Long.MAX_VALUE) {
            quickest += (now - seen) / DRIFT;
        }
        seen = now;
        quickest = Math.min(quickest, age);
        return age - quickest > patience;
    }
}
