package talkbot.web.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import talkbot.index.Answered;
import talkbot.index.Answered.What;

/**
 * How long answers of the search take, whoever asks: those that are remembered and those that are found apart, for the
 * one takes some thousandths of the other. Safe for use by many threads.
 */
public final class SearchMeters {

    /** From what a remembered answer takes to what nobody should wait for. */
    private static final Duration[] BOUNDS = {
        Duration.ofNanos(10_000),
        Duration.ofNanos(100_000),
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(15),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofSeconds(1)
    };

    private final Map<What, Timer> hits = new EnumMap<>(What.class);
    private final Map<What, Timer> misses = new EnumMap<>(What.class);

    /** Begins to measure. */
    public SearchMeters(MeterRegistry registry) {
        for (What what : What.values()) {
            hits.put(what, timer(registry, what, "hit"));
            misses.put(what, timer(registry, what, "miss"));
        }
    }

    private static Timer timer(MeterRegistry registry, What what, String memory) {
        return Timer.builder("talkbot.search")
                .description("How long an answer takes that is remembered (hit) or has to be found (miss)")
                .tag("answer", name(what))
                .tag("cache", memory)
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }

    private static String name(What what) {
        return switch (what) {
            case PASSAGES -> "passages";
            case CHAPTERS -> "chapters";
        };
    }

    /** Counts an answer. */
    public void answered(Answered answered) {
        Timer timer = (answered.remembered() ? hits : misses).get(answered.what());
        if (timer != null) {
            timer.record(answered.took());
        }
    }
}
