package talkbot.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import talkbot.index.sound.Roman;
import talkbot.index.sound.SoundAlike;

/**
 * The words of an index by how they sound: which katakana words sound like a Latin one that somebody typed, and the other
 * way about. Knows no list of names; what the talks do not say cannot be found. Immutable.
 */
final class Vocabulary {

    /** Words that sound alike are nearer than this; others are farther (see the tests of {@link SoundAlike}). */
    private static final double NEAR = 0.3;

    /** More than a few words of the same sound are chance. */
    private static final int MOST = 3;

    /** Shorter words sound like too many others. */
    private static final int SHORTEST = 3;

    private static final Pattern KATAKANA = Pattern.compile("[ァ-ヶー・]{2,}");
    private static final Pattern LATIN = Pattern.compile("[a-z][a-z'.-]{2,}");

    /** A word of the index and its letters as heard. */
    private record Heard(String word, String letters) {}

    private final Map<String, List<Heard>> katakana = new HashMap<>();
    private final Map<String, List<Heard>> latin = new HashMap<>();

    private Vocabulary() {}

    /** Reads the words of an index. */
    static Vocabulary of(IndexReader reader) throws IOException {
        Vocabulary vocabulary = new Vocabulary();
        Terms terms = MultiTerms.getTerms(reader, Fields.WORDS);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                vocabulary.add(term.utf8ToString());
            }
        }
        return vocabulary;
    }

    /** The words of the index, in the other script, that sound like a typed one; the nearest first. */
    List<String> soundingLike(String typed) {
        if (typed.length() < SHORTEST) {
            return List.of();
        }
        if (LATIN.matcher(typed).matches()) {
            List<String> found = new ArrayList<>();
            Roman.ofRomaji(typed).ifPresent(letters -> found.addAll(nearest(katakana, letters)));
            SoundAlike.ofLatin(typed).forEach(letters -> found.addAll(nearest(katakana, letters)));
            return found.stream().distinct().limit(MOST).toList();
        }
        return KATAKANA.matcher(typed).matches()
                ? Roman.ofKana(typed).map(letters -> nearest(latin, letters)).orElse(List.of())
                : List.of();
    }

    private void add(String word) {
        if (KATAKANA.matcher(word).matches() && word.length() >= SHORTEST) {
            Roman.ofKana(word).ifPresent(letters -> put(katakana, word, letters));
        } else if (LATIN.matcher(word).matches()) {
            SoundAlike.ofLatin(word).forEach(letters -> put(latin, word, letters));
        }
    }

    private static void put(Map<String, List<Heard>> words, String word, String letters) {
        words.computeIfAbsent(SoundAlike.skeleton(letters), s -> new ArrayList<>())
                .add(new Heard(word, letters));
    }

    private static List<String> nearest(Map<String, List<Heard>> words, String letters) {
        record Near(String word, double distance) {}
        return Optional.ofNullable(words.get(SoundAlike.skeleton(letters))).orElse(List.of()).stream()
                .map(heard -> new Near(heard.word(), SoundAlike.distance(letters, heard.letters())))
                .filter(near -> near.distance() < NEAR)
                .sorted(Comparator.comparingDouble(Near::distance).thenComparing(Near::word))
                .map(Near::word)
                .distinct()
                .limit(MOST)
                .toList();
    }
}
