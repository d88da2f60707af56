package talkbot.core.platform;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.platform.PlatformStatus.State;

/**
 * Keeps a connection to a platform open, for ever: opens another one whenever the old one ends, ever more rarely while
 * that fails. Says each change once in the log. One thread does it all; the methods are safe for use by any.
 */
public final class KeptConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeptConnection.class);

    /** A connection that lasted so long was a good one, and the next may be tried at once. */
    private static final Duration GOOD = Duration.ofSeconds(30);

    private final String platform;
    private final Line line;
    private final Pace pace;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile PlatformStatus status = new PlatformStatus(State.CONNECTING, "");
    private volatile long since;
    private int failures;

    /**
     * Prepares a connection; {@link #start} opens it.
     *
     * @param platform the platform's name as people write it
     */
    public KeptConnection(String platform, Line line, Pace pace) {
        this.platform = platform;
        this.line = line;
        this.pace = pace;
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("talkbot-" + platform.toLowerCase(Locale.ROOT) + "-connection")
                .unstarted(this::run);
    }

    /** Begins to connect and returns at once. */
    public void start() {
        thread.start();
    }

    /** How things stand. */
    public PlatformStatus status() {
        return status;
    }

    /** Whether the connection is being closed, after at most this time. */
    public boolean closing(Duration wait) throws InterruptedException {
        return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Notes that questions are answered from now on. */
    public void connected(String as) {
        if (status.state() != State.CONNECTED) {
            LOG.info("connected to {}{}", platform, as.isEmpty() ? "" : " as " + as);
        }
        status = PlatformStatus.CONNECTED;
        since = System.nanoTime();
    }

    /** Notes that questions are not answered for now. */
    public void lost(String reason) {
        if (closing.getCount() == 0) {
            return;
        }
        if (status.state() == State.CONNECTED || status.reason().isEmpty()) {
            LOG.warn("{} is not connected, trying again: {}", platform, reason);
        }
        status = new PlatformStatus(State.CONNECTING, reason);
    }

    /** Notes that somebody has to change something. */
    public void refused(String reason) {
        if (!status.reason().equals(reason)) {
            LOG.warn("{} is not connected: {}", platform, reason);
        }
        status = new PlatformStatus(State.REFUSED, reason);
    }

    /** Closes the connection for good. */
    @Override
    public void close() {
        closing.countDown();
        line.hangUp(thread);
        try {
            if (thread.getState() != Thread.State.NEW) {
                thread.join(pace.farewell().multipliedBy(2));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            Duration pause = Duration.ZERO;
            while (!closing(pause)) {
                pause = attempt();
            }
        } catch (InterruptedException e) {
            LOG.debug("the connection to {} is closed", platform);
        }
    }

    private static String reason(Exception e) {
        return Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    }

    /** Connects, and stays so as long as it goes; how long to wait before the next time. */
    private Duration attempt() throws InterruptedException {
        since = Long.MAX_VALUE;
        boolean wished = false;
        try {
            line.hold(this);
            wished = true;
        } catch (RefusedException e) {
            refused(e.reason());
            return pace.refused();
        } catch (IOException e) {
            lost(reason(e));
        } catch (RuntimeException e) {
            // Its message may be anything.
            lost(platform + " cannot be reached (" + e.getClass().getSimpleName() + ")");
        }
        boolean good = since != Long.MAX_VALUE && System.nanoTime() - since > GOOD.toNanos();
        failures = good ? 0 : failures + 1;
        return good && wished ? Duration.ZERO : pace.after(Math.max(0, failures - 1));
    }
}
