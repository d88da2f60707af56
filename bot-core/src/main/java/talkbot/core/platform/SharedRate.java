package talkbot.core.platform;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.failsafe.RateLimiter;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps calls within what a platform takes in a second from all processes together; each of them takes its share. Safe for
 * use by many threads.
 */
public final class SharedRate {

    private static final Logger LOG = LoggerFactory.getLogger(SharedRate.class);

    /** A process that comes or goes is noticed so much later. */
    private static final Duration NOTICED = Duration.ofSeconds(10);

    private final RateLimiter<Object> limiter;
    private final LoadingCache<String, Integer> processes;

    /**
     * A rate.
     *
     * @param aSecond calls, by all processes
     * @param living how many processes there are; asked every ten seconds at most
     */
    public SharedRate(int aSecond, IntSupplier living) {
        this.limiter = RateLimiter.smoothBuilder(aSecond, Duration.ofSeconds(1)).build();
        this.processes = Caffeine.newBuilder().expireAfterWrite(NOTICED).build(any -> count(living));
    }

    private static int count(IntSupplier living) {
        try {
            return Math.max(1, living.getAsInt());
        } catch (RuntimeException e) {
            LOG.debug("nobody knows how many processes there are: {}", e.getMessage());
            return 1;
        }
    }

    /**
     * Waits for a turn: where there are three processes, a call takes three of them.
     *
     * @throws UnsentException if the thread is interrupted
     */
    public void await() throws UnsentException {
        try {
            limiter.acquirePermits(processes.get("living"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnsentException("stopped while waiting for a turn", Duration.ZERO);
        }
    }
}
