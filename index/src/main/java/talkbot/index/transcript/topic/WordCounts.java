package talkbot.index.transcript.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import talkbot.index.transcript.passage.BodyLine;
import talkbot.index.transcript.passage.SpeakerLabels;
import talkbot.index.words.Word;
import talkbot.index.words.WordCutter;

/**
 * Which words stand in which unit, each counted once a unit: said twice in one breath, a word says nothing more about
 * where its topic ends.
 */
final class WordCounts {

    /** Words that stand in a greater share of the units belong to the whole talk, or to its speaker's habits. */
    private static final double COMMON = 0.1;
    /** Words that stand in so few units are not common even in a short talk. */
    private static final int NOT_COMMON = 5;

    /** What only one unit says may be a detail of an example. */
    private static final double ACCIDENT = 0.7;

    /** What stands in one of so many parts of some units is half as telling as what stands in all: an example is told in a row. */
    private static final int PARTS = 4;

    private final int[][] byUnit;
    private final int[] units;

    private WordCounts(int[][] byUnit, int[] units) {
        this.byUnit = byUnit;
        this.units = units;
    }

    /**
     * Counts.
     *
     * @param starts for each unit the index of its first line, ascending from 0
     */
    static WordCounts of(List<BodyLine> lines, SpeakerLabels labels, int[] starts, Vocabulary vocabulary) {
        int[][] byUnit = new int[starts.length][];
        List<Word> words = new ArrayList<>();
        for (int unit = 0; unit < starts.length; unit++) {
            int end = unit + 1 < starts.length ? starts[unit + 1] : lines.size();
            words.clear();
            for (int line = starts[unit]; line < end; line++) {
                words.addAll(WordCutter.cut(labels.spoken(lines.get(line))));
            }
            byUnit[unit] = vocabulary.numbers(words);
        }
        int[] units = new int[vocabulary.size()];
        for (int[] unit : byUnit) {
            for (int word : unit) {
                units[word]++;
            }
        }
        return new WordCounts(byUnit, units);
    }

    /** The words alone that can hold a topic together: they come back, but not everywhere. */
    WordCounts telling() {
        double most = Math.max(NOT_COMMON, byUnit.length * COMMON);
        int[] kept = new int[units.length];
        for (int word = 0; word < units.length; word++) {
            kept[word] = units[word] >= 2 && units[word] <= most ? units[word] : 0;
        }
        int[][] filtered = Arrays.stream(byUnit)
                .map(unit -> Arrays.stream(unit).filter(word -> kept[word] > 0).toArray())
                .toArray(int[][]::new);
        return new WordCounts(filtered, kept);
    }

    /**
     * How much each word tells some units from all: its part of the divergence of the units' word distribution from that
     * of the talk, in proportion to the greatest.
     */
    Map<Integer, Double> weights(int firstUnit, int endUnit) {
        Map<Integer, Integer> here = new HashMap<>();
        Map<Integer, BitSet> parts = new HashMap<>();
        double sumHere = 0;
        for (int unit = firstUnit; unit < endUnit; unit++) {
            for (int word : byUnit[unit]) {
                here.merge(word, 1, Integer::sum);
                parts.computeIfAbsent(word, unseen -> new BitSet(PARTS))
                        .set(PARTS * (unit - firstUnit) / (endUnit - firstUnit));
                sumHere++;
            }
        }
        double sum = 0;
        for (int count : units) {
            sum += count;
        }
        Map<Integer, Double> weights = new HashMap<>();
        double greatest = 0;
        for (Map.Entry<Integer, BitSet> part : parts.entrySet()) {
            int word = part.getKey();
            int count = here.getOrDefault(word, 0);
            double ratio = count / sumHere / ((1 + units[word]) / sum);
            double spread = Math.sqrt(part.getValue().cardinality() / (double) PARTS);
            double weight = (count - ACCIDENT) * Math.log(ratio) * spread;
            if (weight > 0) {
                weights.put(word, weight);
                greatest = Math.max(greatest, weight);
            }
        }
        double most = greatest;
        weights.replaceAll((word, weight) -> weight / most);
        return weights;
    }

    /** For each unit the numbers of its words, ascending. */
    int[][] byUnit() {
        return byUnit;
    }

    /** For each word in how many units it stands. */
    int[] units() {
        return units;
    }
}
