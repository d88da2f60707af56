package talkbot.index.dictionary;

import com.ibm.icu.text.Normalizer2;
import java.util.List;

/** Brings words into the form in which they are compared. Thread-safe. */
final class Glosses {

    private static final Normalizer2 FOLDING = Normalizer2.getNFKCCasefoldInstance();

    private static final List<String> FORE_WORDS = List.of("to ", "a ", "an ", "the ");

    private Glosses() {}

    /** A Japanese word as it is looked up: compatibility forms and capitals are folded. */
    static String word(String text) {
        return isPlain(text) || FOLDING.isNormalized(text) ? text : FOLDING.normalize(text);
    }

    /** Whether there are only small letters and the usual kana and kanji, which is seen at once and nearly always so. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c < 0x80 && (c < 'A' || c > 'Z'))
                    || (c >= 0x3041 && c <= 0x3096)
                    || (c >= 0x30A1 && c <= 0x30FE)
                    || (c >= 0x4E00 && c <= 0x9FA5);
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /**
     * A gloss without notes in brackets, without {@code to}, {@code a} and {@code the} in front, in small letters.
     *
     * @return empty if nothing is left that could be looked for, as with endings like {@code -ish}
     */
    static String clean(String gloss) {
        String bare = withoutNotes(gloss).strip();
        if (bare.startsWith("-") || bare.startsWith("~")) {
            return "";
        }
        String core = core(word(bare));
        return core.contains("...") ? "" : withoutForeWords(core);
    }

    private static String withoutForeWords(String text) {
        for (String word : FORE_WORDS) {
            if (text.startsWith(word)) {
                return withoutForeWords(text.substring(word.length()));
            }
        }
        return text;
    }

    /** Without beginnings and ends that are no part of a word; an end may be that of C++ or 100%. */
    private static String core(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1)) && "+#%".indexOf(text.charAt(to - 1)) < 0) {
            to--;
        }
        return text.substring(from, to);
    }

    /** A note may have lost its other half, because slashes inside of notes cut a line's glosses too. */
    private static String withoutNotes(String gloss) {
        if (gloss.indexOf('(') < 0 && gloss.indexOf('{') < 0 && gloss.indexOf(')') < 0) {
            return gloss.replace("\"", "");
        }
        StringBuilder kept = new StringBuilder(gloss.length());
        int depth = 0;
        for (int i = 0; i < gloss.length(); i++) {
            char c = gloss.charAt(i);
            if (c == '(' || c == '{') {
                depth++;
            } else if (c == ')' || c == '}') {
                if (depth == 0) {
                    kept.setLength(0);
                } else {
                    depth--;
                }
            } else if (depth == 0 && c != '"' && !(c == ' ' && endsInSpace(kept))) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** A note in the middle leaves the spaces on both of its sides. */
    private static boolean endsInSpace(StringBuilder kept) {
        return kept.isEmpty() || kept.charAt(kept.length() - 1) == ' ';
    }
}
