package talkbot.app.daily;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that can be set, and be let go faster than the machine's. Safe for use by many threads. */
final class SteeredClock implements InstantSource {

    private volatile FastClock clock = FastClock.fromNow(1);

    /** From now on it is as late as that, and goes so much faster. */
    void set(Instant to, int speed) {
        clock = new FastClock(Instant.now(), to, speed);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }
}
