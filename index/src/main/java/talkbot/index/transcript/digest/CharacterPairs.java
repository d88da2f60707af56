package talkbot.index.transcript.digest;

import java.util.stream.IntStream;
import talkbot.index.text.Chars;

/** The pairs of neighbouring characters of a Japanese sentence: words that no dictionary has are made of them, too. */
final class CharacterPairs {

    private CharacterPairs() {}

    /** The pairs, each once and as one number. Pairs of nothing but hiragana, marks or ASCII say nothing. */
    static int[] of(String text) {
        return IntStream.range(0, Math.max(0, text.length() - 1))
                .filter(i -> says(text.charAt(i)) || says(text.charAt(i + 1)))
                .filter(i -> text.charAt(i) >= 0x80 || text.charAt(i + 1) >= 0x80)
                .map(i -> text.charAt(i) << 16 | text.charAt(i + 1))
                .distinct()
                .toArray();
    }

    private static boolean says(char c) {
        return Chars.isKanji(c) || Chars.isKatakana(c) || Chars.isLatin(c) || Character.isDigit(c);
    }
}
