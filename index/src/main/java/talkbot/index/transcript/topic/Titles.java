package talkbot.index.transcript.topic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import talkbot.index.text.Chars;
import talkbot.index.transcript.topic.Candidates.Candidate;

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
    private static final double PAIR = 0.65;
    /** And one of phrases that never stand in one paragraph still more so. */
    private static final double APART = 0.5;
    /** What a phrase becomes that is too short for a title, and what it is worth then. */
    private static final String ABOUT = "について";

    private static final String TALK_ABOUT = "についての話";
    private static final double SHORT = 0.4;
    private static final double SHORTER = 0.25;
    /** Nouns in a pair. */
    private static final int MOST_NOUNS = 3;
    /** The second of a pair tells the chapter at least so well as this part of the first. */
    private static final double EQUAL = 0.15;
    /** Titles that share a greater part of their words are alike. */
    private static final double ALIKE = 0.5;

    /** A phrase with which the chapter opens says what it is to be about. */
    private static final double OPENING = 1.3;

    private final Vocabulary vocabulary;
    private final boolean english;
    private final List<Set<Integer>> used = new ArrayList<>();
    private final Set<String> texts = new HashSet<>();

    Titles(Vocabulary vocabulary, boolean english) {
        this.vocabulary = vocabulary;
        this.english = english;
    }

    /**
     * The name of the next chapter.
     *
     * @param opening the sentences of its first paragraph
     * @param paragraphs the sentences of those paragraphs that have much of what it is about
     * @param weights how much each word tells the chapter from the rest, at most 1; words that do not tell it are absent
     */
    Optional<String> next(List<String> opening, List<List<String>> paragraphs, Map<Integer, Double> weights) {
        Candidates found = new Candidates(vocabulary, english ? EnglishPhrases::of : JapanesePhrases::of, LONGEST);
        found.collect(paragraphs);
        found.collect(opening, OPENING);
        List<Candidate> candidates = found.best(weights);
        Optional<Candidate> chosen =
                best(all(candidates), Titles::fits).or(() -> best(candidates.stream(), candidate -> true));
        chosen.ifPresent(candidate -> {
            used.add(candidate.words());
            texts.add(Chars.key(candidate.phrase().text()));
        });
        return chosen.map(candidate -> candidate.phrase().text());
    }

    /** Phrases, pairs of them, and those too short for a title with what makes them long enough. */
    private Stream<Candidate> all(List<Candidate> candidates) {
        return Stream.concat(candidates.stream(), pairs(candidates)).map(this::about);
    }

    private Candidate about(Candidate candidate) {
        String text = candidate.phrase().text();
        if (english || text.length() >= SHORTEST) {
            return candidate;
        }
        boolean enough = text.length() + ABOUT.length() >= SHORTEST;
        return candidate.as(text + (enough ? ABOUT : TALK_ABOUT), enough ? SHORT : SHORTER);
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

    private static boolean fits(Candidate candidate) {
        int length = candidate.phrase().text().length();
        return length >= SHORTEST && length <= LONGEST;
    }

    /** Two phrases side by side, if the second tells nearly so much as the first. */
    private Optional<Candidate> pair(Candidate a, Candidate b) {
        boolean apart = a.score() >= b.score()
                && b.score() >= EQUAL * a.score()
                && a.words().stream().noneMatch(b.words()::contains)
                && a.nouns() + b.nouns() <= MOST_NOUNS
                && isPlain(a.phrase().text())
                && isPlain(b.phrase().text());
        if (!apart) {
            return Optional.empty();
        }
        Phrase both = english
                ? a.phrase().and(" and ", EnglishPhrases.lowered(b.phrase().text()), b.phrase())
                : a.phrase().and("と", b.phrase().text(), b.phrase());
        Set<Integer> words = new HashSet<>(a.words());
        words.addAll(b.words());
        BitSet together = (BitSet) a.paragraphs().clone();
        together.and(b.paragraphs());
        return Optional.of(new Candidate(
                both,
                words,
                a.nouns() + b.nouns(),
                together,
                (together.isEmpty() ? APART : PAIR) * (a.score() + b.score()) / Math.sqrt(2)));
    }

    /** A phrase that is itself a list does not go into another. */
    private boolean isPlain(String text) {
        return english ? !text.contains(" and ") && !text.contains(" or ") : !text.contains("と") && !text.contains("や");
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
}
