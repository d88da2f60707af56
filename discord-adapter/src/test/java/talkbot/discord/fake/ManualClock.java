package talkbot.discord.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is told to go on. Thread-safe. */
public final class ManualClock implements InstantSource {
    private Instant now;

    /** A clock that shows {@code start}. */
    public ManualClock(Instant start) {
        now = start;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /** Goes on by this much. */
    public synchronized void advance(Duration by) {
        now = now.plus(by);
    }
}
