package talkbot.app.serve;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import talkbot.discord.DiscordOptions;
import talkbot.slack.SlackAppOptions;

/**
 * Where to answer beside the web.
 *
 * @param slack the tokens for Slack, if given
 * @param slackApp what an app for many workspaces is known to Slack by, if given instead
 * @param discord how to reach Discord, if there is a token for it
 * @param slackApiUrl the server to ask instead of Slack's own, if any
 */
public record PlatformSettings(
        Optional<SlackTokens> slack,
        Optional<SlackAppOptions> slackApp,
        Optional<DiscordSettings> discord,
        Optional<URI> slackApiUrl) {

    /**
     * Both are needed.
     *
     * @param botToken what the bot speaks with
     * @param appToken what opens the socket
     * @param allowed the ids of the workspaces that are served; all if there are none
     */
    public record SlackTokens(String botToken, String appToken, Set<String> allowed) {

        /** Tokens are never written anywhere by accident. */
        @Override
        public String toString() {
            return "SlackTokens[…]";
        }
    }

    /**
     * What was given for Discord, not looked at yet; see {@link DiscordOptions}.
     *
     * @param apiUrl the server to ask instead of Discord's own, if any
     */
    public record DiscordSettings(
            String token, Optional<URI> apiUrl, Set<String> allowed, Optional<String> guild, boolean userInstalls) {

        /**
         * The same, looked at.
         *
         * @throws IllegalArgumentException if the token cannot be one
         */
        DiscordOptions options() {
            return new DiscordOptions(token, apiUrl, allowed, guild, userInstalls);
        }

        /** Tokens are never written anywhere by accident. */
        @Override
        public String toString() {
            return "DiscordSettings[…]";
        }
    }

    /** Tokens are never written anywhere by accident. */
    @Override
    public String toString() {
        return "PlatformSettings[slack " + (slack.isPresent() || slackApp.isPresent()) + ", discord "
                + discord.isPresent() + "]";
    }
}
