package talkbot.index.lucene;

import java.util.regex.Pattern;
import talkbot.index.sound.Roman;

/** Hyphens that stand for long vowels where Japanese is typed in Latin letters: sa-ba- is saba. */
final class LongVowels {

    private static final Pattern HYPHENED = Pattern.compile("(?<![a-z0-9-])[a-z]*[aiueo]-(?:[a-z]*[aiueo]-)*[a-z]*");

    private LongVowels() {}

    /** The text with such hyphens left out, and all others kept. */
    static String joined(String folded) {
        return HYPHENED.matcher(folded).replaceAll(found -> {
            String letters = found.group().replace("-", "");
            return Roman.ofRomaji(letters).isPresent() ? letters : found.group();
        });
    }
}
