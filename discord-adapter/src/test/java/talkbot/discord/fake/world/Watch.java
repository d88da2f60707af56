package talkbot.discord.fake.world;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The one lock of the fake, and waiting for what happens under it, so that tests need no sleep. Thread-safe. */
public final class Watch {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /** Runs {@code work} alone and tells all who wait to look again. */
    public <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            changed.signalAll();
            lock.unlock();
        }
    }

    /** As {@link #locked(Supplier)}, for work without a result. */
    public void run(Runnable work) {
        boolean unused = locked(() -> {
            work.run();
            return true;
        });
    }

    /**
     * Waits until {@code look} finds something. {@code look} runs under the lock, at once and after every change.
     *
     * @param what names what is waited for, for the failure's message
     * @param patience how long at most, in real time, whatever the fake's clock shows
     * @throws AssertionError if nothing was found in time; its message ends with what {@code context} says then
     */
    public <T> T await(String what, Duration patience, Supplier<Optional<T>> look, Supplier<String> context) {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (true) {
                Optional<T> found = look.get();
                if (found.isPresent()) {
                    return found.get();
                }
                if (left <= 0) {
                    throw new AssertionError("waited " + patience + " in vain for " + what + "\n" + context.get());
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + what, e);
        } finally {
            lock.unlock();
        }
    }
}
