package talkbot.slack;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import talkbot.core.link.Links;

/**
 * How to reach Slack.
 *
 * @param botToken what messages are sent with, {@code xoxb-…}
 * @param appToken what connections are opened with, {@code xapp-…}
 * @param apiUrl where Slack's methods stand, if not at Slack itself: https, or plain http on this machine; a slash is
 *     put at its end
 * @param allowed the ids of the workspaces that are served; all if there are none
 */
public record SlackOptions(String botToken, String appToken, Optional<URI> apiUrl, Set<String> allowed) {

    /**
     * Checks the address.
     *
     * @throws IllegalArgumentException if it is not one to send tokens to
     */
    public SlackOptions {
        apiUrl =
                apiUrl.map(Links::serverAddress).map(url -> url.toString().endsWith("/") ? url : URI.create(url + "/"));
        allowed = Set.copyOf(allowed);
    }

    /** Every workspace is served. */
    public SlackOptions(String botToken, String appToken, Optional<URI> apiUrl) {
        this(botToken, appToken, apiUrl, Set.of());
    }

    /** Whether a workspace is served, by its id. */
    boolean serves(String team) {
        return allowed.isEmpty() || allowed.contains(team);
    }

    /** Without the tokens. */
    @Override
    public String toString() {
        return "SlackOptions[apiUrl=" + apiUrl.map(URI::toString).orElse("Slack") + "]";
    }
}
