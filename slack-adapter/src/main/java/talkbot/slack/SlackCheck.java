package talkbot.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import talkbot.core.link.Links;
import talkbot.core.platform.Obstacle;
import talkbot.core.platform.TokenCheck;
import talkbot.core.platform.TokenCheck.Verdict;
import talkbot.slack.api.People;
import talkbot.slack.api.Posting;
import talkbot.slack.api.SlackApi;
import talkbot.slack.api.SlackRefusal;
import talkbot.slack.socket.SlackSocket;

/** Asks Slack whether tokens are good and what the bot may do. Changes nothing. */
public final class SlackCheck {

    /** The setting of the token that the bot speaks with. */
    public static final String BOT_TOKEN = "SLACK_BOT_TOKEN";

    /** The setting of the token that opens the socket. */
    public static final String APP_TOKEN = "SLACK_APP_TOKEN";

    /** Slack greets at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

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
     * How the bot of a token stands.
     *
     * @param team the id of its workspace
     * @param scopes what it may do there
     * @param channels those that it is in, as far as its scopes let it know: ids and names
     */
    public record Standing(String team, Set<String> scopes, Map<String, String> channels) {}

    /**
     * How the bot of a good token stands; nothing if Slack does not say.
     *
     * @see <a href="https://docs.slack.dev/authentication/installing-with-oauth">the header x-oauth-scopes</a>
     */
    public static Optional<Standing> standing(String token, Optional<URI> apiUrl) {
        try (SlackApi api = api(token, apiUrl)) {
            AuthTestResponse self = api.self();
            return self.getHttpResponseHeaders().entrySet().stream()
                    .filter(header -> "x-oauth-scopes".equalsIgnoreCase(header.getKey()))
                    .map(header -> Set.of(String.join(",", header.getValue()).split("\\s*,\\s*")))
                    .map(scopes -> new Standing(self.getTeamId(), scopes, new People(api).channels(self.getUserId())))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What keeps the bot from posting to a channel, as far as Slack tells; see {@link Posting#obstacle}. */
    public static Optional<Obstacle> obstacle(String token, Optional<URI> apiUrl, String channel) {
        try (SlackApi api = api(token, apiUrl)) {
            return new Posting(api).obstacle(channel);
        }
    }

    /** How many sockets are open with an app token; nothing if Slack does not say. See {@link SlackSocket#others}. */
    public static OptionalInt sockets(String token, Optional<URI> apiUrl) {
        try (SlackApi api = api(token, apiUrl)) {
            URI address = api.openConnection();
            return Links.keepsSecrets(address) ? SlackSocket.others(address, PATIENCE) : OptionalInt.empty();
        } catch (IOException e) {
            return OptionalInt.empty();
        }
    }

    private static SlackApi api(String token, Optional<URI> apiUrl) {
        return new SlackApi(token, token, new SlackOptions(token, token, apiUrl).apiUrl());
    }

    private interface Question {
        String ask(SlackApi api) throws IOException;
    }

    private static TokenCheck check(String name, String form, String token, Optional<URI> apiUrl, Question question) {
        if (!token.matches(form + "[!-~]+")) {
            return new TokenCheck(name, Verdict.MALFORMED, form + "…");
        }
        try (SlackApi api = api(token, apiUrl)) {
            return new TokenCheck(name, Verdict.GOOD, question.ask(api));
        } catch (SlackRefusal refusal) {
            return new TokenCheck(name, Verdict.REFUSED, refusal.error());
        } catch (IOException e) {
            return new TokenCheck(name, Verdict.UNREACHABLE, e.getClass().getSimpleName());
        }
    }
}
