package talkbot.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import talkbot.index.sound.Roman;
import talkbot.index.sound.SoundAlike;
import talkbot.index.text.Chars;
import talkbot.index.words.Term;

/**
 * The words of an index: how often each stands there, which are read in a given way, and which in one script sound like a
 * word typed in another. Knows no list of names; what the talks do not say cannot be found. Immutable.
 */
final class Vocabulary {

    /** A word of the index that sounds like a typed one. */
    record Alike(String word, double distance) {}

    /** More than a few words of the same sound are chance. */
    private static final int MOST = 3;

    /** Shorter words in Latin letters sound like too many others. */
    private static final int SHORTEST = 3;

    /** Words of so many consonants may differ in one. */
    private static final int FORGIVING = 4;

    private static final String READING = Term.Kind.READING.term("");

    private static final char BETWEEN = '\t';

    private static final Pattern KATAKANA = Pattern.compile("\\+?[ァ-ヶー・]{2,}");
    private static final Pattern LATIN = Pattern.compile("[a-z][a-z'.-]{2,}");

    /** A word of the index and its letters as heard. */
    private record Heard(String word, String letters) {}

    private record Read(String word, int chapters) {}

    private final Map<String, Integer> passages = new HashMap<>();
    private final Map<String, Integer> titles = new HashMap<>();
    private final Map<String, List<Heard>> katakana = new HashMap<>();
    private final Map<String, List<Heard>> latin = new HashMap<>();
    /** The same words, as other languages than English have them. */
    private final Map<String, List<Heard>> foreign = new HashMap<>();

    private final TreeMap<String, List<Read>> readings = new TreeMap<>();

    private Vocabulary() {}

    /** Reads the words of an index. */
    static Vocabulary of(IndexReader reader) throws IOException {
        Vocabulary vocabulary = new Vocabulary();
        count(reader, Fields.TERMS, vocabulary.passages);
        count(reader, Fields.CHAPTER_TITLE, vocabulary.titles);
        vocabulary.passages.keySet().forEach(vocabulary::addKatakana);
        Terms lexicon = MultiTerms.getTerms(reader, Fields.LEXICON);
        if (lexicon != null) {
            TermsEnum each = lexicon.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                String[] entry = term.utf8ToString().split(String.valueOf(BETWEEN), 2);
                if (entry[0].startsWith(READING)) {
                    vocabulary
                            .readings
                            .computeIfAbsent(entry[0].substring(1), r -> new ArrayList<>())
                            .add(new Read(entry[1], each.docFreq()));
                } else if (entry[0].length() >= SHORTEST) {
                    SoundAlike.ofLatin(entry[0]).forEach(letters -> put(vocabulary.latin, entry[1], letters));
                    SoundAlike.asWritten(entry[0]).ifPresent(letters -> put(vocabulary.foreign, entry[1], letters));
                }
            }
        }
        vocabulary
                .readings
                .values()
                .forEach(words ->
                        words.sort(Comparator.comparingInt(Read::chapters).reversed()));
        return vocabulary;
    }

    private static void count(IndexReader reader, String field, Map<String, Integer> counts) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                counts.put(term.utf8ToString(), each.docFreq());
            }
        }
    }

    /** The words that stand in passages, in their dictionary form. */
    List<String> words() {
        return passages.keySet().stream()
                .filter(term -> Term.kind(term) == Term.Kind.WORD)
                .toList();
    }

    /** In how many passages a term stands. */
    int passages(String term) {
        return passages.getOrDefault(term, 0);
    }

    /** Whether a term stands in any passage or title. */
    boolean has(String term) {
        return passages.containsKey(term) || titles.containsKey(term);
    }

    /** In how many chapters' titles a term stands. */
    int titles(String term) {
        return titles.getOrDefault(term, 0);
    }

    /** In how many passages and titles all the terms of a way stand, at most. */
    int count(Alternative alternative) {
        int least = Integer.MAX_VALUE;
        for (String term : alternative.terms()) {
            least = Math.min(least, passages(term) + titles(term));
        }
        return least;
    }

    /** Whether any title may say it so. */
    boolean inTitles(Alternative alternative) {
        return alternative.terms().stream().allMatch(term -> titles(term) > 0);
    }

    /** Whether a word is a foreign one in its own letters. */
    static boolean isLatin(String word) {
        return LATIN.matcher(word).matches();
    }

    /** A word and its reading as one term of the lexicon. */
    static String entry(String reading, String word) {
        return reading + BETWEEN + word;
    }

    /** Whether any word is read so. */
    boolean isReading(String letters) {
        return readings.containsKey(letters);
    }

    /** The words that are read so, the commonest first. */
    List<String> readAs(String letters) {
        return readings.getOrDefault(letters, List.of()).stream()
                .limit(MOST)
                .map(Read::word)
                .toList();
    }

    /** The commonest word with kanji that is read so. */
    Optional<String> withKanji(String letters) {
        return readings.getOrDefault(letters, List.of()).stream()
                .map(Read::word)
                .filter(word -> word.codePoints().anyMatch(Chars::isKanji))
                .findFirst();
    }

    /** In how many chapters the commonest word of this reading stands. */
    int chaptersWith(String letters) {
        List<Read> words = readings.get(letters);
        return words == null ? 0 : words.get(0).chapters();
    }

    /**
     * The words of the index that sound like a typed one; the nearest first.
     *
     * @param typed a word in Latin letters or katakana
     */
    List<Alike> soundingLike(String typed) {
        List<Alike> found = new ArrayList<>();
        if (LATIN.matcher(typed).matches()) {
            // What can be Japanese has just the vowels that were typed: kouhou is not コーヒー.
            Roman.ofRomaji(typed)
                    .ifPresent(letters -> found.addAll(nearest(katakana, letters, SoundAlike::distanceInKana)));
            SoundAlike.ofLatin(typed)
                    .forEach(letters -> found.addAll(nearest(katakana, letters, SoundAlike::distance)));
        } else if (KATAKANA.matcher(typed).matches()) {
            Roman.ofKana(typed).ifPresent(letters -> {
                found.addAll(nearest(latin, letters, SoundAlike::distance));
                found.addAll(nearest(katakana, letters, SoundAlike::distanceInKana));
            });
        }
        return distinct(typed, found);
    }

    /** The same where the foreign word is of another language than English: Thomas and トーマス. */
    List<Alike> soundingLikeAsWritten(String typed) {
        List<Alike> found = new ArrayList<>();
        if (LATIN.matcher(typed).matches()) {
            SoundAlike.asWritten(typed)
                    .ifPresent(letters -> found.addAll(nearest(katakana, letters, SoundAlike::distance)));
        } else if (KATAKANA.matcher(typed).matches()) {
            Roman.ofKana(typed).ifPresent(letters -> found.addAll(nearest(foreign, letters, SoundAlike::distance)));
        }
        return distinct(typed, found);
    }

    private static List<Alike> distinct(String typed, List<Alike> found) {
        found.sort(Comparator.comparingDouble(Alike::distance));
        List<Alike> distinct = new ArrayList<>();
        for (Alike alike : found) {
            if (!alike.word().equals(typed)
                    && distinct.stream().noneMatch(d -> d.word().equals(alike.word()))) {
                distinct.add(alike);
            }
        }
        return distinct.subList(0, Math.min(MOST, distinct.size()));
    }

    private void addKatakana(String word) {
        if (KATAKANA.matcher(word).matches()) {
            Roman.ofKana(word.startsWith("+") ? word.substring(1) : word)
                    .ifPresent(letters -> put(katakana, word, letters));
        }
    }

    private static void put(Map<String, List<Heard>> words, String word, String letters) {
        String bones = SoundAlike.skeleton(letters);
        Heard heard = new Heard(word, letters);
        for (String key : keys(bones)) {
            words.computeIfAbsent(key, s -> new ArrayList<>()).add(heard);
        }
    }

    /** The consonants of a word; of a long one also without any one of them, so that a slip is forgiven. */
    private static List<String> keys(String bones) {
        List<String> keys = new ArrayList<>(List.of(bones));
        if (bones.length() >= FORGIVING) {
            for (int i = 0; i < bones.length(); i++) {
                keys.add(bones.substring(0, i) + bones.substring(i + 1));
            }
        }
        return keys;
    }

    private static List<Alike> nearest(
            Map<String, List<Heard>> words, String letters, ToDoubleBiFunction<String, String> distance) {
        double near = SoundAlike.near(letters);
        return keys(SoundAlike.skeleton(letters)).stream()
                .flatMap(key -> words.getOrDefault(key, List.of()).stream())
                .distinct()
                .map(heard -> new Alike(heard.word(), distance.applyAsDouble(letters, heard.letters())))
                .filter(alike -> alike.distance() < near)
                .sorted(Comparator.comparingDouble(Alike::distance).thenComparing(Alike::word))
                .limit(MOST)
                .toList();
    }
}
