package talkbot.discord.connection;

import java.time.Duration;

/**
 * How long to wait.
 *
 * @param step for a step of a login before it counts as hanging
 * @param first before the second login, doubled each time
 * @param most before a login
 * @param farewell for what is under way when the connection is closed
 */
public record Patience(Duration step, Duration first, Duration most, Duration farewell) {

    /**
     * For daily use. Discord answers a login within a second or two; a thousand logins a day are allowed, beyond which
     * the token is reset.
     */
    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(30), Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofSeconds(5));

    Duration before(int failures) {
        Duration wait = first.multipliedBy(1L << Math.min(failures, 20));
        return wait.compareTo(most) < 0 ? wait : most;
    }
}
