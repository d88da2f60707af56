package talkbot.app.command;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import talkbot.app.UserException;
import talkbot.app.serve.PlatformSettings;
import talkbot.app.settings.Settings;
import talkbot.core.link.Links;
import talkbot.discord.DiscordCheck;
import talkbot.slack.SlackAppOptions;
import talkbot.slack.SlackCheck;

/**
 * What leads to the chat platforms. Tokens come from the environment or the configuration file only: a flag would stand
 * in the shell's history and in every list of processes.
 */
final class PlatformOptions {

    @Option(names = "--slack-api-url", paramLabel = "URL")
    private Optional<URI> slackApiUrl = Optional.empty();

    @Option(names = "--discord-api-url", paramLabel = "URL")
    private Optional<URI> discordApiUrl = Optional.empty();

    @Option(names = "--allow", paramLabel = "ID", split = ",")
    private List<String> allowed = List.of();

    @Option(names = "--discord-guild", paramLabel = "ID")
    private Optional<String> discordGuild = Optional.empty();

    @Option(names = "--discord-user-installs")
    private boolean discordUserInstalls;

    /**
     * What was given.
     *
     * @param pages where everybody finds our pages, if that was said
     */
    PlatformSettings settings(Settings settings, Optional<URI> pages) throws UserException {
        Optional<String> bot = settings.value(SlackCheck.BOT_TOKEN);
        Optional<String> app = settings.value(SlackCheck.APP_TOKEN);
        Optional<SlackAppOptions> many =
                new SlackAppSettings(settings).options(pages, allowedOn("slack"), slackApiUrl());
        if (many.isPresent() && (bot.isPresent() || app.isPresent())) {
            throw new UserException("slack.both");
        }
        if (bot.isPresent() != app.isPresent()) {
            throw new UserException(
                    "slack.half", "missing", bot.isPresent() ? SlackCheck.APP_TOKEN : SlackCheck.BOT_TOKEN);
        }
        Optional<URI> discordUrl = discordApiUrl();
        return new PlatformSettings(
                bot.flatMap(b -> app.map(a -> new PlatformSettings.SlackTokens(b, a, workspaces()))),
                many,
                settings.value(DiscordCheck.TOKEN)
                        .map(token -> new PlatformSettings.DiscordSettings(
                                token, discordUrl, allowedOn("discord"), discordGuild, discordUserInstalls)),
                slackApiUrl());
    }

    /** The ids that may be of a platform: those with its name in front, and those without any. */
    private Set<String> allowedOn(String platform) {
        return allowed.stream()
                .map(String::strip)
                .map(id -> id.startsWith(platform + ":") ? id.substring(platform.length() + 1) : id)
                .filter(id -> !id.isEmpty() && id.indexOf(':') < 0)
                .collect(Collectors.toSet());
    }

    /** Who gave a token has chosen its workspace; it is left out only where other workspaces are named, not only servers. */
    private Set<String> workspaces() {
        return allowedOn("slack").stream()
                .filter(id -> !id.chars().allMatch(Character::isDigit))
                .collect(Collectors.toSet());
    }

    /** The server to ask instead of Slack's own. */
    Optional<URI> slackApiUrl() throws UserException {
        return checked(slackApiUrl, "--slack-api-url");
    }

    /** The server to ask instead of Discord's own. */
    Optional<URI> discordApiUrl() throws UserException {
        return checked(discordApiUrl, "--discord-api-url");
    }

    /** Tokens go over the network encrypted, or not at all. */
    static Optional<URI> checked(Optional<URI> url, String option) throws UserException {
        if (url.isEmpty()) {
            return url;
        }
        URI given = url.get();
        String host = given.getHost() == null ? "" : given.getHost();
        boolean encrypted = "https".equals(given.getScheme());
        boolean plain = "http".equals(given.getScheme());
        if (host.isEmpty() || !(encrypted || plain)) {
            throw new UserException("api.url", "option", option, "url", given.toString());
        }
        if (plain && !Links.keepsSecrets(given)) {
            throw new UserException("api.plain", "option", option, "url", given.toString());
        }
        return url;
    }
}
