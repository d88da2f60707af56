package talkbot.index.transcript.topic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import talkbot.index.transcript.passage.BodyLine;
import talkbot.index.transcript.passage.SpeakerLabels;
import talkbot.index.transcript.topic.Candidates.Candidate;

/**
 * Finds the terms by which a chapter differs from the rest of its talk, in the talk's own words: nouns and compounds, as
 * {@link Titles} finds phrases. Takes time in proportion to the text. Thread-safe.
 */
public final class KeyTerms {

    /** As many as are taken in at a glance. */
    private static final int MOST = 5;

    /** So many are shown even where the chapter says each of them but once. */
    private static final int FEWEST = 3;

    private static final int LONGEST = 14;
    private static final int LONGEST_IN_ENGLISH = 24;

    private KeyTerms() {}

    /**
     * The terms of each chapter, the most telling first; none where a talk is one chapter.
     *
     * @param lines the talk's body
     * @param labels the labels in it, which belong to no sentence
     * @param language the talk's language
     * @param firsts for each chapter the index of its first line, ascending from 0; that of the next one where it has no
     *     line
     */
    public static List<List<String>> of(
            List<BodyLine> lines, SpeakerLabels labels, String language, List<Integer> firsts) {
        if (firsts.size() < 2) {
            return Collections.nCopies(firsts.size(), List.of());
        }
        int[] starts = IntStream.range(0, lines.size()).toArray();
        Vocabulary vocabulary = new Vocabulary();
        WordCounts words = WordCounts.of(lines, labels, starts, vocabulary);
        Telling telling = new Telling(lines, labels, starts, words);
        List<List<String>> terms = new ArrayList<>();
        for (int i = 0; i < firsts.size(); i++) {
            int first = firsts.get(i);
            int end = i + 1 < firsts.size() ? firsts.get(i + 1) : lines.size();
            Map<Integer, Double> weights = words.weights(first, end);
            terms.add(of(telling.paragraphs(first, end, weights), weights, vocabulary, language.equals("en")));
        }
        return terms;
    }

    /** The terms of one chapter, from those paragraphs that tell it most. */
    static List<String> of(
            List<List<String>> paragraphs, Map<Integer, Double> weights, Vocabulary vocabulary, boolean english) {
        Candidates found = new Candidates(
                vocabulary,
                english ? EnglishPhrases::of : JapanesePhrases::nouns,
                english ? LONGEST_IN_ENGLISH : LONGEST);
        found.collect(paragraphs);
        List<Candidate> best = found.best(weights);
        Set<Integer> used = new HashSet<>();
        List<String> terms = new ArrayList<>();
        Stream.concat(
                        best.stream().filter(Candidate::again).limit(MOST * 4L),
                        best.stream().filter(candidate -> !candidate.again()).limit(MOST * 4L))
                .filter(candidate -> terms.size() < (candidate.again() ? MOST : FEWEST))
                .filter(candidate -> candidate
                                .phrase()
                                .text()
                                .codePointCount(0, candidate.phrase().text().length())
                        > 1)
                .filter(candidate -> Collections.disjoint(used, candidate.words()))
                .forEach(candidate -> {
                    used.addAll(candidate.words());
                    String text = candidate.phrase().text();
                    terms.add(english ? EnglishPhrases.lowered(text) : text);
                });
        return List.copyOf(terms);
    }
}
