package talkbot.slack.fake.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** Slack's time: the real one plus what a test has advanced, or one that stands still. Safe for many threads. */
public final class FakeClock implements InstantSource {

    private final InstantSource base;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    private FakeClock(InstantSource base) {
        this.base = base;
    }

    /** Goes on by itself. */
    public static FakeClock running() {
        return new FakeClock(InstantSource.system());
    }

    /** Moves only when told to. */
    public static FakeClock frozenAt(Instant instant) {
        return new FakeClock(InstantSource.fixed(instant));
    }

    /** Follows another clock. */
    public static FakeClock following(InstantSource other) {
        return new FakeClock(other);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead.get());
    }

    /** Jumps ahead; what falls due is done by {@code FakeSlack.advance}, which calls this. */
    public void advance(Duration by) {
        ahead.updateAndGet(now -> now.plus(by));
    }
}
