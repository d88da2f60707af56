package talkbot.web.visit;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import talkbot.core.link.Links;

/**
 * Guards the chat against other people's pages in the same browser: against names that were pointed at this machine
 * after the fact (DNS rebinding) and against forms that send themselves (CSRF). Immutable.
 *
 * @param baseUrl where people find these pages, if that was said
 */
public record Gate(Optional<URI> baseUrl) {

    /** Sec-Fetch-Site values of requests that a page of ours or the visitor's own hand made. */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    /** Whether the request came to a name that is ours. */
    public boolean admits(Context ctx) {
        return isOurs(header(ctx, "Host").orElse(""));
    }

    /**
     * Whether a page of ours or the visitor's own hand made the request. Programs that are no browsers say nothing of
     * where they come from; they are let through, for nobody else's page moves them.
     */
    public boolean isOwn(Context ctx) {
        String host = header(ctx, "Host").orElse("");
        return header(ctx, "Sec-Fetch-Site").map(OWN::contains).orElse(true)
                && header(ctx, "Origin")
                        .or(() -> header(ctx, "Referer"))
                        .map(page -> isOurPage(page, host))
                        .orElse(true);
    }

    /**
     * Lets a form pass that a page of ours sent to a name that is ours.
     *
     * @throws ForbiddenResponse if it is another's
     * @throws UnsupportedMediaTypeResponse if it is none
     */
    public void requireOwnForm(Context ctx) {
        if (!admits(ctx) || !isOwn(ctx)) {
            throw new ForbiddenResponse();
        }
        if (!ctx.isFormUrlencoded()) {
            throw new UnsupportedMediaTypeResponse();
        }
    }

    /**
     * Whether a Host header names this machine, the base URL's host, or a literal address: only a name can be pointed
     * elsewhere by whoever owns it.
     */
    boolean isOurs(String hostHeader) {
        String host = host("http://" + hostHeader).orElse("");
        return Links.isLoopback(host)
                || host.startsWith("[")
                || host.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}")
                || baseUrl.flatMap(url -> host(url.toString()))
                        .filter(host::equalsIgnoreCase)
                        .isPresent();
    }

    /** Whether an Origin or Referer header names the host and port that the request came to, or the base URL's. */
    boolean isOurPage(String page, String hostHeader) {
        Optional<String> from = authority(page);
        String scheme = page.toLowerCase(Locale.ROOT).startsWith("https:") ? "https://" : "http://";
        return from.isPresent()
                && (from.equals(authority(scheme + hostHeader))
                        || from.equals(baseUrl.flatMap(url -> authority(url.toString()))));
    }

    private static Optional<String> host(String address) {
        return parse(address).flatMap(uri -> Optional.ofNullable(uri.getHost()));
    }

    /** Host and port in lower case; the scheme's own port is left out, as browsers do. */
    private static Optional<String> authority(String address) {
        return parse(address).filter(uri -> uri.getHost() != null).map(uri -> {
            int port = uri.getPort();
            boolean usual = port == -1 || port == ("https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80);
            return (uri.getHost() + (usual ? "" : ":" + port)).toLowerCase(Locale.ROOT);
        });
    }

    private static Optional<URI> parse(String address) {
        try {
            return Optional.of(URI.create(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> header(Context ctx, String name) {
        return Optional.ofNullable(ctx.header(name));
    }
}
