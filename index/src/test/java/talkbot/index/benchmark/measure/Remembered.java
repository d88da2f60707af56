package talkbot.index.benchmark.measure;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import talkbot.index.benchmark.engine.Engine;
import talkbot.index.benchmark.query.KnownItem;

/**
 * What it takes to answer what has not been asked before, and what has been asked a moment ago: each query is asked twice
 * in a row. Not thread-safe.
 */
public final class Remembered {

    private static final long LONGEST = TimeUnit.MINUTES.toNanos(10);
    private static final int DIGITS = 3;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Histogram misses = new Histogram(LONGEST, DIGITS);
    private final Histogram hits = new Histogram(LONGEST, DIGITS);

    private Remembered() {}

    /** Asks an engine that remembers its answers queries that it was never asked. */
    public static Remembered measure(Engine engine, List<KnownItem> queries) {
        Remembered remembered = new Remembered();
        for (KnownItem query : queries) {
            int[] first = remembered.ask(engine, query, remembered.misses);
            int[] again = remembered.ask(engine, query, remembered.hits);
            if (first.length != again.length) {
                throw new IllegalStateException("another answer to the same query: " + query.text());
            }
        }
        return remembered;
    }

    private int[] ask(Engine engine, KnownItem query, Histogram times) {
        long start = System.nanoTime();
        int[] answer = engine.search(query.text());
        times.recordValue(System.nanoTime() - start);
        return answer;
    }

    /** The time in milliseconds that so many percent of the new queries were answered in. */
    public double miss(double percent) {
        return misses.getValueAtPercentile(percent) / NANOS_PER_MILLI;
    }

    /** The time in milliseconds that so many percent of the repeated queries were answered in. */
    public double hit(double percent) {
        return hits.getValueAtPercentile(percent) / NANOS_PER_MILLI;
    }
}
