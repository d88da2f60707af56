package talkbot.core.platform;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait for a connection.
 *
 * @param first after the first failure, doubled each time
 * @param longest after many failures
 * @param refused after a refusal: what is refused may be mended on the other side, and asking rarely costs nobody anything
 * @param step for a step of connecting, before it counts as hanging
 * @param farewell for sending what is under way when the connection is closed
 */
public record Pace(Duration first, Duration longest, Duration refused, Duration step, Duration farewell) {

    /** For daily use. Discord allows a thousand logins a day; both platforms answer a login within a second or two. */
    public static final Pace USUAL = new Pace(
            Duration.ofSeconds(1),
            Duration.ofMinutes(3),
            Duration.ofMinutes(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(5));

    /** The wait after so many failures before this one; never the same for two processes. */
    Duration after(int failures) {
        long most = Math.min(first.toMillis() << Math.min(failures, 20), longest.toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
    }
}
