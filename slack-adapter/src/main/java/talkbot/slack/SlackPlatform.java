package talkbot.slack;

import java.time.InstantSource;
import talkbot.core.Bot;
import talkbot.core.platform.KeptConnection;
import talkbot.core.platform.Pace;
import talkbot.core.platform.PlatformStatus;
import talkbot.slack.api.SlackApi;
import talkbot.slack.socket.Refused;
import talkbot.slack.socket.SlackLine;

/** The bot on Slack in one workspace, by Socket Mode. Safe for use by many threads. */
public final class SlackPlatform extends AbstractSlackPlatform {

    private final SlackOptions options;
    private final Workspace workspace;
    private final KeptConnection connection;

    /** Prepares to answer as this bot; nothing is sent before {@link #start}. */
    public SlackPlatform(SlackOptions options, Bot bot) {
        this(options, bot, InstantSource.system());
    }

    /** Prepares to answer as this bot, for which it is as late as this clock says. */
    public SlackPlatform(SlackOptions options, Bot bot, InstantSource clock) {
        super(new SlackApi(options.botToken(), options.appToken(), options.apiUrl()), bot, clock);
        this.options = options;
        this.workspace = workspace(api);
        this.connection = new KeptConnection(
                "Slack", new SlackLine(api, inbox::receive, Pace.USUAL.step(), bot::living), Pace.USUAL);
    }

    @Override
    Workspace workspace(String team) {
        return workspace;
    }

    @Override
    boolean serves(String team) {
        return options.serves(team);
    }

    @Override
    public void start() {
        Refused.form(options.botToken(), options.appToken()).ifPresentOrElse(connection::refused, connection::start);
        takeOver();
    }

    @Override
    public PlatformStatus status() {
        return connection.status();
    }

    @Override
    public void close() {
        connection.close();
        super.close();
    }
}
