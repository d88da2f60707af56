package talkbot.app.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import talkbot.app.UserException;
import talkbot.app.serve.Conduct;
import talkbot.app.serve.PlatformSettings;
import talkbot.app.serve.Server;
import talkbot.core.added.AddedTalks;
import talkbot.core.store.Database;
import talkbot.index.generation.LiveIndex;
import talkbot.web.WebOptions;

/** What {@code talkbot} and {@code talkbot serve} have in common: they serve. */
abstract class Serving implements Callable<Integer> {

    /** Nobody else reaches this machine's own address. */
    static final String DEFAULT_HOST = "127.0.0.1";

    /** Not one of the ports that everybody uses for everything. */
    static final int DEFAULT_PORT = 8787;

    private static final int MOST_PORT = 65535;

    @Option(names = "--host", paramLabel = "HOST")
    private String host = DEFAULT_HOST;

    @Option(names = "--port", paramLabel = "PORT")
    private int port = DEFAULT_PORT;

    @Option(names = "--chat")
    private boolean chat;

    @Mixin
    private PlatformOptions platforms = new PlatformOptions();

    @Mixin
    private DailyOptions daily = new DailyOptions();

    @Mixin
    private RightsOptions rights = new RightsOptions();

    abstract Root root();

    @Override
    public Integer call() throws UserException, IOException, InterruptedException {
        if (port < 0 || port > MOST_PORT) {
            throw new UserException("port.range", "port", String.valueOf(port));
        }
        PlatformSettings settings = platforms.settings(root().settings(), root().baseUrl());
        Conduct conduct = new Conduct(rights.rights(), daily.rules());
        Workplace workplace = Workplace.of(root());
        workplace.tidyShelf();
        try (Database database = workplace.database();
                AddedTalks added = workplace.added(database);
                LiveIndex live = workplace.watch()) {
            // What a server does from now on is worth a line; how the first index comes about is shown meanwhile.
            ((Logger) LoggerFactory.getLogger("talkbot")).setLevel(Level.INFO);
            try (Server server = Server.start(
                    root().console(),
                    live,
                    database,
                    added,
                    new WebOptions(host, port, root().baseUrl(), chat),
                    settings,
                    conduct)) {
                server.greet(workplace.transcripts(), workplace.samples());
                server.awaitShutdown();
            }
        }
        return 0;
    }
}
