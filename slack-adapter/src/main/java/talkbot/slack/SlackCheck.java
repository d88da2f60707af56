package talkbot.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import talkbot.core.platform.TokenCheck;
import talkbot.core.platform.TokenCheck.Verdict;
import talkbot.slack.api.SlackApi;
import talkbot.slack.api.SlackRefusal;

/** Asks Slack whether tokens are good. Connects to nothing and changes nothing. */
public final class SlackCheck {

    /** The setting of the token that the bot speaks with. */
    public static final String BOT_TOKEN = "SLACK_BOT_TOKEN";

    /** The setting of the token that opens the socket. */
    public static final String APP_TOKEN = "SLACK_APP_TOKEN";

    private SlackCheck() {}

    /** What Slack, or another server in its place, says of the token that the bot speaks with. */
    public static TokenCheck bot(String token, Optional<URI> apiUrl) {
        return check(BOT_TOKEN, "xoxb-", token, apiUrl, api -> {
            AuthTestResponse self = api.self();
            return self.getTeam() + ", " + self.getUser();
        });
    }

    /** What Slack, or another server in its place, says of the token that opens the socket. */
    public static TokenCheck app(String token, Optional<URI> apiUrl) {
        return check(APP_TOKEN, "xapp-", token, apiUrl, api -> {
            api.openConnection();
            return "Socket Mode";
        });
    }

    /**
     * What a good bot token may do, by the names of its scopes; nothing if Slack does not say.
     *
     * @see <a href="https://docs.slack.dev/authentication/installing-with-oauth">the header x-oauth-scopes</a>
     */
    public static Optional<Set<String>> scopes(String token, Optional<URI> apiUrl) {
        try (SlackApi api = new SlackApi(token, token, new SlackOptions(token, token, apiUrl).apiUrl())) {
            return api.self().getHttpResponseHeaders().entrySet().stream()
                    .filter(header -> "x-oauth-scopes".equalsIgnoreCase(header.getKey()))
                    .map(header -> Set.of(String.join(",", header.getValue()).split("\\s*,\\s*")))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private interface Question {
        String ask(SlackApi api) throws IOException;
    }

    private static TokenCheck check(String name, String form, String token, Optional<URI> apiUrl, Question question) {
        if (!token.matches(form + "[!-~]+")) {
            return new TokenCheck(name, Verdict.MALFORMED, form + "…");
        }
        try (SlackApi api = new SlackApi(token, token, new SlackOptions(token, token, apiUrl).apiUrl())) {
            return new TokenCheck(name, Verdict.GOOD, question.ask(api));
        } catch (SlackRefusal refusal) {
            return new TokenCheck(name, Verdict.REFUSED, refusal.error());
        } catch (IOException e) {
            return new TokenCheck(name, Verdict.UNREACHABLE, e.getClass().getSimpleName());
        }
    }
}
