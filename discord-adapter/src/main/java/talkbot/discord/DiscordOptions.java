package talkbot.discord;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import talkbot.core.link.Links;

/**
 * How to reach Discord.
 *
 * @param token the bot's token; never in any text that this room makes
 * @param apiUrl where another server speaks Discord's protocol, such as {@code http://localhost:8080/api/v10}; the
 *     gateway's address is asked there. Without a path, that of Discord is meant. Empty for Discord itself
 * @param allowed the ids of the servers that the bot stays on; empty for all
 * @param guild the id of the only server that gets the commands, at once, while they are being worked on; empty for all
 * @param userInstalls whether people may install the bot for themselves, wherever they are
 */
public record DiscordOptions(
        String token, Optional<URI> apiUrl, Set<String> allowed, Optional<String> guild, boolean userInstalls) {

    /** Discord's own path, of the version of the protocol that is spoken. */
    private static final String PATH = "/api/v10";

    /** The bot for everybody who invites it. */
    public DiscordOptions(String token, Optional<URI> apiUrl) {
        this(token, apiUrl, Set.of(), Optional.empty(), false);
    }

    /**
     * Checks what can be checked here.
     *
     * @throws IllegalArgumentException if the token cannot be one, or if a token would be sent to another machine
     *     unencrypted
     */
    public DiscordOptions {
        token = token.strip();
        if (!token.matches("[!-~]+")) {
            throw new IllegalArgumentException("This is not a Discord bot token: it has characters that none has.");
        }
        allowed = Set.copyOf(allowed);
        apiUrl = apiUrl.map(Links::serverAddress)
                .map(url -> url.getPath() == null || url.getPath().matches("/*") ? url.resolve(PATH) : url);
    }

    /** Whether the bot stays on a server. */
    public boolean allows(String server) {
        return allowed.isEmpty() || allowed.contains(server);
    }

    /** Everything but the token. */
    @Override
    public String toString() {
        return "DiscordOptions[apiUrl=" + apiUrl + ", allowed=" + allowed + ", guild=" + guild + "]";
    }
}
