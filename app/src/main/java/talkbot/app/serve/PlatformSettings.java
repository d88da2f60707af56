package talkbot.app.serve;

import java.net.URI;
import java.util.Optional;
import talkbot.slack.SlackAppOptions;

/**
 * Where to answer beside the web.
 *
 * @param slack the tokens for Slack, if given
 * @param slackApp what an app for many workspaces is known to Slack by, if given instead
 * @param discordToken the token for Discord, if given
 * @param slackApiUrl the server to ask instead of Slack's own, if any
 * @param discordApiUrl the server to ask instead of Discord's own, if any
 */
public record PlatformSettings(
        Optional<SlackTokens> slack,
        Optional<SlackAppOptions> slackApp,
        Optional<String> discordToken,
        Optional<URI> slackApiUrl,
        Optional<URI> discordApiUrl) {

    /**
     * Both are needed.
     *
     * @param botToken what the bot speaks with
     * @param appToken what opens the socket
     */
    public record SlackTokens(String botToken, String appToken) {

        /** Tokens are never written anywhere by accident. */
        @Override
        public String toString() {
            return "SlackTokens[…]";
        }
    }

    /** Tokens are never written anywhere by accident. */
    @Override
    public String toString() {
        return "PlatformSettings[slack " + (slack.isPresent() || slackApp.isPresent()) + ", discord "
                + discordToken.isPresent() + "]";
    }
}
