package talkbot.slack.fake.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How a request is signed (docs.slack.dev/authentication/verifying-requests-from-slack): rightly, or wrong in one way. */
public enum Signing {
    /** As Slack does. */
    GOOD,
    /** With another secret. */
    BAD,
    /** Rightly, but ten minutes ago. */
    OLD,
    /** Rightly, but ten minutes ahead of time. */
    FUTURE,
    /** Not at all. */
    NONE;

    /** The headers for this body. The real time is used, since the app has no other. */
    Map<String, String> headers(String secret, String body) {
        Duration shift = Duration.ofMinutes(this == OLD ? -10 : this == FUTURE ? 10 : 0);
        String stamp = Long.toString(Instant.now().plus(shift).getEpochSecond());
        String key = this == BAD ? secret + "x" : secret;
        return this == NONE
                ? Map.of()
                : Map.of(
                        "X-Slack-Request-Timestamp",
                        stamp,
                        "X-Slack-Signature",
                        "v0=" + hmac(key, "v0:" + stamp + ":" + body));
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
