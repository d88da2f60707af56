package talkbot.app.daily;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that several processes share and that goes faster than the machine's.
 *
 * @param since when it began, by the machine
 * @param began what it said then
 * @param speed how many of its seconds pass in a second
 */
record FastClock(Instant since, Instant began, int speed) implements InstantSource {

    /** As the machine's own until now, and from now on so much faster. */
    static FastClock fromNow(int speed) {
        Instant now = Instant.now();
        return new FastClock(now, now, speed);
    }

    static FastClock parse(String text) {
        String[] parts = text.split(",", -1);
        return new FastClock(Instant.parse(parts[0]), Instant.parse(parts[1]), Integer.parseInt(parts[2]));
    }

    /** As {@link #parse} reads it. */
    String text() {
        return since + "," + began + "," + speed;
    }

    @Override
    public Instant instant() {
        return began.plus(Duration.between(since, Instant.now()).multipliedBy(speed));
    }

    /** How long something takes by the machine. */
    Duration real(Duration here) {
        return here.dividedBy(speed);
    }
}
