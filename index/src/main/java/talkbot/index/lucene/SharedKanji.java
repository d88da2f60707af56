package talkbot.index.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import talkbot.index.Match.How;

/**
 * The words of the talks that have kanji in common with a typed one: 疲労 and 疲れる, 障外 and 障害. What a character means, the
 * words that are written with it mean in part, and the fewer they are, the more it tells. Safe for use by many
 * threads.
 */
final class SharedKanji {

    /** What a word counts that has all the kanji of the typed one. */
    private static final double ALL = 0.35;

    /** The others share little. */
    private static final int MOST = 12;

    /** What more words than these are written with tells next to nothing. */
    private static final int MOST_WORDS = 1000;

    private static final int MOST_REMEMBERED = 10_000;

    private static final String NUMERALS = "〇一二三四五六七八九十百千万億兆";

    private final Map<Integer, List<String>> words = new HashMap<>();

    private final Cache<String, List<Alternative>> known =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    SharedKanji(Collection<String> vocabulary) {
        for (String word : vocabulary) {
            kanji(word)
                    .forEach(c ->
                            words.computeIfAbsent(c, k -> new ArrayList<>()).add(word));
        }
    }

    /** The words that share most, each as a way to say the typed one. */
    List<Alternative> with(String typed) {
        return known.get(typed, this::find);
    }

    private List<Alternative> find(String typed) {
        Map<String, Double> shared = new HashMap<>();
        double all = 0;
        for (int character : kanji(typed).toArray()) {
            List<String> others = words.getOrDefault(character, List.of());
            double telling = 1 / Math.log(2 + others.size());
            all += telling;
            if (others.size() <= MOST_WORDS) {
                others.forEach(other -> shared.merge(other, telling, Double::sum));
            }
        }
        double whole = all;
        return shared.entrySet().stream()
                .filter(other -> !other.getKey().equals(typed))
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(other -> Alternative.of(other.getKey(), How.KANJI, ALL * other.getValue() / whole))
                .toList();
    }

    private static IntStream kanji(String word) {
        return word.codePoints()
                .filter(c -> Character.isIdeographic(c) && NUMERALS.indexOf(c) < 0)
                .distinct();
    }
}
