package talkbot.index.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import talkbot.index.sound.Roman;
import talkbot.index.sound.SoundAlike;

/**
 * Words in Latin letters, found by how katakana has them: フェレイラ finds Ferreira. Katakana keeps a word's consonants and
 * adds or changes vowels, so that the one cannot simply be spelled as the other.
 */
final class Heard {

    /** Fewer letters sound like too many words. */
    private static final int SHORTEST = 3;

    /** By so many letters more or less katakana writes a beginning. */
    private static final int ADDED = 2;

    private final List<Name> names = new ArrayList<>();

    /**
     * A word that can be found.
     *
     * @param letters as katakana would have it, roughly
     * @param bones the consonants by which it is known
     * @param number what it belongs to
     */
    private record Name(String letters, String bones, int number) {}

    /** Makes something be found by a word. */
    void add(String word, int number) {
        SoundAlike.ofLatin(word).forEach(letters -> names.add(new Name(letters, SoundAlike.skeleton(letters), number)));
    }

    /** Hands over what has a word that begins so, if that is kana. */
    void beginning(String typed, IntConsumer found) {
        String letters = Roman.ofKana(typed).orElse("");
        String bones = SoundAlike.skeleton(letters);
        if (letters.length() >= SHORTEST && !bones.isEmpty()) {
            names.stream()
                    .filter(name -> name.bones().startsWith(bones) && begins(name.letters(), letters))
                    .mapToInt(Name::number)
                    .forEach(found);
        }
    }

    private static boolean begins(String word, String letters) {
        return IntStream.rangeClosed(letters.length() - ADDED, letters.length() + ADDED)
                .map(length -> Math.min(length, word.length()))
                .distinct()
                .anyMatch(length -> SoundAlike.distance(letters, word.substring(0, length)) < SoundAlike.near(letters));
    }
}
