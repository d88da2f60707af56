package talkbot.index.benchmark.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import talkbot.index.benchmark.measure.Build.Times;

/** Gathers what several builds took. Not thread-safe. */
final class BuildTimes {

    private final Map<Build, List<Times>> times = new LinkedHashMap<>();

    void add(Build build, Times took) {
        times.computeIfAbsent(build, b -> new ArrayList<>()).add(took);
    }

    /** The median rates of each: megabytes of text a second. */
    Map<Build, Times> rates(double megabytes) {
        Map<Build, Times> rates = new LinkedHashMap<>();
        times.forEach((build, all) ->
                rates.put(build, new Times(median(all, Times::second), median(all, Times::cpu)).rates(megabytes)));
        return rates;
    }

    /** The middle one, or the mean of the two in the middle. */
    private static double median(List<Times> times, ToDoubleFunction<Times> figure) {
        double[] sorted = times.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
