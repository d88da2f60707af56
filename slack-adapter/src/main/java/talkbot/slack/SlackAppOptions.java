package talkbot.slack;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import talkbot.core.secret.Sealer;
import talkbot.slack.install.AppSecrets;

/**
 * How an app for many workspaces is known to Slack.
 *
 * @param secrets what it is known by
 * @param sealer encrypts the workspaces' tokens
 * @param pages where our pages are, for everybody
 * @param allowed the ids of the workspaces that it serves; all if there are none
 * @param apiUrl where Slack's methods stand, if not at Slack itself
 */
public record SlackAppOptions(AppSecrets secrets, Sealer sealer, URI pages, Set<String> allowed, Optional<URI> apiUrl) {

    /** Checks the address as {@link SlackOptions} does. */
    public SlackAppOptions {
        allowed = Set.copyOf(allowed);
        apiUrl = new SlackOptions("", "", apiUrl).apiUrl();
    }
}
