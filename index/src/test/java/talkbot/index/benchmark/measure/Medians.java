package talkbot.index.benchmark.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The middle of some figures. */
final class Medians {

    private Medians() {}

    /** The median of each one's figures, in the same order. */
    static <K> Map<K, Double> ofEach(Map<K, List<Double>> figures) {
        Map<K, Double> medians = new LinkedHashMap<>();
        figures.forEach((key, all) -> medians.put(key, of(all)));
        return medians;
    }

    /** The middle one, or the mean of the two in the middle. */
    private static double of(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
