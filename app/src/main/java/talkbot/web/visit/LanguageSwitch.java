package talkbot.web.visit;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import talkbot.core.message.Language;

/** Remembers the language that somebody picks: every page takes {@code ?lang=ja} or {@code ?lang=en}. */
public final class LanguageSwitch {

    static final String COOKIE = "lang";

    /** The query parameter that picks. */
    public static final String PARAMETER = "lang";

    private static final int SECONDS = (int) Duration.ofDays(365).toSeconds();

    private LanguageSwitch() {}

    /** Where a request picks a language: keeps it in a cookie and sends the visitor back to the page itself. */
    public static void handle(Context ctx) {
        Optional<Language> picked =
                Optional.ofNullable(ctx.queryParam(PARAMETER)).flatMap(Language::ofTag);
        if (picked.isEmpty() || !ctx.method().name().equals("GET")) {
            return;
        }
        Cookie cookie = new Cookie(COOKIE, picked.get().code());
        cookie.setPath("/");
        cookie.setMaxAge(SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.LAX);
        ctx.cookie(cookie);
        ctx.skipRemainingHandlers().redirect(back(ctx), HttpStatus.FOUND);
    }

    /** The same address without the pick; two slashes at its start would lead to another site. */
    private static String back(Context ctx) {
        String path = ctx.req().getRequestURI().replaceFirst("^[/\\\\]+", "/");
        String query = ctx.queryParamMap().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(PARAMETER))
                .flatMap(entry -> entry.getValue().stream().map(value -> encode(entry.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
