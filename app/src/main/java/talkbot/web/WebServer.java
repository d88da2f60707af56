package talkbot.web;

import io.javalin.Javalin;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.Bot;
import talkbot.core.link.Links;
import talkbot.core.picture.Pictures;
import talkbot.core.request.Conversation;
import talkbot.core.request.Way;
import talkbot.index.Viewer;
import talkbot.index.generation.LiveIndex;
import talkbot.web.chat.Answers;
import talkbot.web.health.Meters;
import talkbot.web.health.SearchMeters;
import talkbot.web.page.TalkSource;

/**
 * Serves the web until it is closed. Safe for use by many threads.
 *
 * <pre>{@code
 * Function<Links, Bot> bot = links -> new Bot(live, BotOptions.of(links, store));
 * try (WebServer web = WebServer.start(options, live, bot, new Pictures(), Map::of, meters)) {
 *     System.out.println(web.address());
 *     ...
 * }
 * }</pre>
 */
public final class WebServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    /** As many as can be seen at a glance above the chat's box. */
    private static final int MOST_OFFERS = 8;

    private final Javalin server;
    private final Meters meters;
    private final URI address;
    private final Links links;

    private WebServer(Javalin server, Meters meters, URI address, Links links) {
        this.server = server;
        this.meters = meters;
        this.address = address;
        this.links = links;
    }

    /**
     * Listens and serves.
     *
     * @param options where and what
     * @param live the talks
     * @param bot makes the bot that answers in the chat, from where our pages stand
     * @param pictures what makes the pictures that stand for pages
     * @param others what else belongs to this process, each with its state, for {@code /readyz}
     * @param meters what {@code /metrics} shows; more may be registered there
     * @throws PortTakenException if another program listens there
     * @throws IOException if listening there is not possible for another reason
     */
    public static WebServer start(
            WebOptions options,
            LiveIndex live,
            Function<Links, Bot> bot,
            Pictures pictures,
            Supplier<Map<String, String>> others,
            PrometheusMeterRegistry meters)
            throws IOException {
        return start(options, live, bot, pictures, others, meters, Guest.NONE);
    }

    /**
     * Whether {@link #start} could listen there just now.
     *
     * @throws PortTakenException if another program listens there
     * @throws IOException if listening there is not possible for another reason
     */
    public static void tryListening(String host, int port) throws IOException {
        Listener.open(host, port).abandon();
    }

    /** The same with something else served beside our pages. */
    public static WebServer start(
            WebOptions options,
            LiveIndex live,
            Function<Links, Bot> bot,
            Pictures pictures,
            Supplier<Map<String, String>> others,
            PrometheusMeterRegistry meters,
            Guest guest)
            throws IOException {
        TalkSource source = new TalkSource(
                () -> live.library().seenBy(Viewer.WEB),
                live::problems,
                query -> live.read(index -> index.seenBy(Viewer.WEB).search(query)));
        live.measure(new SearchMeters(meters)::answered);
        return start(options, source, links -> answers(live, bot.apply(links)), pictures, others, meters, guest);
    }

    /** The same for any source of talks and answers. */
    static WebServer start(
            WebOptions options,
            TalkSource source,
            Function<Links, Answers> answers,
            Pictures pictures,
            Supplier<Map<String, String>> others,
            PrometheusMeterRegistry registry)
            throws IOException {
        return start(options, source, answers, pictures, others, registry, Guest.NONE);
    }

    private static WebServer start(
            WebOptions options,
            TalkSource source,
            Function<Links, Answers> answers,
            Pictures pictures,
            Supplier<Map<String, String>> others,
            PrometheusMeterRegistry registry,
            Guest guest)
            throws IOException {
        Listener listener = Listener.open(options.host(), options.port());
        try {
            Links links = new Links(options.baseUrl().orElse(listener.address()));
            Routes routes = new Routes(options, source, answers.apply(links), links, pictures, others, registry, guest);
            Meters meters = new Meters(registry, source);
            Javalin server = Javalin.create(config -> {
                listener.configure(config);
                routes.configure(config);
                config.requestLogger.http(meters::answered);
            });
            server.start();
            return new WebServer(server, meters, listener.address(), links);
        } catch (RuntimeException e) {
            listener.abandon();
            throw e;
        }
    }

    /** Where it really listens; for a listener on all addresses, how this machine reaches it. */
    public URI address() {
        return address;
    }

    /** The addresses of our pages: below the base URL if one was given, else below {@link #address}. */
    public Links links() {
        return links;
    }

    /** Takes no more requests, lets those under way finish for up to ten seconds, and stops. */
    @Override
    public void close() {
        try {
            server.jettyServer().server().stop();
        } catch (Exception e) {
            LOG.warn("requests under way were cut off when the web stopped: {}", e.toString());
        }
        meters.close();
    }

    private static Answers answers(LiveIndex live, Bot bot) {
        return new Answers(
                text -> live.read(index -> Bot.understand(Way.LOCAL, text, index.seenBy(Viewer.WEB), Optional.empty())),
                bot::answer,
                bot::press,
                typed -> bot.typeAhead().questions(Conversation.LOCAL, typed, MOST_OFFERS));
    }
}
