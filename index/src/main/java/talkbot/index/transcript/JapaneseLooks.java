package talkbot.index.transcript;

import java.nio.charset.Charset;
import talkbot.index.text.Chars;

/**
 * How much a text looks like one that somebody wrote in Japanese. Bytes read in the wrong encoding give rare kanji,
 * half-width kana, private and box-drawing characters, and hardly any of the hiragana that half of all Japanese is.
 */
final class JapaneseLooks {

    /** From here on a reading is taken: a text of one third hiragana or common katakana and no strange characters. */
    static final double CONVINCING = 0.3;

    /** Characters outside ASCII to look at; more change nothing. */
    private static final int SAMPLE = 20_000;

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    private JapaneseLooks() {}

    /** From minus something (nonsense) to 1 (nothing but kana). A text in ASCII alone has 0. */
    static double score(String text) {
        double sum = 0;
        int counted = 0;
        for (int i = 0; i < text.length() && counted < SAMPLE; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if ((c < 0x80 && c >= ' ') || c == '\n' || c == '\r' || c == '\t') {
                continue;
            }
            counted++;
            sum += weight(c);
        }
        return counted == 0 ? 0 : sum / counted;
    }

    private static double weight(int c) {
        if (Chars.isHiragana(c) || (c >= 0x3001 && c <= 0x3003)) {
            return 1;
        }
        if (c >= 0xFF61 && c <= 0xFF9F) {
            return -1;
        }
        if (Chars.isKatakana(c) || (c >= 0xFF01 && c <= 0xFF5E) || (c >= 0x3008 && c <= 0x3015)) {
            return 0.8;
        }
        if (Character.isIdeographic(c)) {
            return isBasicKanji(c) ? 0.4 : -0.5;
        }
        if (Character.isISOControl(c) || (c >= 0xE000 && c <= 0xF8FF) || !Character.isDefined(c)) {
            return -3;
        }
        return 0;
    }

    /** Kanji of JIS level 1, the 2,965 that are in common use; Shift_JIS orders them first. */
    private static boolean isBasicKanji(int c) {
        byte[] code = new String(Character.toChars(c)).getBytes(SHIFT_JIS);
        return code.length == 2 && (code[0] & 0xFF) >= 0x88 && (code[0] & 0xFF) <= 0x98;
    }
}
