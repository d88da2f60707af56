package talkbot.discord.connection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.JDA.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.platform.PlatformStatus;
import talkbot.core.platform.PlatformStatus.State;
import talkbot.discord.DiscordOptions;

/**
 * Keeps the bot connected: logs in, watches, and logs in again where a login fails or hangs, ever more rarely. One thread
 * does it all; {@link #status} and {@link #close} are safe for use by any.
 */
public final class Connection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    private static final Duration GLANCE = Duration.ofMillis(100);

    private static final String NO_ANSWER = "Discord does not answer";

    private static final int LONGEST_REASON = 200;

    private final DiscordOptions options;
    private final Object listener;
    private final Patience patience;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "talkbot-discord-connection");
    private volatile PlatformStatus status = connecting("not begun");

    /**
     * Makes a connection; {@link #open} begins it.
     *
     * @param listener gets JDA's events
     */
    public Connection(DiscordOptions options, Object listener, Patience patience) {
        this.options = options;
        this.listener = listener;
        this.patience = patience;
        thread.setDaemon(true);
    }

    /** Begins to connect and returns at once. */
    public void open() {
        status = connecting("logging in");
        thread.start();
    }

    /** How things stand. */
    public PlatformStatus status() {
        return status;
    }

    /** Sends what is still to be sent, for a bounded time, and disconnects. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(patience.farewell().multipliedBy(2).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        int failures = 0;
        while (!closed(Duration.ZERO)) {
            try (Session session = new Session(options, listener, patience.farewell())) {
                logIn(session);
                failures = watch(session) ? 0 : failures;
            } catch (RefusedException e) {
                status = new PlatformStatus(State.REFUSED, e.reason());
                LOG.error("Discord: {}", e.reason());
                return;
            } catch (RuntimeException e) {
                status = connecting(reason(e));
            }
            Duration wait = patience.before(failures++);
            if (!closed(Duration.ZERO)) {
                LOG.warn("Discord: {}; logging in again in {} s", status.reason(), wait.toSeconds());
            }
            if (closed(wait)) {
                status = connecting("closed");
            }
        }
    }

    /** Logs in, unless that takes too long; what it waits for then ends with the session. */
    private void logIn(Session session) {
        FutureTask<Void> login = new FutureTask<>(session::logIn, null);
        Thread waiting = new Thread(login, "talkbot-discord-login");
        waiting.setDaemon(true);
        waiting.start();
        long begun = System.nanoTime();
        while (!closed(Duration.ZERO)) {
            try {
                login.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                if (over(begun)) {
                    throw new IllegalStateException(NO_ANSWER);
                }
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException failed ? failed : new IllegalStateException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * Watches a session until it ends, hangs, or is to be closed.
     *
     * @return whether it was ever connected
     */
    private boolean watch(Session session) {
        boolean ever = false;
        List<Status> standing = List.of();
        long since = System.nanoTime();
        while (!closed(GLANCE)) {
            boolean connected = session.connected();
            ever |= connected;
            tell(connected, session);
            List<Status> now = session.standing();
            if (!now.equals(standing)) {
                standing = now;
                since = System.nanoTime();
            } else if (session.ended()) {
                status = connecting("the session ended");
                return ever;
            } else if (session.waits() && over(since)) {
                status = connecting(NO_ANSWER);
                return ever;
            }
        }
        return ever;
    }

    private void tell(boolean connected, Session session) {
        boolean before = status.state() == State.CONNECTED;
        if (connected && !before) {
            LOG.info("Discord: connected as {}", session.name());
            status = PlatformStatus.CONNECTED;
        } else if (!connected && before) {
            LOG.info("Discord: the connection was lost and is being resumed");
            status = connecting("the connection was lost");
        }
    }

    private boolean over(long since) {
        return System.nanoTime() - since > patience.step().toNanos();
    }

    /** Whether the connection is to be closed, after at most this time. */
    private boolean closed(Duration wait) {
        try {
            return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    /** The innermost reason in one line, which says nothing of the token. */
    private String reason(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String message = Optional.ofNullable(innermost.getMessage())
                .flatMap(text -> text.lines().findFirst())
                .orElse(innermost.getClass().getSimpleName());
        String safe = message.replace(options.token(), "…");
        return safe.length() > LONGEST_REASON ? safe.substring(0, LONGEST_REASON) + "…" : safe;
    }

    private static PlatformStatus connecting(String reason) {
        return new PlatformStatus(State.CONNECTING, reason);
    }
}
