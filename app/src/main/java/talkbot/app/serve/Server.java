package talkbot.app.serve;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.app.Console;
import talkbot.app.UserException;
import talkbot.app.terminal.TerminalReply;
import talkbot.core.Bot;
import talkbot.core.BotOptions;
import talkbot.core.added.AddedTalks;
import talkbot.core.daily.Daily;
import talkbot.core.feedback.Feedback;
import talkbot.core.link.Links;
import talkbot.core.message.ProblemText;
import talkbot.core.picture.Pictures;
import talkbot.core.picture.Typeface;
import talkbot.core.replica.Replica;
import talkbot.core.store.Database;
import talkbot.core.store.QuoteReviews;
import talkbot.core.store.SqlStore;
import talkbot.core.store.Store;
import talkbot.core.store.Trouble;
import talkbot.index.Library;
import talkbot.index.SearchQuery;
import talkbot.index.generation.IndexEvent;
import talkbot.index.generation.LiveIndex;
import talkbot.slack.SlackWorkspaces;
import talkbot.slack.event.Events;
import talkbot.web.Guest;
import talkbot.web.PortTakenException;
import talkbot.web.WebOptions;
import talkbot.web.WebServer;

/**
 * Answers from a live index until the process is told to stop: on SIGTERM or Ctrl-C requests in flight finish, then
 * everything closes.
 */
public final class Server implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    private final Console console;
    private final LiveIndex live;
    private final WebServer web;
    private final Platforms platforms;
    private final Daily daily;
    private final Replica replica;
    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    private Server(Console console, LiveIndex live, WebServer web, Platforms platforms, Daily daily, Replica replica) {
        this.replica = replica;
        this.daily = daily;
        this.platforms = platforms;
        this.console = console;
        this.live = live;
        this.web = web;
    }

    private static String state(Trouble trouble) {
        return trouble.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * Opens the web.
     *
     * @param added the talks that are added in chats
     * @throws UserException if the port is taken or the address is not ours
     */
    public static Server start(
            Console console,
            LiveIndex live,
            Database database,
            AddedTalks added,
            WebOptions webOptions,
            PlatformSettings settings,
            Conduct conduct)
            throws UserException {
        try {
            Store store = new SqlStore(database, conduct.daily().clock());
            Feedback feedback = Feedback.in(database, conduct.daily().clock());
            live.joinGlossary(feedback.lines());
            PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            Daily daily = new Daily(database, conduct.daily(), conduct.rights(), meters);
            Replica replica = new Replica(
                    database, conduct.daily().clock(), conduct.daily().owner());
            Platforms platforms = new Platforms();
            Function<Links, BotOptions> options = links -> BotOptions.of(links, store)
                    .with(conduct.rights())
                    .with(new QuoteReviews(database))
                    .with(feedback)
                    .with(added);
            Pictures pictures = new Pictures(Typeface::find, Set.of(Events.PLATFORM));
            SlackRoutes slack = new SlackRoutes();
            WebServer web = WebServer.start(
                    webOptions,
                    live,
                    links -> new Bot(live, options.apply(links)),
                    pictures,
                    () -> {
                        Map<String, String> states = new LinkedHashMap<>(platforms.states());
                        states.put(
                                "database",
                                database.trouble().map(Server::state).orElse("ready"));
                        return states;
                    },
                    meters,
                    settings.slackApp().isPresent() ? slack : Guest.NONE);
            // The first question is answered as fast as the others.
            live.read(index -> index.search(SearchQuery.of("talk トーク", 1)));
            Bot bot = new Bot(
                    live,
                    options.apply(web.links())
                            .with(daily)
                            .with(replica.claims())
                            .with(pictures));
            replica.start();
            platforms.start(settings, bot, conduct.daily().clock(), app -> {
                SlackWorkspaces workspaces =
                        new SlackWorkspaces(app, bot, database, conduct.daily().clock());
                slack.open(workspaces);
                return workspaces;
            });
            daily.start(bot::quoteOfTheDay, platforms.all());
            if (platforms.all().stream().anyMatch(platform -> pictures.shownOn(platform.name(), web.links()))) {
                // A quote that is due waits for its picture.
                Thread.ofPlatform().daemon().name("talkbot-pictures").start(pictures::prepare);
            }
            Server server = new Server(console, live, web, platforms, daily, replica);
            live.addListener(server::tell);
            live.home().serve(web.links().base());
            return server;
        } catch (PortTakenException e) {
            throw new UserException("port.taken", "host", e.host(), "port", String.valueOf(e.port()));
        } catch (UnknownHostException | BindException e) {
            throw new UserException("host.foreign", "host", webOptions.host());
        } catch (IOException e) {
            throw new UserException("web.failed", "host", webOptions.host(), "reason", String.valueOf(e.getMessage()));
        }
    }

    /** Says what is served and where. */
    public void greet(Path transcripts, boolean samples) {
        Library library = live.library();
        console.out()
                .println(console.say(
                        samples ? "serve.samples" : "serve.talks",
                        "n",
                        library.talks().size(),
                        "path",
                        transcripts.toString()));
        library.problems()
                .forEach(problem ->
                        console.out().println("  " + TerminalReply.safe(ProblemText.of(problem, console.language()))));
        console.out().println(console.say("serve.address", "url", web.address().toString()));
        if (!platforms.any()) {
            console.out().println(console.say("serve.platforms"));
        }
        console.out().println(console.say("serve.stop"));
        console.out().flush();
    }

    /** Waits until the process is told to stop; the process then lives until {@link #close} is done. */
    public void awaitShutdown() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "talkbot-stop"));
        told.await();
    }

    @Override
    public void close() throws IOException {
        try {
            daily.close();
            platforms.close();
            replica.close();
            web.close();
            live.close();
        } finally {
            closed.countDown();
        }
    }

    /** Names what cannot be read, as soon as it is noticed. */
    private void tell(IndexEvent event) {
        if (event instanceof IndexEvent.Switched switched) {
            switched.change()
                    .problems()
                    .forEach(
                            problem -> LOG.warn("{}", TerminalReply.safe(ProblemText.of(problem, console.language()))));
        }
    }

    /** Runs as the shutdown hook: the JVM halts once it returns. */
    private void stop() {
        told.countDown();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
