package talkbot.app.command;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import talkbot.app.UserException;
import talkbot.app.settings.Settings;
import talkbot.core.link.Links;
import talkbot.core.secret.KeyException;
import talkbot.core.secret.Sealer;
import talkbot.slack.SlackAppOptions;
import talkbot.slack.install.AppSecrets;

/** What makes the bot an app for many workspaces: secrets of the environment or the configuration file, as tokens are. */
record SlackAppSettings(Settings settings) {

    static final String CLIENT_ID = "SLACK_CLIENT_ID";
    static final String CLIENT_SECRET = "SLACK_CLIENT_SECRET";
    static final String SIGNING_SECRET = "SLACK_SIGNING_SECRET";
    static final String KEY = "TALKBOT_ENCRYPTION_KEY";
    static final String FORMER_KEY = "TALKBOT_ENCRYPTION_KEY_OLD";

    /** Nothing unless a client id is given; then all else must be, too. */
    Optional<SlackAppOptions> options(Optional<URI> pages, Set<String> allowed, Optional<URI> apiUrl)
            throws UserException {
        if (settings.value(CLIENT_ID).isEmpty()) {
            return Optional.empty();
        }
        for (String needed : List.of(CLIENT_SECRET, SIGNING_SECRET)) {
            if (settings.value(needed).isEmpty()) {
                throw new UserException("slack.half", "missing", needed);
            }
        }
        if (settings.value(KEY).isEmpty()) {
            throw new UserException("slack.key.missing", "name", KEY);
        }
        boolean reachable = pages.filter(
                        url -> "https".equals(url.getScheme()) || Links.isLoopback(String.valueOf(url.getHost())))
                .isPresent();
        if (!reachable) {
            throw new UserException("slack.pages");
        }
        try {
            return Optional.of(new SlackAppOptions(
                    new AppSecrets(value(CLIENT_ID), value(CLIENT_SECRET), value(SIGNING_SECRET)),
                    Sealer.of(value(KEY), settings.value(FORMER_KEY)),
                    pages.orElseThrow(),
                    allowed,
                    apiUrl));
        } catch (KeyException e) {
            throw new UserException("slack.key.wrong", "name", KEY, "reason", String.valueOf(e.getMessage()));
        }
    }

    private String value(String name) {
        return settings.value(name).orElseThrow();
    }
}
