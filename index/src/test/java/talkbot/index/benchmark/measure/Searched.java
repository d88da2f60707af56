package talkbot.index.benchmark.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import talkbot.index.benchmark.query.Kind;
import talkbot.index.benchmark.query.KnownItem;

/** What one engine's searches took and brought. Not thread-safe. */
public final class Searched {

    private static final long LONGEST = TimeUnit.MINUTES.toNanos(10);
    private static final int DIGITS = 3;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double MEDIAN = 50;

    private final Histogram nanos = histogram();
    private final Histogram cpu = histogram();
    private final Map<Kind, Histogram> cpuByKind = new EnumMap<>(Kind.class);
    private final List<Double> medians = new ArrayList<>();
    private final Scores scores = new Scores();
    private final Map<Kind, Scores> scoresByKind = new EnumMap<>(Kind.class);
    private long sum;

    Searched() {}

    /**
     * Adds a round: its queries with each one's answer and times.
     *
     * @param took the nanoseconds until each answer was there
     * @param worked the nanoseconds of them that the processor worked on it
     */
    void add(List<KnownItem> queries, int[][] answers, long[] took, long[] worked) {
        Histogram round = histogram();
        for (int i = 0; i < took.length; i++) {
            KnownItem query = queries.get(i);
            sum += took[i];
            round.recordValue(took[i]);
            cpu.recordValue(worked[i]);
            cpuByKind.computeIfAbsent(query.kind(), k -> histogram()).recordValue(worked[i]);
            Score score = score(answers[i], query.relevant());
            scores.add(score);
            scoresByKind.computeIfAbsent(query.kind(), k -> new Scores()).add(score);
        }
        nanos.add(round);
        medians.add(round.getValueAtPercentile(MEDIAN) / NANOS_PER_MILLI);
    }

    /** The time in milliseconds that so many percent of all calls were done in. */
    public double percentile(double percent) {
        return nanos.getValueAtPercentile(percent) / NANOS_PER_MILLI;
    }

    /** The same by the time that the processor worked on each call, which other programs do not lengthen much. */
    public double cpuPercentile(double percent) {
        return cpu.getValueAtPercentile(percent) / NANOS_PER_MILLI;
    }

    /** The median of the processor's time in milliseconds of the calls of one kind. */
    public double cpuMedian(Kind kind) {
        return cpuByKind.getOrDefault(kind, histogram()).getValueAtPercentile(MEDIAN) / NANOS_PER_MILLI;
    }

    /** The median of the quickest round, in milliseconds. */
    public double quickestMedian() {
        return Collections.min(medians);
    }

    /** The median of the slowest round, in milliseconds. */
    public double slowestMedian() {
        return Collections.max(medians);
    }

    /** Calls a second, one after the other. */
    public double perSecond() {
        return nanos.getTotalCount() * NANOS_PER_SECOND / sum;
    }

    /** How good the answers are. */
    public Scores scores() {
        return scores;
    }

    /** How good the answers are, by the kind of query. */
    public Map<Kind, Scores> scoresByKind() {
        return Collections.unmodifiableMap(scoresByKind);
    }

    private static Score score(int[] answer, Set<Integer> relevant) {
        int[] grades = new int[answer.length];
        for (int i = 0; i < answer.length; i++) {
            grades[i] = relevant.contains(answer[i]) ? 1 : 0;
        }
        return Score.of(grades, Collections.nCopies(relevant.size(), 1), 1);
    }

    private static Histogram histogram() {
        return new Histogram(LONGEST, DIGITS);
    }
}
