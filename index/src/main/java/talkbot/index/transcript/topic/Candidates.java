package talkbot.index.transcript.topic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import talkbot.index.text.Chars;

/** The phrases of a chapter, and how well the words of each tell it from the rest. Not thread-safe; one for each chapter. */
final class Candidates {

    /** What each doubling of a phrase's occurrences adds to its worth, about. */
    private static final double AGAIN = 0.4;

    private final Vocabulary vocabulary;
    private final Function<String, List<Phrase>> finder;
    private final int longest;
    private final Map<String, Occurrences> found = new LinkedHashMap<>();

    /**
     * None yet.
     *
     * @param finder finds the phrases of a sentence
     * @param longest most characters of a phrase
     */
    Candidates(Vocabulary vocabulary, Function<String, List<Phrase>> finder, int longest) {
        this.vocabulary = vocabulary;
        this.finder = finder;
        this.longest = longest;
    }

    /** A phrase, its words, the paragraphs that it stands in, and how well its words tell the chapter from the rest. */
    record Candidate(Phrase phrase, Set<Integer> words, BitSet paragraphs, double score) {

        /** Whether it stands in more than one paragraph. */
        boolean again() {
            return paragraphs.cardinality() > 1;
        }
    }

    /** A phrase and where it stands. */
    static final class Occurrences {
        private final Phrase phrase;
        private final BitSet paragraphs = new BitSet();
        private double form;

        Occurrences(Phrase phrase) {
            this.phrase = phrase;
        }
    }

    /** Collects the phrases of paragraphs, each the list of its sentences. */
    void collect(List<List<String>> paragraphs) {
        for (int i = 0; i < paragraphs.size(); i++) {
            for (Occurrences seen : collect(paragraphs.get(i), 1)) {
                seen.paragraphs.set(i);
            }
        }
    }

    /** Collects the phrases of sentences, and lets them be worth so many times what others are. */
    List<Occurrences> collect(List<String> sentences, double worth) {
        List<Occurrences> collected = new ArrayList<>();
        for (String sentence : sentences) {
            for (Phrase phrase : finder.apply(sentence)) {
                if (phrase.text().length() <= longest) {
                    Occurrences seen = found.computeIfAbsent(Chars.key(phrase.text()), key -> new Occurrences(phrase));
                    seen.form = Math.max(seen.form, worth * phrase.grade());
                    collected.add(seen);
                }
            }
        }
        return collected;
    }

    /**
     * Those that tell the chapter, the best first.
     *
     * @param weights how much each word tells the chapter from the rest; words that do not tell it are absent
     */
    List<Candidate> best(Map<Integer, Double> weights) {
        return found.values().stream()
                .flatMap(seen -> candidate(seen, weights).stream())
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .toList();
    }

    private Optional<Candidate> candidate(Occurrences seen, Map<Integer, Double> weights) {
        Set<Integer> words = new HashSet<>();
        seen.phrase.words().forEach(word -> vocabulary.number(word).ifPresent(words::add));
        double sum = 0;
        int telling = 0;
        for (int word : words) {
            double weight = weights.getOrDefault(word, 0.0);
            sum += weight;
            telling += weight > 0 ? 1 : 0;
        }
        if (telling == 0) {
            return Optional.empty();
        }
        double times = 1 + AGAIN * Math.log(Math.max(1, seen.paragraphs.cardinality()));
        double score = seen.form * times * sum * Math.sqrt(telling) / words.size();
        return Optional.of(new Candidate(seen.phrase, words, seen.paragraphs, score));
    }
}
