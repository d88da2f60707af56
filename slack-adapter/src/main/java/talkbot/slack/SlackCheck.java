package talkbot.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import talkbot.core.platform.TokenCheck;
import talkbot.core.platform.TokenCheck.Verdict;

/** Asks Slack whether tokens are good. Connects to nothing and changes nothing. */
public final class SlackCheck {

    /** The setting of the token that the bot speaks with. */
    public static final String BOT_TOKEN = "SLACK_BOT_TOKEN";

    /** The setting of the token that opens the socket. */
    public static final String APP_TOKEN = "SLACK_APP_TOKEN";

    private static final String BOT_FORM = "xoxb-";
    private static final String APP_FORM = "xapp-";

    private SlackCheck() {}

    /** What Slack, or another server in its place, says of the token that the bot speaks with. */
    public static TokenCheck bot(String token, Optional<URI> apiUrl) {
        if (!token.startsWith(BOT_FORM)) {
            return new TokenCheck(BOT_TOKEN, Verdict.MALFORMED, BOT_FORM + "…");
        }
        try {
            AuthTestResponse answer = slack(apiUrl).methods(token).authTest(r -> r);
            return answer.isOk()
                    ? new TokenCheck(BOT_TOKEN, Verdict.GOOD, answer.getTeam() + ", " + answer.getUser())
                    : new TokenCheck(BOT_TOKEN, Verdict.REFUSED, answer.getError());
        } catch (IOException | SlackApiException e) {
            return new TokenCheck(BOT_TOKEN, Verdict.UNREACHABLE, e.getClass().getSimpleName());
        }
    }

    /** What Slack, or another server in its place, says of the token that opens the socket. */
    public static TokenCheck app(String token, Optional<URI> apiUrl) {
        if (!token.startsWith(APP_FORM)) {
            return new TokenCheck(APP_TOKEN, Verdict.MALFORMED, APP_FORM + "…");
        }
        try {
            AppsConnectionsOpenResponse answer = slack(apiUrl).methods(token).appsConnectionsOpen(r -> r);
            return answer.isOk()
                    ? new TokenCheck(APP_TOKEN, Verdict.GOOD, "Socket Mode")
                    : new TokenCheck(APP_TOKEN, Verdict.REFUSED, answer.getError());
        } catch (IOException | SlackApiException e) {
            return new TokenCheck(APP_TOKEN, Verdict.UNREACHABLE, e.getClass().getSimpleName());
        }
    }

    private static Slack slack(Optional<URI> apiUrl) {
        SlackConfig config = new SlackConfig();
        apiUrl.map(URI::toString)
                .ifPresent(url -> config.setMethodsEndpointUrlPrefix(url.endsWith("/") ? url : url + "/"));
        return Slack.getInstance(config);
    }
}
