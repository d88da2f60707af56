package talkbot.slack.fake.user;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * How many events of a workspace an app is told of in an hour; beyond that it is only told, once a minute, that it is
 * told of none (docs.slack.dev/reference/events/app_rate_limited). Safe for many threads.
 */
final class EventLimit {

    private static final Duration HOUR = Duration.ofHours(1);

    private final int most;
    private final Deque<Instant> told = new ArrayDeque<>();
    private Instant minute = Instant.MIN;

    EventLimit(int most) {
        this.most = most;
    }

    /** Whether one more event is told of now. */
    synchronized boolean take(Instant now) {
        while (!told.isEmpty() && !told.peek().plus(HOUR).isAfter(now)) {
            told.remove();
        }
        if (told.size() >= most) {
            return false;
        }
        told.add(now);
        return true;
    }

    /** The minute to tell the app of, unless it was told already. */
    synchronized Optional<Instant> news(Instant now) {
        Instant present = now.truncatedTo(ChronoUnit.MINUTES);
        if (present.equals(minute)) {
            return Optional.empty();
        }
        minute = present;
        return Optional.of(present);
    }
}
