package talkbot.index.transcript.topic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import talkbot.index.text.Chars;
import talkbot.index.words.English;
import talkbot.index.words.Word;

/** The phrases of a chapter, and how well the words of each tell it from the rest. Not thread-safe; one for each chapter. */
final class Candidates {

    /** What each doubling of a phrase's occurrences adds to its worth, about. */
    private static final double AGAIN = 0.4;

    /** A compound of several words says more exactly what it means. */
    private static final double COMPOUND = 1.2;
    /** A number or a letter makes another thing of what a noun tells: 鍋, but not 鍋2. */
    private static final double NUMBERED = 0.7;

    private final Vocabulary vocabulary;
    private final Function<String, List<Phrase>> finder;
    private final int longest;
    private final Map<String, Occurrences> found = new LinkedHashMap<>();
    private final Map<Set<Integer>, Double> announced = new HashMap<>();

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
    record Candidate(Phrase phrase, Set<Integer> words, int nouns, BitSet paragraphs, double score) {

        /** The same in other words that are worth so many times as much. */
        Candidate as(String text, double worth) {
            Phrase other = new Phrase(text, phrase.words(), phrase.grade());
            return new Candidate(other, words, nouns, paragraphs, worth * score);
        }

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
                    if (phrase.announced() > 1) {
                        List<Set<Integer>> nouns = nouns(phrase.words());
                        if (!nouns.isEmpty()) {
                            announced.merge(nouns.getLast(), phrase.announced(), Math::max);
                        }
                    }
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
        List<Set<Integer>> nouns = nouns(seen.phrase.words());
        if (nouns.isEmpty()) {
            return Optional.empty();
        }
        double worth = nouns.stream().mapToDouble(noun -> worth(noun, weights)).sum() / Math.sqrt(nouns.size());
        worth *= isNumbered(seen.phrase.words()) ? NUMBERED : 1;
        if (worth == 0) {
            return Optional.empty();
        }
        Set<Integer> words = new HashSet<>();
        nouns.forEach(words::addAll);
        if (words.size() < nouns.stream().mapToInt(Set::size).sum()) {
            return Optional.empty(); // a list of two of a kind: ガスの釜と薪の釜
        }
        double times = 1 + AGAIN * Math.log(Math.max(1, seen.paragraphs.cardinality()));
        return Optional.of(new Candidate(seen.phrase, words, nouns.size(), seen.paragraphs, seen.form * times * worth));
    }

    /** How well a compound noun tells the chapter, and how plainly a sentence says that it is about it. */
    private double worth(Set<Integer> noun, Map<Integer, Double> weights) {
        DoubleSummaryStatistics of = noun.stream()
                .mapToDouble(word -> weights.getOrDefault(word, 0.0))
                .summaryStatistics();
        double mean = (of.getMax() + of.getAverage()) / 2; // 小麦 keeps what it tells in 国産小麦
        return mean * (noun.size() > 1 ? COMPOUND : 1) * announced.getOrDefault(noun, 1.0);
    }

    private static boolean isNumbered(List<Word> words) {
        return words.stream()
                .anyMatch(word -> word.is("名詞-数")
                        || word.surface().chars().anyMatch(Character::isDigit)
                        || (word.surface().length() == 1
                                && Chars.isLatin(word.surface().charAt(0))));
    }

    /** The words of each of its compound nouns. */
    private List<Set<Integer>> nouns(List<Word> words) {
        List<Set<Integer>> nouns = new ArrayList<>();
        boolean within = false;
        for (Word word : words) {
            boolean joint = word.is("助詞", "助動詞") || word.base().equals("する") || English.isStop(word.base());
            Optional<Integer> number = joint ? Optional.empty() : vocabulary.number(word);
            if (number.isPresent()) {
                if (!within) {
                    nouns.add(new HashSet<>());
                }
                nouns.getLast().add(number.get());
            }
            within = !joint && (within || number.isPresent());
        }
        return nouns;
    }
}
