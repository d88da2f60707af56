package talkbot.slack.socket;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.link.Links;
import talkbot.core.platform.PlatformStatus;
import talkbot.core.platform.PlatformStatus.State;
import talkbot.slack.api.SlackApi;
import talkbot.slack.api.SlackRefusal;
import talkbot.slack.event.Identity;

/**
 * Keeps one socket to Slack open, for ever: opens another one before Slack gives up the old one, and whenever the
 * network fails, ever more slowly while it does. Safe for use by many threads.
 */
public final class Connection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    private static final Duration GREETING = Duration.ofSeconds(20);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** What Slack refuses may be mended on its side, as by a new installation; asking rarely costs nobody anything. */
    private static final Duration REFUSED_PAUSE = Duration.ofMinutes(5);

    /** A connection that lasted so long was a good one, and the next may be tried at once. */
    private static final Duration GOOD = Duration.ofSeconds(30);

    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final SlackApi api;
    private final BiConsumer<String, Identity> receiver;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile PlatformStatus status = new PlatformStatus(State.CONNECTING, "");
    private volatile Optional<SlackSocket> current = Optional.empty();
    private int failures;

    /**
     * Prepares a connection; {@link #start} opens it.
     *
     * @param receiver is handed every envelope, and who the bot is, on the socket's thread; it must not wait
     */
    public Connection(SlackApi api, BiConsumer<String, Identity> receiver) {
        this.api = api;
        this.receiver = receiver;
        this.thread = Thread.ofPlatform().daemon().name("slack-connection").unstarted(this::run);
    }

    /** Begins to connect, unless the tokens cannot be right. */
    public void start(String botToken, String appToken) {
        Optional<String> wrong = Refused.form(botToken, appToken);
        if (wrong.isPresent()) {
            refused(wrong.get());
        } else {
            thread.start();
        }
    }

    /** How things stand. */
    public PlatformStatus status() {
        return status;
    }

    /** Closes the socket for good. */
    @Override
    public void close() {
        closing.countDown();
        thread.interrupt();
        current.ifPresent(SlackSocket::close);
        try {
            if (thread.isAlive()) {
                thread.join(FAREWELL);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            Duration pause = Duration.ZERO;
            while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = attempt();
            }
        } catch (InterruptedException e) {
            LOG.debug("the connection is closed");
        }
        current.ifPresent(SlackSocket::close);
    }

    /** Connects, and stays so as long as it goes; how long to wait before the next time. */
    private Duration attempt() throws InterruptedException {
        try {
            return connect();
        } catch (SlackRefusal refusal) {
            Optional<String> reason = Refused.reason(refusal);
            if (reason.isPresent()) {
                refused(reason.get());
                return REFUSED_PAUSE;
            }
            lost(refusal.method() + " " + refusal.error());
        } catch (IOException | IllegalArgumentException e) {
            lost("Slack cannot be reached (" + e.getClass().getSimpleName() + ")");
        }
        return pause();
    }

    private Duration connect() throws IOException, InterruptedException {
        Identity identity = api.identify();
        URI address = api.openConnection();
        if (!secure(address)) {
            throw new SlackRefusal(SlackApi.OPEN, "insecure_address");
        }
        SlackSocket socket = new SlackSocket(address, message -> receiver.accept(message, identity));
        boolean open = false;
        try {
            open = socket.open(GREETING);
        } finally {
            if (!open) {
                socket.close();
            }
        }
        if (!open) {
            throw new SlackRefusal(SlackApi.OPEN, "no_hello");
        }
        current.ifPresent(SlackSocket::close);
        current = Optional.of(socket);
        status = PlatformStatus.CONNECTED;
        LOG.info("connected to Slack");
        long since = System.nanoTime();
        String why = socket.awaitEnd();
        if (why.equals(SlackSocket.CLOSED)) {
            lost("the connection was lost");
        } else if (why.equals("link_disabled")) {
            throw new SlackRefusal(SlackApi.OPEN, why);
        }
        if (System.nanoTime() - since < GOOD.toNanos()) {
            return pause();
        }
        failures = 0;
        return Duration.ZERO;
    }

    private static boolean secure(URI address) {
        return "wss".equals(address.getScheme())
                || ("ws".equals(address.getScheme())
                        && address.getHost() != null
                        && Links.isLoopback(address.getHost()));
    }

    private void refused(String reason) {
        if (!status.reason().equals(reason)) {
            LOG.warn("Slack is not connected: {}", reason);
        }
        status = new PlatformStatus(State.REFUSED, reason);
    }

    /** Said once, however often connecting fails then. */
    private void lost(String reason) {
        if (closing.getCount() == 0) {
            return;
        }
        if (status.state() == State.CONNECTED || status.reason().isEmpty()) {
            LOG.warn("Slack is not connected, trying again: {}", reason);
        }
        status = new PlatformStatus(State.CONNECTING, reason);
    }

    /** Twice as long each time, and never for two processes the same. */
    private Duration pause() {
        long longest = Math.min(FIRST_PAUSE.toMillis() << Math.min(failures++, 10), LONGEST_PAUSE.toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
    }
}
