package talkbot.slack.fake.world;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Wakes those who wait whenever anything in the fake changes, so that no test sleeps. Safe for many threads. */
public final class Pulse {

    /** How often a waiter looks again though nobody called: for what changes by time alone. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private long lastChange = System.nanoTime();

    /** Something changed. */
    public synchronized void changed() {
        lastChange = System.nanoTime();
        notifyAll();
    }

    /** Whether nothing has changed for so much real time. */
    public synchronized boolean quietFor(Duration time) {
        return System.nanoTime() - lastChange >= time.toNanos();
    }

    /**
     * Waits until there is something to see.
     *
     * @param limit real time
     * @param story what to tell when it never came
     * @throws AssertionError when the time is over
     */
    public <T> T await(String what, Duration limit, Supplier<Optional<T>> look, Supplier<String> story) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            synchronized (this) {
                Optional<T> seen = look.get();
                if (seen.isPresent()) {
                    return seen.get();
                }
                if (System.nanoTime() - end >= 0) {
                    break;
                }
                try {
                    wait(LOOK_AGAIN.toMillis());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new AssertionError("interrupted while waiting for " + what, e);
                }
            }
        }
        throw new AssertionError("not within " + limit + ": " + what + "\n" + story.get());
    }
}
