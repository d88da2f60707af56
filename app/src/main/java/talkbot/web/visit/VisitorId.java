package talkbot.web.visit;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Tells one browser from another in the chat, by a random number in a cookie that ends with the browser. */
public final class VisitorId {

    private static final String COOKIE = "visitor";

    /** Nobody guesses 128 bits. */
    private static final int BYTES = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private VisitorId() {}

    /** The browser's number; it gets one if it has none yet. */
    public static String of(Context ctx) {
        String known = ctx.cookie(COOKIE);
        if (known != null && known.matches("[0-9a-f]{" + 2 * BYTES + "}")) {
            return known;
        }
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        Cookie cookie = new Cookie(COOKIE, id);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.LAX);
        ctx.cookie(cookie);
        return id;
    }
}
