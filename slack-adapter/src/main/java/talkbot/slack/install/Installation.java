package talkbot.slack.install;

import java.time.Instant;
import java.util.Optional;

/**
 * A workspace that has installed the app.
 *
 * @param team its id
 * @param name what people call it
 * @param botUser the bot's user id there
 * @param scopes what the bot may do there, separated by commas
 * @param token what the bot speaks with there
 * @param refresh what renews the token, if it expires
 * @param expires when the token expires, if it does
 * @param since when it was installed
 */
public record Installation(
        String team,
        String name,
        String botUser,
        String scopes,
        String token,
        Optional<String> refresh,
        Optional<Instant> expires,
        Instant since) {

    /** Without the tokens. */
    @Override
    public String toString() {
        return "Installation[" + team + "]";
    }
}
