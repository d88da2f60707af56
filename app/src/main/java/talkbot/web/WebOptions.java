package talkbot.web;

import java.net.URI;
import java.util.Optional;
import talkbot.core.link.Links;

/**
 * How to serve the web.
 *
 * @param host the name or literal address to listen on, such as {@code 127.0.0.1} or {@code 0.0.0.0}
 * @param port the port to listen on; 0 takes any free one
 * @param baseUrl where people find these pages, if not at the address listened on; may have a path
 * @param chat whether the chat was asked for explicitly, so that it is served beyond this machine too
 */
public record WebOptions(String host, int port, Optional<URI> baseUrl, boolean chat) {

    /** Whether the chat is served: to this machine always, beyond it only if asked for. */
    boolean servesChat() {
        return chat || Links.isLoopback(host);
    }

    /** The path at which the pages begin, without a slash at its end; mostly empty. */
    String prefix() {
        return baseUrl.map(url -> Optional.ofNullable(url.getRawPath()).orElse(""))
                .map(path -> path.replaceFirst("/+$", ""))
                .orElse("");
    }
}
