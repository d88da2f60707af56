package talkbot.discord.connection;

import static java.net.HttpURLConnection.HTTP_BAD_REQUEST;
import static java.net.HttpURLConnection.HTTP_NO_CONTENT;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDA.Status;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.platform.RefusedException;
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

    /** How long Discord may take to answer. */
    static final Duration CALL = Duration.ofSeconds(20);

    private static final Set<Integer> BROKEN = Set.of(500, 503);

    /** Between first responses that Discord breaks at. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(150), Duration.ofMillis(300), Duration.ofMillis(600));

    private static final String TAKEN = String.valueOf(ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED.getCode());

    private static final ThreadFactory THREADS =
            Thread.ofPlatform().daemon().name("talkbot-discord").factory();

    /** Never refuses what comes back last; its threads end by themselves. */
    private static final ExecutorService CALLBACKS = Executors.newVirtualThreadPerTaskExecutor();

    /** Heartbeats, queues of requests and time-outs: all of them short, so that few threads do. */
    private final ScheduledExecutorService timers = Executors.newScheduledThreadPool(3, THREADS);

    private final ExecutorService callers = Executors.newCachedThreadPool(THREADS);
    private final OkHttpClient http = new OkHttpClient.Builder()
            .callTimeout(CALL)
            .addInterceptor(Session::persist)
            .build();
    private final DiscordOptions options;
    private final List<Object> listeners;
    private final Duration farewell;
    private volatile Optional<ShardManager> manager = Optional.empty();
    private volatile Optional<String> refused = Optional.empty();
    private volatile boolean closed;

    /**
     * Prepares a login.
     *
     * @param farewell how long sending may still take when the session is closed
     */
    Session(DiscordOptions options, List<Object> listeners, Duration farewell) {
        this.options = options;
        this.listeners = listeners;
        this.farewell = farewell;
    }

    /**
     * Logs in and begins to connect the shards. May hang for as long as the other side pleases.
     *
     * @return true
     * @throws RefusedException if the token is not valid
     * @throws IOException if Discord cannot be asked
     */
    boolean logIn() throws IOException, RefusedException {
        Gateway gateway = Gateway.ask(new Rest(http, options));
        ShardManager shards = DefaultShardManagerBuilder.createLight(options.token(), INTENTS)
                .setShardsTotal(gateway.shards())
                .setRestConfig(Rest.config(options))
                .setHttpClient(http)
                .setSessionController(new Controller(gateway))
                .setRateLimitScheduler(timers, false)
                .setGatewayPool(timers, false)
                .setRateLimitElastic(callers, false)
                .setCallbackPool(CALLBACKS, false)
                .setThreadFactory(THREADS)
                .setEnableShutdownHook(false)
                .setEventPassthrough(true)
                .addEventListeners(listeners.toArray())
                .addEventListeners((EventListener) this::notice)
                .build(false);
        manager = Optional.of(shards);
        try {
            if (!closed) {
                shards.login();
            }
        } catch (InvalidTokenException e) {
            throw new RefusedException("the token is not valid");
        }
        if (closed) {
            // Whoever closed it may have come before there was a shard to shut down.
            shards.getShards().forEach(JDA::shutdownNow);
            throw new IOException("given up meanwhile");
        }
        return true;
    }

    /**
     * Whether all shards are there.
     *
     * @throws RefusedException if a shard was told to stay away
     */
    boolean connected() throws RefusedException {
        if (refused.isPresent()) {
            throw new RefusedException(refused.get());
        }
        return manager.filter(Session::connected).isPresent();
    }

    /** Whether all shards of a connection are there. */
    static boolean connected(ShardManager shards) {
        return shards.getShards().size() == shards.getShardsTotal()
                && shards.getShards().stream().allMatch(shard -> shard.getStatus() == Status.CONNECTED);
    }

    /** The connections themselves, once there are any. */
    Optional<ShardManager> manager() {
        return manager;
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
        closed = true;
        long end = System.nanoTime() + farewell.toNanos();
        try {
            List<JDA> ending = shards();
            manager.ifPresent(ShardManager::shutdown);
            boolean sent = true;
            for (JDA shard : ending) {
                sent &= shard.awaitShutdown(left(end));
            }
            // A shard counts as ended while its last request is still under way.
            callers.shutdown();
            sent &= callers.awaitTermination(left(end).toMillis(), TimeUnit.MILLISECONDS);
            if (!sent) {
                LOG.warn("Discord: not everything could be sent before the end");
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

    private static Duration left(long end) {
        return Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
    }

    private List<JDA> shards() {
        return manager.map(ShardManager::getShards).orElse(List.of());
    }

    /**
     * Of Discord's errors, JDA repeats those of gateways alone; Discord waits three seconds for a first response. What it
     * took although it broke at it, it does not want again.
     */
    private static Response persist(Interceptor.Chain chain) throws IOException {
        // Unpacked, so that errors can be read here.
        Request request =
                chain.request().newBuilder().removeHeader("Accept-Encoding").build();
        boolean first = request.url().encodedPath().endsWith("/callback");
        Response response = chain.proceed(request);
        for (Duration pause : PAUSES) {
            if (!first || !BROKEN.contains(response.code())) {
                return response;
            }
            response.close();
            LockSupport.parkNanos(pause.toNanos());
            response = chain.proceed(request);
            if (response.code() == HTTP_BAD_REQUEST
                    && response.peekBody(Long.MAX_VALUE).string().contains(TAKEN)) {
                response.close();
                Response.Builder taken = response.newBuilder().code(HTTP_NO_CONTENT);
                response = taken.body(ResponseBody.EMPTY).build();
            }
        }
        return response;
    }

    /** Notices that Discord told a shard never to come back. */
    private void notice(GenericEvent event) {
        CloseCode code = event instanceof ShutdownEvent end ? end.getCloseCode() : null;
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

    /** Knows the gateway already. JDA's own would fall back on Discord's where another server does not answer. */
    private static final class Controller extends ConcurrentSessionController {

        private final Gateway gateway;

        Controller(Gateway gateway) {
            this.gateway = gateway;
        }

        @Override
        public String getGateway() {
            return gateway.url();
        }

        @Override
        public ShardedGateway getShardedGateway(JDA api) {
            return new ShardedGateway(gateway.url(), gateway.shards(), gateway.concurrency());
        }
    }
}
