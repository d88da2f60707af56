package talkbot.discord.fake;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.discord.fake.gateway.Gateway;
import talkbot.discord.fake.interaction.Commands;
import talkbot.discord.fake.interaction.Interactions;
import talkbot.discord.fake.interaction.Webhooks;
import talkbot.discord.fake.rest.ChannelRoutes;
import talkbot.discord.fake.rest.CommandRoutes;
import talkbot.discord.fake.rest.GeneralRoutes;
import talkbot.discord.fake.rest.InteractionRoutes;
import talkbot.discord.fake.rest.MessageRoutes;
import talkbot.discord.fake.rest.RestServer;
import talkbot.discord.fake.rest.Uploads;
import talkbot.discord.fake.rules.OpenApi;
import talkbot.discord.fake.world.Event;
import talkbot.discord.fake.world.World;

/** The HTTP and WebSocket server under a fake Discord: can be stopped and started again on the same port. */
final class FakeServer {
    private static final Logger LOG = LoggerFactory.getLogger(FakeServer.class);

    private final RestServer rest;
    private final Gateway gateway;
    private final Uploads uploads;
    private final World world;
    private final FakeDiscordOptions options;
    private final Commands commands;
    private final Interactions interactions;
    private GracefulHandler unanswered = new GracefulHandler();
    private int port;
    private Optional<Javalin> running = Optional.empty();

    FakeServer(FakeDiscordOptions options, World world, Commands commands, Interactions interactions) {
        this.options = options;
        this.world = world;
        this.commands = commands;
        this.interactions = interactions;
        port = options.port();
        rest = new RestServer(world, options.token(), OpenApi.in(options.schemas()), this::isTokenReset);
        uploads = new Uploads(world, () -> "http://127.0.0.1:" + port);
        gateway = new Gateway(
                world, options.token(), options.grantedIntents(), options.heartbeat(), this::gatewayAddress);
    }

    RestServer rest() {
        return rest;
    }

    Gateway gateway() {
        return gateway;
    }

    Uploads uploads() {
        return uploads;
    }

    URI apiUrl() {
        return URI.create("http://127.0.0.1:" + port + RestServer.ROOT + "/");
    }

    URI gatewayUrl() {
        return URI.create(gatewayAddress());
    }

    synchronized void start() {
        if (running.isEmpty()) {
            Javalin server = Javalin.create(this::configure).start("127.0.0.1", port);
            port = server.port();
            running = Optional.of(server);
        }
    }

    synchronized void stop() {
        running.ifPresent(server -> {
            awaitQuiet();
            // First nobody gets in any more, or a bot that is cut off would be back before the end.
            for (Connector connector : server.jettyServer().server().getConnectors()) {
                ((NetworkConnector) connector).close();
            }
            gateway.drop();
            server.stop();
        });
        running = Optional.empty();
    }

    /** Lets requests that are being answered end, so that a test's last look does not cut off its bot's last answer. */
    private void awaitQuiet() {
        try {
            unanswered.shutdown().get(1, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("some requests stay without an answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isTokenReset() {
        return gateway.isTokenReset();
    }

    private String gatewayAddress() {
        return "ws://127.0.0.1:" + port;
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        QueuedThreadPool threads = new QueuedThreadPool(32, 4);
        threads.setName("fake-discord");
        threads.setDaemon(true);
        config.jetty.threadPool = threads;
        GracefulHandler counting = new GracefulHandler();
        unanswered = counting;
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(0);
            server.setHandler(counting);
        });
        config.jetty.modifyWebSocketServletFactory(factory -> factory.setIdleTimeout(Duration.ZERO));
        config.http.maxRequestSize = 25L * 1_024 * 1_024;
        config.routes.ws("/", gateway::serve);
        new InteractionRoutes(interactions, new Webhooks(world, interactions), uploads, rest.records())
                .add(config.routes, rest);
        new GeneralRoutes(world, this::gatewayAddress, gateway::startLimit).add(config.routes, rest);
        new CommandRoutes(world, commands).add(config.routes, rest);
        new MessageRoutes(world, uploads, rest.records(), (options.grantedIntents() & Event.MESSAGE_CONTENT) != 0)
                .add(config.routes, rest);
        new ChannelRoutes(world).add(config.routes, rest);
        config.routes.get("/attachments/{id}/{name}", uploads::serve);
        for (HandlerType method :
                List.of(HandlerType.GET, HandlerType.POST, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE)) {
            rest.unknown(config.routes, method);
        }
    }
}
