package talkbot.slack;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.Bot;
import talkbot.core.platform.PlatformStatus;
import talkbot.core.store.Database;
import talkbot.core.store.StoreException;
import talkbot.core.store.WorkspaceData;
import talkbot.slack.api.SlackApi;
import talkbot.slack.event.Acknowledgement;
import talkbot.slack.event.Departure;
import talkbot.slack.event.Events;
import talkbot.slack.event.Identity;
import talkbot.slack.install.InstallFlow;
import talkbot.slack.install.Installation;
import talkbot.slack.install.Installations;
import talkbot.slack.install.Renewal;
import talkbot.slack.install.Signature;
import talkbot.slack.manifest.Manifest;
import talkbot.slack.manifest.Scope;

/**
 * The bot on Slack for every workspace that installs it, over HTTP: a web server hands in what Slack sends. Safe for use by
 * many threads.
 */
public final class SlackWorkspaces extends AbstractSlackPlatform {

    private static final Logger LOG = LoggerFactory.getLogger(SlackWorkspaces.class);

    private static final Duration RENEWAL = Duration.ofMinutes(10);

    private final Database database;
    private final Installations installations;
    private final Renewal renewal;
    private final InstallFlow flow;
    private final Signature signature;
    private final Map<String, Workspace> workspaces = new ConcurrentHashMap<>();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("talkbot-slack-tokens").factory());

    /** Prepares to answer as this bot. */
    public SlackWorkspaces(SlackAppOptions options, Bot bot, Database database, InstantSource clock) {
        super(new SlackApi("", "", options.apiUrl()), bot, clock);
        this.database = database;
        this.installations = new Installations(database, options.sealer(), clock);
        this.renewal = new Renewal(installations, api, options.secrets(), clock);
        this.signature = new Signature(options.secrets().signingSecret(), clock);
        this.flow = new InstallFlow(
                installations,
                api,
                options.secrets(),
                options.apiUrl().orElse(URI.create("https://slack.com/api/")).resolve("../oauth/v2/authorize"),
                URI.create(options.pages().toString().replaceFirst("/+$", "") + Manifest.REDIRECT),
                options.allowed(),
                clock);
    }

    @Override
    Workspace workspace(String team) {
        return workspaces.computeIfAbsent(team, id -> workspace(api.with(() -> renewal.token(id))));
    }

    /**
     * Takes what came to {@link Manifest#EVENTS}; does the work later.
     *
     * @param headers their names as they came
     * @param stamp of the header X-Slack-Request-Timestamp, if there is one
     * @param signed of the header X-Slack-Signature, if there is one
     */
    public Acknowledgement receive(
            Map<String, List<String>> headers, Optional<String> stamp, Optional<String> signed, String body) {
        if (!signature.fits(stamp.orElse(""), signed.orElse(""), body)) {
            return new Acknowledgement(401, "text/plain", "");
        }
        try {
            return inbox.receive(headers, body, this::identity);
        } catch (IllegalArgumentException e) {
            // The message of the exception may quote what somebody asked.
            LOG.warn("something that Slack sent could not be read");
            return new Acknowledgement(400, "text/plain", "");
        } catch (StoreException e) {
            LOG.warn("Slack is asked to send it again: {}", e.getMessage());
            return new Acknowledgement(503, "text/plain", "");
        }
    }

    /** Where it is not installed any more, the bot is nobody, and whoever asks can be told so all the same. */
    private Identity identity(String team) {
        return new Identity(
                team, installations.of(team).map(Installation::botUser).orElse(""));
    }

    @Override
    boolean serves(String team) {
        return flow.allows(team) && installations.of(team).isPresent();
    }

    /** Begins to install; with the least that works, or with all that the bot has a use for. */
    public InstallFlow.Start install(boolean least) {
        return flow.begin(Scope.wanted(least, true).stream().map(Scope::code).toList());
    }

    /** Ends an installation; see {@link InstallFlow#end}. */
    public InstallFlow.Outcome installed(Optional<String> code, Optional<String> state, Optional<String> kept) {
        InstallFlow.Outcome outcome = flow.end(code, state, kept);
        if (outcome == InstallFlow.Outcome.INSTALLED) {
            // What a workspace did not allow before, it may allow now.
            workspaces.clear();
        }
        return outcome;
    }

    @Override
    void part(Departure departure) {
        if (installations.remove(departure.team(), departure.at())) {
            workspaces.remove(departure.team());
            WorkspaceData.erase(database, Events.PLATFORM, departure.team());
            LOG.info("Slack: workspace {} has parted with the app", departure.team());
        }
    }

    @Override
    public void start() {
        int closed = installations.reseal();
        LOG.info(
                "Slack: {} workspaces have installed the app",
                installations.all().size() + closed);
        takeOver();
        ScheduledFuture<?> unused =
                rounds.scheduleWithFixedDelay(this::tryToRenew, 0, RENEWAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tryToRenew() {
        try {
            renewal.renewAll();
        } catch (RuntimeException e) {
            LOG.warn("Slack: tokens will be renewed later: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public PlatformStatus status() {
        return PlatformStatus.CONNECTED;
    }

    @Override
    public void close() {
        rounds.shutdownNow();
        super.close();
    }
}
