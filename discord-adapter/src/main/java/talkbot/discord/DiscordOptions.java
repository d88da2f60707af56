package talkbot.discord;

import java.net.URI;
import java.util.Optional;
import talkbot.core.link.Links;

/**
 * How to reach Discord.
 *
 * @param token the bot's token; never in any text that this room makes
 * @param apiUrl where another server speaks Discord's protocol, such as {@code http://localhost:8080/api/v10}; the
 *     gateway's address is asked there. Without a path, that of Discord is meant. Empty for Discord itself
 */
public record DiscordOptions(String token, Optional<URI> apiUrl) {

    /** Discord's own path, of the version of the protocol that is spoken. */
    private static final String PATH = "/api/v10";

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
        apiUrl = apiUrl.map(Links::serverAddress)
                .map(url -> url.getPath() == null || url.getPath().matches("/*") ? url.resolve(PATH) : url);
    }

    /** Everything but the token. */
    @Override
    public String toString() {
        return "DiscordOptions[apiUrl=" + apiUrl + "]";
    }
}
