package talkbot.slack;

import java.net.URI;
import java.util.Optional;
import talkbot.core.link.Links;

/**
 * How to reach Slack.
 *
 * @param botToken what messages are sent with, {@code xoxb-…}
 * @param appToken what connections are opened with, {@code xapp-…}
 * @param apiUrl where Slack's methods stand, if not at Slack itself: https, or plain http on this machine; a slash is
 *     put at its end
 */
public record SlackOptions(String botToken, String appToken, Optional<URI> apiUrl) {

    /**
     * Checks the address.
     *
     * @throws IllegalArgumentException if it is not one to send tokens to
     */
    public SlackOptions {
        apiUrl.ifPresent(SlackOptions::check);
        apiUrl = apiUrl.map(url -> url.toString().endsWith("/") ? url : URI.create(url + "/"));
    }

    /** Without the tokens. */
    @Override
    public String toString() {
        return "SlackOptions[apiUrl=" + apiUrl.map(URI::toString).orElse("Slack") + "]";
    }

    private static void check(URI url) {
        String host = Optional.ofNullable(url.getHost()).orElse("");
        boolean plain = "http".equalsIgnoreCase(url.getScheme());
        if (host.isEmpty() || !(plain || "https".equalsIgnoreCase(url.getScheme()))) {
            throw new IllegalArgumentException("the address of Slack's methods must be an https address: " + url);
        }
        if (plain && !Links.isLoopback(host)) {
            throw new IllegalArgumentException(
                    "the address of Slack's methods must be an https address, as tokens are sent to it: " + url);
        }
    }
}
