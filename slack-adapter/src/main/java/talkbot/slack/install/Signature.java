package talkbot.slack.install;

import com.slack.api.app_backend.SlackSignature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Tells what Slack sent from what somebody else did. Immutable.
 *
 * @see <a href="https://docs.slack.dev/authentication/verifying-requests-from-slack">How requests are signed</a>
 */
public final class Signature {

    /** As Slack advises; into the future too, where only a clock that is wrong, or a forger, can be. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final SlackSignature.Generator generator;
    private final InstantSource clock;

    /** Checks with the app's signing secret. */
    public Signature(String secret, InstantSource clock) {
        this.generator = new SlackSignature.Generator(secret);
        this.clock = clock;
    }

    /**
     * Whether Slack sent this, just now.
     *
     * @param stamp of the header X-Slack-Request-Timestamp
     * @param signature of the header X-Slack-Signature
     */
    public boolean fits(String stamp, String signature, String body) {
        if (!stamp.matches("[0-9]{1,12}") || signature.isEmpty()) {
            return false;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(stamp)), clock.instant());
        return age.abs().compareTo(TOLERANCE) <= 0
                && MessageDigest.isEqual(
                        generator.generate(stamp, body).getBytes(StandardCharsets.UTF_8),
                        signature.getBytes(StandardCharsets.UTF_8));
    }
}
