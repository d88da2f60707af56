package talkbot.index.transcript.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import talkbot.index.transcript.passage.BodyLine;
import talkbot.index.transcript.passage.BodySentence;
import talkbot.index.transcript.passage.SpeakerLabels;

/** A talk in units, and which of them tell a chapter from the rest. */
final class Telling {

    /** Characters of a chapter in which its phrases are looked for: enough for any that is about all of it. */
    private static final int MOST_READ = 3000;

    private final List<BodyLine> lines;
    private final SpeakerLabels labels;
    private final int[] starts;
    private final WordCounts words;

    /**
     * Takes a talk in units.
     *
     * @param starts for each unit the index of its first line, ascending from 0
     * @param words the words of each unit
     */
    Telling(List<BodyLine> lines, SpeakerLabels labels, int[] starts, WordCounts words) {
        this.lines = lines;
        this.labels = labels;
        this.starts = starts;
        this.words = words;
    }

    /** The sentences of those of some units that have most of the words that tell them, as many as are read. */
    List<List<String>> paragraphs(int firstUnit, int endUnit, Map<Integer, Double> weights) {
        double[] worth = new double[endUnit - firstUnit];
        for (int unit = firstUnit; unit < endUnit; unit++) {
            worth[unit - firstUnit] = Arrays.stream(words.byUnit()[unit])
                            .mapToDouble(word -> weights.getOrDefault(word, 0.0))
                            .sum()
                    / Math.sqrt(1 + size(unit));
        }
        List<Integer> best = IntStream.range(firstUnit, endUnit)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer unit) -> -worth[unit - firstUnit]))
                .toList();
        List<List<String>> paragraphs = new ArrayList<>();
        int read = 0;
        for (int i = 0; i < best.size() && read < MOST_READ; i++) {
            List<String> paragraph = sentences(best.get(i));
            paragraphs.add(paragraph);
            read += paragraph.stream().mapToInt(String::length).sum();
        }
        return paragraphs;
    }

    /** The sentences of a unit. */
    List<String> sentences(int unit) {
        return BodySentence.of(lines.subList(starts[unit], end(unit)), labels).stream()
                .map(BodySentence::text)
                .toList();
    }

    private double size(int unit) {
        return lines.subList(starts[unit], end(unit)).stream()
                .mapToDouble(line -> Sizes.of(labels.spoken(line)))
                .sum();
    }

    private int end(int unit) {
        return unit + 1 < starts.length ? starts[unit + 1] : lines.size();
    }
}
