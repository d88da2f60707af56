package talkbot.index.dictionary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import talkbot.index.words.English;

/**
 * The dictionary read from English to Japanese: by which words a meaning is said, compared by the stems of its words. To
 * be filled and then emptied once, by one thread.
 */
final class Sayings {

    /** Begins the rows of whole meanings; sorts before all words. */
    private static final char WHOLE = '\u0001';

    /** Begins the rows of single words of longer meanings. */
    private static final char PART = '\u0002';

    /** What is meant only by a word's later meanings is seldom said by it. */
    private static final int MOST_MEANINGS = 8;

    /** Longer meanings explain rather than translate. */
    private static final int MOST_STEMS = 4;

    static final int MOST_WORDS = 60;

    /** A word that says a meaning; the lower the rank, the likelier. */
    private record Saying(String word, int rank) {}

    private static final Comparator<Saying> BY_RANK = Comparator.comparingInt(Saying::rank);

    private final Map<String, List<Saying>> sayings = new HashMap<>();
    private final Map<String, String> stems = new HashMap<>();

    /** The row of a whole meaning. */
    static String whole(List<String> stems) {
        return WHOLE + String.join(" ", stems);
    }

    /** The row of a word of longer meanings. */
    static String part(String stem) {
        return PART + stem;
    }

    /**
     * Adds a word.
     *
     * @param meanings the likeliest first
     * @param tier how likely the word is written so; 0 is the most likely
     */
    void add(String word, List<String> meanings, int tier) {
        for (int i = 0; i < Math.min(MOST_MEANINGS, meanings.size()); i++) {
            List<String> words = English.words(meanings.get(i)).stream()
                    .map(w -> stems.computeIfAbsent(w, English::stem))
                    .toList();
            int rank = i + 2 * tier;
            if (!words.isEmpty() && words.size() <= MOST_STEMS) {
                put(whole(words), new Saying(word, rank));
                if (words.size() > 1) {
                    for (String stem : words) {
                        put(part(stem), new Saying(word, rank + 2 * words.size()));
                    }
                }
            }
        }
    }

    private void put(String row, Saying saying) {
        sayings.computeIfAbsent(row, r -> new ArrayList<>(2)).add(saying);
    }

    /** Hands all rows on, in order, each with its words, the likeliest first. */
    <X extends Exception> void drainTo(Words.Sink<X> sink) throws X {
        String[] rows = sayings.keySet().toArray(String[]::new);
        Arrays.sort(rows);
        for (String row : rows) {
            List<Saying> words = sayings.getOrDefault(row, List.of());
            words.sort(BY_RANK);
            List<String> best = words.stream()
                    .map(Saying::word)
                    .distinct()
                    .limit(MOST_WORDS)
                    .toList();
            sink.word(row, best);
        }
        sayings.clear();
    }
}
