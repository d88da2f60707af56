package talkbot.index.transcript.topic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import talkbot.index.text.Chars;

/**
 * Names the chapters of a talk in its own words: by the noun phrase, or two of them, whose words the chapter has more
 * often than the rest of the talk. No two names of a talk are alike. Not thread-safe; one for each talk.
 */
final class Titles {

    /** Fewest and most characters of a title. */
    static final int SHORTEST = 8;

    static final int LONGEST = 25;

    /** Phrases of a chapter that are tried in pairs. */
    private static final int PAIRED = 12;
    /** A pair reads worse than one phrase. */
    private static final double PAIR = 0.55;
    /** The second of a pair tells the chapter at least so well as this part of the first. */
    private static final double EQUAL = 0.4;
    /** Titles that share a greater part of their words are alike. */
    private static final double ALIKE = 0.5;

    /** A phrase with which the chapter opens says what it is to be about. */
    private static final double OPENING = 1.3;
    /** What each doubling of a phrase's occurrences adds to its worth, about. */
    private static final double AGAIN = 0.4;

    private final Vocabulary vocabulary;
    private final boolean english;
    private final List<Set<Integer>> used = new ArrayList<>();
    private final Set<String> texts = new HashSet<>();

    Titles(Vocabulary vocabulary, boolean english) {
        this.vocabulary = vocabulary;
        this.english = english;
    }

    /** A phrase, the paragraphs that it stands in, and how well its words tell the chapter from the rest. */
    private record Candidate(Phrase phrase, Set<Integer> words, BitSet paragraphs, double score) {
        boolean again() {
            return paragraphs.cardinality() > 1;
        }

        boolean together() {
            return !paragraphs.isEmpty();
        }

        boolean fits() {
            int length = phrase.text().length();
            return length >= SHORTEST && length <= LONGEST;
        }
    }

    private static final class Occurrences {
        private final Phrase phrase;
        private final BitSet paragraphs = new BitSet();
        private double form;

        Occurrences(Phrase phrase) {
            this.phrase = phrase;
        }
    }

    /**
     * The name of the next chapter.
     *
     * @param opening the sentences of its first paragraph
     * @param paragraphs the sentences of those paragraphs that have much of what it is about
     * @param weights how much each word tells the chapter from the rest, at most 1; words that do not tell it are absent
     */
    Optional<String> next(List<String> opening, List<List<String>> paragraphs, Map<Integer, Double> weights) {
        Map<String, Occurrences> found = new LinkedHashMap<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            for (Occurrences seen : collect(paragraphs.get(i), 1, found)) {
                seen.paragraphs.set(i);
            }
        }
        collect(opening, OPENING, found);
        List<Candidate> candidates = new ArrayList<>();
        for (Occurrences seen : found.values()) {
            candidate(seen, weights).ifPresent(candidates::add);
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        List<Candidate> again = candidates.stream().filter(Candidate::again).toList();
        Stream<Candidate> wellMade =
                Stream.concat(candidates.stream(), pairs(again).filter(Candidate::together));
        Optional<Candidate> chosen = best(wellMade, Candidate::fits)
                .or(() -> best(pairs(candidates), Candidate::fits))
                .or(() -> best(candidates.stream(), candidate -> true));
        chosen.ifPresent(candidate -> {
            used.add(candidate.words());
            texts.add(Chars.key(candidate.phrase().text()));
        });
        return chosen.map(candidate -> candidate.phrase().text());
    }

    private Stream<Candidate> pairs(List<Candidate> candidates) {
        List<Candidate> leading = candidates.subList(0, Math.min(PAIRED, candidates.size()));
        return leading.stream()
                .flatMap(a -> leading.stream().map(b -> pair(a, b)).flatMap(Optional::stream));
    }

    private Optional<Candidate> best(Stream<Candidate> candidates, Predicate<Candidate> wanted) {
        return candidates
                .filter(candidate -> wanted.test(candidate) && isNew(candidate))
                .max(Comparator.comparingDouble(Candidate::score));
    }

    private List<Occurrences> collect(List<String> sentences, double worth, Map<String, Occurrences> found) {
        List<Occurrences> collected = new ArrayList<>();
        for (String sentence : sentences) {
            for (Phrase phrase : english ? EnglishPhrases.of(sentence) : JapanesePhrases.of(sentence)) {
                if (phrase.text().length() <= LONGEST) {
                    Occurrences seen = found.computeIfAbsent(Chars.key(phrase.text()), key -> new Occurrences(phrase));
                    seen.form = Math.max(seen.form, worth * phrase.grade());
                    collected.add(seen);
                }
            }
        }
        return collected;
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

    /** Two phrases side by side, if the second tells nearly so much as the first. */
    private Optional<Candidate> pair(Candidate a, Candidate b) {
        boolean apart = a.score() >= b.score()
                && b.score() >= EQUAL * a.score()
                && a.words().stream().noneMatch(b.words()::contains)
                && isPlain(a.phrase().text())
                && isPlain(b.phrase().text());
        if (!apart) {
            return Optional.empty();
        }
        Phrase both = english
                ? a.phrase().and(" and ", lowered(b.phrase().text()), b.phrase())
                : a.phrase().and("と", b.phrase().text(), b.phrase());
        Set<Integer> words = new HashSet<>(a.words());
        words.addAll(b.words());
        BitSet together = (BitSet) a.paragraphs().clone();
        together.and(b.paragraphs());
        return Optional.of(new Candidate(both, words, together, PAIR * Math.hypot(a.score(), b.score())));
    }

    /** A phrase that is itself a list does not go into another. */
    private boolean isPlain(String text) {
        return english ? !text.contains(" and ") && !text.contains(" or ") : !text.contains("と") && !text.contains("や");
    }

    private static String lowered(String text) {
        boolean name = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return name ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private boolean isNew(Candidate candidate) {
        String key = Chars.key(candidate.phrase().text());
        if (texts.stream().anyMatch(text -> text.contains(key) || key.contains(text))) {
            return false;
        }
        return used.stream().noneMatch(words -> {
            long common = words.stream().filter(candidate.words()::contains).count();
            return common > ALIKE * Math.min(words.size(), candidate.words().size());
        });
    }

    /**
     * How much each word tells some units from all: its part of the divergence of the units' word distribution from that
     * of the talk, in proportion to the greatest.
     */
    static Map<Integer, Double> weights(WordCounts words, int firstUnit, int endUnit) {
        Map<Integer, Integer> here = new HashMap<>();
        double sumHere = 0;
        for (int unit = firstUnit; unit < endUnit; unit++) {
            for (int word : words.byUnit()[unit]) {
                here.merge(word, 1, Integer::sum);
                sumHere++;
            }
        }
        double sum = 0;
        for (int count : words.units()) {
            sum += count;
        }
        Map<Integer, Double> weights = new HashMap<>();
        double greatest = 0;
        for (Map.Entry<Integer, Integer> entry : here.entrySet()) {
            double ratio = entry.getValue() / sumHere / ((1 + words.units()[entry.getKey()]) / sum);
            double weight = entry.getValue() * Math.log(ratio);
            if (weight > 0) {
                weights.put(entry.getKey(), weight);
                greatest = Math.max(greatest, weight);
            }
        }
        double most = greatest;
        weights.replaceAll((word, weight) -> weight / most);
        return weights;
    }
}
