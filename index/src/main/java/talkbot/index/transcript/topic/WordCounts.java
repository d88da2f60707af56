package talkbot.index.transcript.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    private final int[][] byUnit;
    private final int[] units;

    private WordCounts(int[][] byUnit, int[] units) {
        this.byUnit = byUnit;
        this.units = units;
    }

    static WordCounts of(List<BodyLine> lines, SpeakerLabels labels, Units parts, Vocabulary vocabulary) {
        int[][] byUnit = new int[parts.count()][];
        List<Word> words = new ArrayList<>();
        for (int unit = 0; unit < parts.count(); unit++) {
            int end = unit + 1 < parts.count() ? parts.starts()[unit + 1] : lines.size();
            words.clear();
            for (int line = parts.starts()[unit]; line < end; line++) {
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

    /** For each unit the numbers of its words, ascending. */
    int[][] byUnit() {
        return byUnit;
    }

    /** For each word in how many units it stands. */
    int[] units() {
        return units;
    }
}
