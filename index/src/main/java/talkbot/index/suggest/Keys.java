package talkbot.index.suggest;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import talkbot.index.sound.Beginnings;
import talkbot.index.text.Chars;

/**
 * What a text can be found by when the beginning of one of its words is typed.
 *
 * @param script the rest of the text from each word on, as it is written; the first one is the whole text
 * @param sound the same as it sounds, where that is known; the first one is the whole text's, perhaps empty
 * @param latin its words in Latin letters
 */
record Keys(List<String> script, List<String> sound, List<String> latin) {

    /** Nobody types more before they choose. */
    static final int LONGEST = 32;

    /** What of a long title can be found. */
    private static final int LONGEST_TEXT = 300;

    /** The keys of a text. */
    static Keys of(String text) {
        String plain = Chars.nfkc(clip(text, LONGEST_TEXT));
        List<Word> words = Word.cut(plain);
        List<String> sounds = words.stream().map(Keys::sound).toList();
        List<String> script = new ArrayList<>(List.of(script(plain)));
        List<String> sound = new ArrayList<>(List.of(sound(sounds)));
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).isStart()) {
                script.add(script(plain.substring(words.get(i).from())));
                sound.add(sound(sounds.subList(i, sounds.size())));
            }
        }
        return new Keys(
                script,
                sound,
                words.stream()
                        .filter(word -> word.is(Word.LATIN))
                        .map(Word::text)
                        .toList());
    }

    /** A text as it is written, but for width, letter case, accents, and what is neither letter nor digit. */
    static String script(String text) {
        String key = Chars.key(clip(text, 2 * LONGEST));
        char[] folded = new char[4 * key.length()];
        int length = ASCIIFoldingFilter.foldToASCII(key.toCharArray(), 0, folded, 0, key.length());
        return clip(new String(folded, 0, length), LONGEST);
    }

    /** A word's reading, if that tells its sound. */
    private static String sound(Word word) {
        return Beginnings.sound(word.reading()).isPresent() ? word.reading() : "";
    }

    /** How words sound one after the other, up to the first of which that is not known. */
    private static String sound(List<String> readings) {
        StringBuilder read = new StringBuilder();
        for (String reading : readings) {
            if (reading.isEmpty() || read.length() >= LONGEST) {
                break;
            }
            read.append(reading);
        }
        return clip(Beginnings.sound(read.toString()).orElse(""), LONGEST);
    }

    /** The beginning of a text; a pair of surrogates is not cut in two. */
    static String clip(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean pair = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, pair ? longest - 1 : longest);
    }
}
