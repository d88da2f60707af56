package talkbot.slack.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import talkbot.slack.fake.api.Posting;
import talkbot.slack.fake.api.Schedule;
import talkbot.slack.fake.delivery.Dispatcher;
import talkbot.slack.fake.world.FakeClock;

/** Does what falls due by Slack's clock, while it goes and when it jumps. Safe for many threads. */
final class Time implements AutoCloseable {

    private static final Duration TICK = Duration.ofMillis(50);

    private final FakeClock clock;
    private final Dispatcher dispatcher;
    private final Schedule schedule;
    private final Posting posting;
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("fake-slack-clock").factory());

    Time(FakeClock clock, Dispatcher dispatcher, Schedule schedule, Posting posting) {
        this.clock = clock;
        this.dispatcher = dispatcher;
        this.schedule = schedule;
        this.posting = posting;
        var unused = ticker.scheduleWithFixedDelay(this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Jumps from one message that is due to the next, so that each appears at its own time. */
    void advance(Duration by) {
        Instant end = clock.instant().plus(by);
        Optional<Instant> next = due(end);
        while (next.isPresent()) {
            forward(next.get());
            next = due(end);
        }
        forward(end);
    }

    @Override
    public void close() {
        ticker.shutdownNow();
    }

    private Optional<Instant> due(Instant end) {
        return schedule.next().filter(at -> at.isBefore(end));
    }

    private void forward(Instant to) {
        Duration left = Duration.between(clock.instant(), to);
        clock.advance(left.isNegative() ? Duration.ZERO : left);
        tick();
    }

    /** One at a time, so that whoever advances the clock finds all done that fell due. */
    private synchronized void tick() {
        dispatcher.tick();
        schedule.tick();
        posting.tick();
    }
}
