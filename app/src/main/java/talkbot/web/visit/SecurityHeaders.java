package talkbot.web.visit;

import java.util.Map;

/** What every response tells the browser, so that words of a transcript or query can do nothing there but be read. */
public final class SecurityHeaders {

    /**
     * The headers. Pictures of talks may come from elsewhere, but nothing else, and whoever has them is not told for
     * which page. The referrer goes to our own pages only; withheld altogether, browsers would send {@code Origin:
     * null} with our own forms.
     */
    public static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data: https:; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cache-Control",
            "no-cache",
            "Vary",
            "Accept-Language, Cookie");

    private SecurityHeaders() {}
}
