package talkbot.discord;

import java.net.URI;
import java.util.Locale;
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
        apiUrl.ifPresent(DiscordOptions::check);
        apiUrl = apiUrl.map(url -> url.getPath() == null || url.getPath().matches("/*") ? url.resolve(PATH) : url);
    }

    /** Whether an address is encrypted or leads to this machine. */
    public static boolean isSafe(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        String host = Optional.ofNullable(address.getHost()).orElse("");
        return switch (scheme) {
            case "https", "wss" -> !host.isEmpty();
            case "http", "ws" -> Links.isLoopback(host);
            default -> false;
        };
    }

    /** Everything but the token. */
    @Override
    public String toString() {
        return "DiscordOptions[apiUrl=" + apiUrl + "]";
    }

    private static void check(URI url) {
        boolean web = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT).matches("https?");
        if (!web || !isSafe(url)) {
            throw new IllegalArgumentException("The address of Discord’s API must begin with https:// (http:// only for"
                    + " this machine itself): " + url);
        }
    }
}
