package talkbot.core.store;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Remembers for a moment that the database did not answer, so that somebody who needs it five times for one answer waits
 * for it once. After that moment one tries again while the others are still told no. Safe for use by many threads.
 */
final class Absence {

    private static final long HERE = 0;

    private final long pause;

    /** Until when nobody need try, by {@link System#nanoTime}; {@link #HERE} while it answers. */
    private final AtomicLong until = new AtomicLong(HERE);

    Absence(Duration pause) {
        this.pause = pause.toNanos();
    }

    /**
     * Before trying.
     *
     * @throws StoreException if it was not there just now
     */
    void check() {
        long moment = until.get();
        if (moment != HERE && (System.nanoTime() - moment < 0 || !until.compareAndSet(moment, next()))) {
            throw new StoreException("the database did not answer just now", Trouble.UNREACHABLE);
        }
    }

    /** After it answered. */
    void over() {
        until.set(HERE);
    }

    /** After it failed. */
    void note(StoreException failed) {
        if (failed.trouble() == Trouble.UNREACHABLE) {
            until.set(next());
        }
    }

    /** An odd number is never the one that means that it is there. */
    private long next() {
        return (System.nanoTime() + pause) | 1;
    }
}
