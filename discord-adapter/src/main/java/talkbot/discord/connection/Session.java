package talkbot.discord.connection;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDA.Status;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.discord.DiscordOptions;

/**
 * One login with all its shards, and every thread that it needs: they end with it, even where the login failed half-way.
 * It comes back by itself after a broken connection.
 */
final class Session implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    /** Mentions and direct messages; what they say is given to the bot without a privileged intent. */
    private static final Set<GatewayIntent> INTENTS =
            EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES);

    /** Steps in which a shard waits for the other side; in all others it waits its turn. */
    private static final Set<Status> STEPS = EnumSet.of(
            Status.CONNECTING_TO_WEBSOCKET,
            Status.IDENTIFYING_SESSION,
            Status.AWAITING_LOGIN_CONFIRMATION,
            Status.LOADING_SUBSYSTEMS,
            Status.ATTEMPTING_TO_RECONNECT);

    private static final Set<Status> ENDED = EnumSet.of(Status.SHUTDOWN, Status.FAILED_TO_LOGIN);

    private static final Duration CALL = Duration.ofSeconds(20);

    /** Heartbeats, queues of requests and time-outs: all of them short. */
    private static final int TIMERS = 3;

    private final ScheduledExecutorService timers = Executors.newScheduledThreadPool(TIMERS, Session::thread);
    private final ExecutorService callers = Executors.newCachedThreadPool(Session::thread);
    private final OkHttpClient http =
            new OkHttpClient.Builder().callTimeout(CALL).build();
    private final ShardManager shards;
    private final Duration farewell;
    private volatile Optional<String> refused = Optional.empty();

    Session(DiscordOptions options, Object listener, Duration farewell) {
        this.farewell = farewell;
        RestConfig rest = new RestConfig();
        options.apiUrl().ifPresent(url -> rest.setBaseUrl(url.toString()));
        this.shards = DefaultShardManagerBuilder.createLight(options.token(), INTENTS)
                .setRestConfig(rest)
                .setHttpClient(http)
                .setSessionController(new Controller())
                .setRateLimitScheduler(timers, false)
                .setGatewayPool(timers, false)
                .setRateLimitElastic(callers, false)
                .setCallbackPool(callers, false)
                .setThreadFactory(Session::thread)
                .setEnableShutdownHook(false)
                .addEventListeners(listener, new Farewells())
                .build(false);
    }

    /**
     * Logs in and begins to connect the shards. May hang for as long as the other side pleases.
     *
     * @throws RefusedException if the token is not valid
     * @throws RuntimeException if the login fails in another way
     */
    void logIn() {
        try {
            shards.login();
        } catch (InvalidTokenException e) {
            throw new RefusedException("the token is not valid (401)");
        }
    }

    /**
     * Whether all shards are there.
     *
     * @throws RefusedException if a shard was told to stay away
     */
    boolean connected() {
        refused.ifPresent(reason -> {
            throw new RefusedException(reason);
        });
        List<JDA> now = shards();
        return shards.getShardsQueued() == 0
                && !now.isEmpty()
                && now.stream().allMatch(shard -> shard.getStatus() == Status.CONNECTED);
    }

    /** Whether no shard will come back by itself. */
    boolean ended() {
        return shards().stream().allMatch(shard -> ENDED.contains(shard.getStatus()));
    }

    /** Whether a shard waits for the other side, so that it may be hanging. */
    boolean waits() {
        return shards().stream().anyMatch(shard -> STEPS.contains(shard.getStatus()));
    }

    /** How the shards stand, for comparing with how they stand later. */
    List<Status> standing() {
        return shards().stream().map(JDA::getStatus).toList();
    }

    /** What the bot is called. */
    String name() {
        return shards().isEmpty() ? "" : shards().getFirst().getSelfUser().getName();
    }

    /** Sends what is still to be sent, for a bounded time, and ends everything. */
    @Override
    public void close() {
        try {
            List<JDA> ending = shards();
            shards.shutdown();
            long end = System.nanoTime() + farewell.toNanos();
            for (JDA shard : ending) {
                Duration left = Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
                if (!shard.awaitShutdown(left)) {
                    LOG.warn("Discord: not everything could be sent before the end");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            http.dispatcher().cancelAll();
            http.connectionPool().evictAll();
            http.dispatcher().executorService().shutdown();
            timers.shutdownNow();
            callers.shutdownNow();
        }
    }

    @SuppressWarnings("NullAway") // JDA has no cache before it knows how many shards there are.
    private List<JDA> shards() {
        return shards.getShardCache() == null ? List.of() : shards.getShards();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "talkbot-discord");
        thread.setDaemon(true);
        return thread;
    }

    /** Notices that Discord told a shard never to come back. */
    private final class Farewells extends ListenerAdapter {
        @Override
        public void onShutdown(ShutdownEvent event) {
            CloseCode code = event.getCloseCode();
            if (code != null && !code.isReconnect()) {
                refused = Optional.of(reason(code) + " (" + code.getCode() + ")");
            }
        }

        private static String reason(CloseCode code) {
            return switch (code) {
                case AUTHENTICATION_FAILED -> "the token is not valid";
                case DISALLOWED_INTENTS -> "an intent is not allowed for this bot";
                case INVALID_INTENTS -> "Discord does not know an intent";
                case SHARDING_REQUIRED, INVALID_SHARD -> "the number of shards is not right";
                default -> "Discord closed the connection for good";
            };
        }
    }

    /** Lets no token out to a gateway that is not where it should be. */
    private static final class Controller extends ConcurrentSessionController {
        @Override
        public ShardedGateway getShardedGateway(JDA api) {
            ShardedGateway gateway = super.getShardedGateway(api);
            if (!DiscordOptions.isSafe(URI.create(gateway.getUrl()))) {
                throw new RefusedException("the gateway's address is neither wss:// nor on this machine");
            }
            return gateway;
        }
    }
}
