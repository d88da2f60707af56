package talkbot.index.transcript.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import talkbot.index.transcript.passage.BodyLine;
import talkbot.index.transcript.passage.BodySentence;
import talkbot.index.transcript.passage.SpeakerLabels;

/**
 * Makes chapters of a talk whose transcript marks none. Chapters begin at lines, never inside a sentence; the longer a
 * talk, the more and the longer its chapters; a talk of a few paragraphs is one. Takes time in proportion to the text.
 * Thread-safe.
 */
public final class ChapterMaker {

    /** Characters of a chapter in which its title is looked for: enough for any phrase that is about all of it. */
    private static final int READ_FOR_TITLE = 4000;

    private ChapterMaker() {}

    /**
     * A made chapter.
     *
     * @param first the index of its first line; it goes on to the next chapter
     * @param title its title, unlike all others, of 8 to 25 characters, fewer where its words give no more; none where
     *     they give none, or the talk is one chapter
     */
    public record Made(int first, Optional<String> title) {}

    /**
     * The chapters of a talk in order; the first begins with the first line, and each has a line.
     *
     * @param lines the talk's body, not empty
     * @param labels the labels in it, which belong to no sentence
     * @param language the talk's language
     */
    public static List<Made> chapters(List<BodyLine> lines, SpeakerLabels labels, String language) {
        Units units = Units.of(lines, labels);
        if (units.chapters() <= 1) {
            return List.of(new Made(0, Optional.empty()));
        }
        Vocabulary vocabulary = new Vocabulary();
        WordCounts words = WordCounts.of(lines, labels, units, vocabulary);
        List<Integer> starts = Segmenter.starts(units, words);
        Titles titles = new Titles(vocabulary, language.equals("en"));
        List<Made> chapters = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int first = starts.get(i);
            int end = i + 1 < starts.size() ? starts.get(i + 1) : units.count();
            Map<Integer, Double> weights = Titles.weights(words, first, end);
            List<List<String>> paragraphs = telling(lines, labels, units, words, first, end, weights);
            chapters.add(new Made(
                    units.starts()[first], titles.next(sentences(lines, labels, units, first), paragraphs, weights)));
        }
        return chapters;
    }

    /** The sentences of the units that have most of the words that tell the chapter, as many as are read. */
    private static List<List<String>> telling(
            List<BodyLine> lines,
            SpeakerLabels labels,
            Units units,
            WordCounts words,
            int firstUnit,
            int endUnit,
            Map<Integer, Double> weights) {
        double[] worth = new double[endUnit - firstUnit];
        for (int unit = firstUnit; unit < endUnit; unit++) {
            worth[unit - firstUnit] = Arrays.stream(words.byUnit()[unit])
                            .mapToDouble(word -> weights.getOrDefault(word, 0.0))
                            .sum()
                    / Math.sqrt(1 + units.sizes()[unit]);
        }
        List<Integer> best = IntStream.range(firstUnit, endUnit)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer unit) -> -worth[unit - firstUnit]))
                .toList();
        List<List<String>> paragraphs = new ArrayList<>();
        int read = 0;
        for (int i = 0; i < best.size() && read < READ_FOR_TITLE; i++) {
            List<String> paragraph = sentences(lines, labels, units, best.get(i));
            paragraphs.add(paragraph);
            read += paragraph.stream().mapToInt(String::length).sum();
        }
        return paragraphs;
    }

    private static List<String> sentences(List<BodyLine> lines, SpeakerLabels labels, Units units, int unit) {
        int end = unit + 1 < units.count() ? units.starts()[unit + 1] : lines.size();
        return BodySentence.of(lines.subList(units.starts()[unit], end), labels).stream()
                .map(BodySentence::text)
                .toList();
    }
}
