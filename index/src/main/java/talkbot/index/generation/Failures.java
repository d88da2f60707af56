package talkbot.index.generation;

import java.time.Duration;
import java.util.function.Consumer;

/** Failures in a row: each reason is told once, and attempts become rarer. To be used by one thread at a time. */
final class Failures {

    /** The time to the next attempt doubles with each failure, but for this many only. */
    private static final int DOUBLINGS = 5;

    private final Consumer<IndexEvent> events;
    private String last = "";
    private int count;

    Failures(Consumer<IndexEvent> events) {
        this.events = events;
    }

    /** Notes a failure, and tells it if it is another than the last one. */
    void add(Exception reason) {
        count = Math.min(count + 1, DOUBLINGS);
        if (!last.equals(reason.toString())) {
            last = reason.toString();
            events.accept(new IndexEvent.Failed(reason));
        }
    }

    /** Notes that it works again. */
    void over() {
        count = 0;
        last = "";
    }

    /** How long to wait before the next attempt, where one would usually wait this long. */
    Duration pause(Duration usual) {
        return usual.multipliedBy(1L << count);
    }
}
