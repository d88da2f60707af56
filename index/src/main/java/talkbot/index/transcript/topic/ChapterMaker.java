package talkbot.index.transcript.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import talkbot.index.transcript.passage.BodyLine;
import talkbot.index.transcript.passage.SpeakerLabels;

/**
 * Makes chapters of a talk whose transcript marks none. Chapters begin at lines, never inside a sentence; the longer a
 * talk, the more and the longer its chapters; a talk of a few paragraphs is one. Takes time in proportion to the text.
 * Thread-safe.
 */
public final class ChapterMaker {

    private ChapterMaker() {}

    /**
     * A made chapter.
     *
     * @param first the index of its first line; it goes on to the next chapter
     * @param title its title, unlike all others, of 8 to 25 characters, fewer where its words give no more; none where
     *     they give none, or the talk is one chapter
     * @param terms the terms by which it differs from the rest, see {@link KeyTerms}
     */
    public record Made(int first, Optional<String> title, List<String> terms) {}

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
            return List.of(new Made(0, Optional.empty(), List.of()));
        }
        boolean english = language.equals("en");
        Vocabulary vocabulary = new Vocabulary();
        WordCounts words = WordCounts.of(lines, labels, units.starts(), vocabulary);
        Telling telling = new Telling(lines, labels, units.starts(), words);
        List<Integer> starts = Segmenter.starts(units, words);
        Titles titles = new Titles(vocabulary, english);
        List<Made> chapters = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int first = starts.get(i);
            int end = i + 1 < starts.size() ? starts.get(i + 1) : units.count();
            Map<Integer, Double> weights = words.weights(first, end);
            List<List<String>> paragraphs = telling.paragraphs(first, end, weights);
            chapters.add(new Made(
                    units.starts()[first],
                    titles.next(telling.sentences(first), paragraphs, weights),
                    KeyTerms.of(paragraphs, weights, vocabulary, english)));
        }
        return chapters;
    }
}
