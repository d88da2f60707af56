package talkbot.discord.connection;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA.Status;
import net.dv8tion.jda.api.sharding.ShardManager;
import talkbot.core.platform.KeptConnection;
import talkbot.core.platform.Line;
import talkbot.core.platform.Pace;
import talkbot.core.platform.RefusedException;
import talkbot.core.text.Words;
import talkbot.discord.DiscordOptions;

/** A login to Discord. It is watched and given up where it ends or hangs: JDA itself would wait without end. */
public final class DiscordLine implements Line {

    private static final Duration GLANCE = Duration.ofMillis(100);

    /**
     * Steps in which a shard waits for the other side, without a limit; in others it waits its turn, or for servers to
     * be told of, which JDA limits to 75 seconds.
     */
    private static final Set<Status> STEPS = EnumSet.of(
            Status.CONNECTING_TO_WEBSOCKET,
            Status.IDENTIFYING_SESSION,
            Status.AWAITING_LOGIN_CONFIRMATION,
            Status.ATTEMPTING_TO_RECONNECT);

    /** What a shard does not come back from by itself. */
    private static final Set<Status> ENDED = EnumSet.of(Status.SHUTDOWN, Status.FAILED_TO_LOGIN);

    private static final String NO_ANSWER = "Discord does not answer";

    private static final int LONGEST_REASON = 200;

    private final DiscordOptions options;
    private final List<Object> listeners;
    private final Pace pace;
    private volatile Optional<Session> session = Optional.empty();
    private volatile FutureTask<Boolean> login = new FutureTask<>(() -> true);

    /**
     * Makes a line.
     *
     * @param listeners get JDA's events
     */
    public DiscordLine(DiscordOptions options, List<Object> listeners, Pace pace) {
        this.options = options;
        this.listeners = List.copyOf(listeners);
        this.pace = pace;
    }

    @Override
    public void hold(KeptConnection kept) throws IOException, RefusedException, InterruptedException {
        try (Session opened = new Session(options, listeners, pace.farewell())) {
            login = new FutureTask<>(opened::logIn);
            if (!kept.closing(Duration.ZERO)) {
                logIn();
                session = Optional.of(opened);
                watch(opened, kept);
            }
        } finally {
            session = Optional.empty();
        }
    }

    /** The connection, while there is one. */
    public Optional<ShardManager> shards() {
        return session.flatMap(Session::manager);
    }

    @Override
    public void hangUp(Thread holder) {
        // Nothing else is waited for without looking, and what is sent at the end must not be interrupted.
        login.cancel(false);
    }

    /** Logs in, unless that takes too long; what it waits for then ends with the session. */
    private void logIn() throws IOException, RefusedException, InterruptedException {
        Thread.ofPlatform().daemon().name("talkbot-discord-login").start(login);
        try {
            login.get(pace.step().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | CancellationException e) {
            throw new IOException(NO_ANSWER);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            throw new IOException(reason(e), e);
        }
    }

    /** Watches a session until the connection is to be closed. */
    private void watch(Session session, KeptConnection kept)
            throws IOException, RefusedException, InterruptedException {
        boolean before = false;
        List<Status> standing = List.of();
        long since = System.nanoTime();
        while (!kept.closing(GLANCE)) {
            boolean connected = session.connected();
            if (connected && !before) {
                kept.connected(session.name());
            } else if (!connected && before) {
                kept.lost("the connection was lost");
            }
            before = connected;
            List<Status> now = session.standing();
            if (!now.equals(standing)) {
                standing = now;
                since = System.nanoTime();
            } else if (now.stream().anyMatch(ENDED::contains)) {
                throw new IOException("the session ended");
            } else if (now.stream().anyMatch(STEPS::contains)
                    && System.nanoTime() - since > pace.step().toNanos()) {
                throw new IOException(NO_ANSWER);
            }
        }
    }

    /** The innermost reason in one line, which says nothing of the token. */
    private String reason(Throwable failure) {
        Throwable innermost =
                Stream.iterate(failure, Objects::nonNull, Throwable::getCause).reduce(failure, (outer, inner) -> inner);
        String message = Optional.ofNullable(innermost.getMessage())
                .flatMap(text -> text.lines().findFirst())
                .orElse(innermost.getClass().getSimpleName());
        return Words.clip(message.replace(options.token(), "…"), LONGEST_REASON);
    }
}
