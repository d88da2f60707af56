package talkbot.index.text;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/** Kinds of characters, as far as reading Japanese and English transcripts needs to tell them apart. Thread-safe. */
public final class Chars {

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    private Chars() {}

    /** White space of any kind, the ideographic and the no-break space included. */
    public static boolean isWhite(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    /** Whether the character shows nothing by itself: white space, controls, byte order marks, zero-width joiners. */
    public static boolean isInvisible(int codePoint) {
        return isWhite(codePoint)
                || Character.getType(codePoint) == Character.FORMAT
                || Character.isISOControl(codePoint);
    }

    /** Hiragana, half-width kana excluded. */
    public static boolean isHiragana(int codePoint) {
        return codePoint >= 0x3041 && codePoint <= 0x309F;
    }

    /** Katakana with its long-vowel sign, full and half width. */
    public static boolean isKatakana(int codePoint) {
        return (codePoint >= 0x30A1 && codePoint <= 0x30FA)
                || (codePoint >= 0x30FC && codePoint <= 0x30FF)
                || (codePoint >= 0x31F0 && codePoint <= 0x31FF)
                || (codePoint >= 0xFF66 && codePoint <= 0xFF9F);
    }

    /** Chinese characters, the iteration mark 々 included. */
    public static boolean isKanji(int codePoint) {
        return codePoint == 0x3005 || codePoint == 0x3006 || Character.isIdeographic(codePoint);
    }

    /** A character of Japanese words: kana or kanji. */
    public static boolean isJapanese(int codePoint) {
        return isHiragana(codePoint) || isKatakana(codePoint) || isKanji(codePoint);
    }

    /** A letter of the Latin alphabet, with or without accent, of any width. */
    public static boolean isLatin(int codePoint) {
        return (codePoint >= 'a' && codePoint <= 'z')
                || (codePoint >= 'A' && codePoint <= 'Z')
                || (codePoint >= 0xC0 && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN);
    }

    /** A letter or digit of ASCII. */
    public static boolean isAsciiWord(int codePoint) {
        return (codePoint >= 'a' && codePoint <= 'z')
                || (codePoint >= 'A' && codePoint <= 'Z')
                || (codePoint >= '0' && codePoint <= '9');
    }

    /** Whether nothing of the text can be seen. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(Chars::isInvisible);
    }

    /** The number of code points that are not white space. */
    public static int ink(String text) {
        return (int) text.codePoints().filter(c -> !isWhite(c)).count();
    }

    /** The text without white space at either end, the ideographic space included. */
    public static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isWhite(text.charAt(from))) {
            from++;
        }
        while (to > from && isWhite(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** The text in the form in which two writings of the same words are equal: NFKC, lower case, only letters and digits. */
    public static String key(String text) {
        String folded = NFKC.normalize(text).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(folded.length());
        folded.codePoints()
                .filter(c -> Character.isLetterOrDigit(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || Character.getType(c) == Character.COMBINING_SPACING_MARK)
                .forEach(key::appendCodePoint);
        return key.toString();
    }

    /** The text in compatibility form (NFKC): full-width letters and digits become plain ones. */
    public static String nfkc(String text) {
        return NFKC.normalize(text);
    }
}
