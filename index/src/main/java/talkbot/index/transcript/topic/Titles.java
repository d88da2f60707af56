package talkbot.index.transcript.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    /** A pair says more than one phrase with the same words, and reads worse. */
    private static final double PAIR = 0.65;
    /** The second of a pair tells the chapter at least so well as this part of the first. */
    private static final double EQUAL = 0.5;
    /** Titles that share a greater part of their words are alike. */
    private static final double ALIKE = 0.5;

    private static final double QUESTION = 1.15;
    private static final double AGAIN = 0.4;

    private final Vocabulary vocabulary;
    private final boolean english;
    private final List<Set<Integer>> used = new ArrayList<>();
    private final Set<String> texts = new HashSet<>();

    Titles(Vocabulary vocabulary, boolean english) {
        this.vocabulary = vocabulary;
        this.english = english;
    }

    /** A phrase, how often it stands in the chapter, and how well its words tell the chapter from the rest. */
    private record Candidate(Phrase phrase, Set<Integer> words, double score) {}

    private static final class Occurrences {
        private final Phrase phrase;
        private int count;
        private double place;

        Occurrences(Phrase phrase) {
            this.phrase = phrase;
        }
    }

    /**
     * The name of the next chapter.
     *
     * @param sentences sentences of the chapter that have much of what it is about
     * @param weights how much each word tells the chapter from the rest, at most 1; words that do not tell it are absent
     */
    Optional<String> next(List<String> sentences, Map<Integer, Double> weights) {
        Map<String, Occurrences> found = new LinkedHashMap<>();
        for (String sentence : sentences) {
            boolean question = Openings.cue(sentence) > 0;
            for (Phrase phrase : english ? EnglishPhrases.of(sentence) : JapanesePhrases.of(sentence)) {
                if (phrase.text().length() <= LONGEST) {
                    Occurrences seen = found.computeIfAbsent(Chars.key(phrase.text()), key -> new Occurrences(phrase));
                    seen.count++;
                    seen.place = Math.max(seen.place, (question ? QUESTION : 1) * phrase.grade());
                }
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Occurrences seen : found.values()) {
            double form = seen.place * (1 + AGAIN * Math.log(seen.count));
            candidate(seen.phrase, form, weights).ifPresent(candidates::add);
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        List<Candidate> all = new ArrayList<>(candidates);
        List<Candidate> best = candidates.subList(0, Math.min(PAIRED, candidates.size()));
        for (Candidate a : best) {
            for (Candidate b : best) {
                pair(a, b, weights).ifPresent(all::add);
            }
        }
        Optional<Candidate> chosen = all.stream()
                .filter(candidate -> candidate.phrase().text().length() >= SHORTEST
                        && candidate.phrase().text().length() <= LONGEST
                        && isNew(candidate))
                .max(Comparator.comparingDouble(Candidate::score));
        chosen.ifPresent(candidate -> {
            used.add(candidate.words());
            texts.add(Chars.key(candidate.phrase().text()));
        });
        return chosen.map(candidate -> candidate.phrase().text());
    }

    private Optional<Candidate> candidate(Phrase phrase, double form, Map<Integer, Double> weights) {
        Set<Integer> words = new HashSet<>();
        phrase.words().forEach(word -> vocabulary.number(word).ifPresent(words::add));
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
        double score = form * sum / Math.sqrt(words.size()) * Math.sqrt((double) telling / words.size());
        return Optional.of(new Candidate(phrase, words, score));
    }

    private Optional<Candidate> pair(Candidate a, Candidate b, Map<Integer, Double> weights) {
        boolean apart = a.score() >= b.score()
                && b.score() >= EQUAL * a.score()
                && a.words().stream().noneMatch(b.words()::contains)
                && isPlain(a.phrase().text())
                && isPlain(b.phrase().text());
        if (!apart) {
            return Optional.empty();
        }
        Phrase both = english
                ? a.phrase()
                        .and(
                                new Phrase(
                                        lowered(b.phrase().text()),
                                        b.phrase().words(),
                                        b.phrase().grade()),
                                " and ",
                                PAIR)
                : a.phrase().and(b.phrase(), "と", PAIR);
        return candidate(both, both.grade(), weights);
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
            double ratio = entry.getValue() / sumHere / (words.units()[entry.getKey()] / sum);
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
