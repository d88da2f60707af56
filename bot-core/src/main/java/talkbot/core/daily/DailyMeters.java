package talkbot.core.daily;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import talkbot.core.daily.Day.State;

/** Counts what becomes of daily quotes. */
final class DailyMeters {

    /** A post that comes later than this after its time is late. */
    static final Duration LATE = Duration.ofMinutes(1);

    private final MeterRegistry registry;
    private final Timer lag;

    DailyMeters(MeterRegistry registry) {
        this.registry = registry;
        this.lag = Timer.builder("talkbot.daily.lag")
                .description("How long after its time a daily quote stood in its channel")
                .serviceLevelObjectives(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(10),
                        LATE,
                        Duration.ofMinutes(10),
                        Duration.ofHours(1),
                        Duration.ofHours(3))
                .register(registry);
        for (String what : new String[] {"due", "sent", "late", "skipped", "unsure", "doubles_prevented"}) {
            registry.counter("talkbot.daily." + what);
        }
    }

    void due() {
        registry.counter("talkbot.daily.due").increment();
    }

    void doublePrevented() {
        registry.counter("talkbot.daily.doubles_prevented").increment();
    }

    void settled(State state, Duration behind) {
        switch (state) {
            case POSTED -> {
                registry.counter("talkbot.daily.sent").increment();
                lag.record(behind.isNegative() ? Duration.ZERO : behind);
                if (behind.compareTo(LATE) > 0) {
                    registry.counter("talkbot.daily.late").increment();
                }
            }
            case SKIPPED -> registry.counter("talkbot.daily.skipped").increment();
            case UNSURE -> registry.counter("talkbot.daily.unsure").increment();
            case CLAIMED, HANDED -> {}
        }
    }
}
