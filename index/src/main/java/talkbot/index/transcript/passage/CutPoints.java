package talkbot.index.transcript.passage;

import talkbot.index.text.Chars;

/** Finds where a text without sentence ends may be cut. */
final class CutPoints {

    /** How far a cut is moved back for a comma or a space. */
    private static final int BACK = 150;
    /** How far it is moved back out of a sequence of combining characters; longer ones are no writing of any language. */
    private static final int SEQUENCE = 40;

    private static final String COMMAS = "、，,;；";

    private CutPoints() {}

    /**
     * A position after {@code from} and not after {@code limit} to cut at.
     *
     * @param limit a position within the text at least two characters after {@code from}
     */
    static int before(String text, int from, int limit) {
        int earliest = Math.max(from + 1, limit - BACK);
        int white = -1;
        for (int at = limit; at >= earliest; at--) {
            char c = text.charAt(at - 1);
            if (COMMAS.indexOf(c) >= 0 && !(c == ',' && at < text.length() && Character.isDigit(text.charAt(at)))) {
                return at;
            }
            if (white < 0 && Chars.isWhite(c)) {
                white = at;
            }
        }
        return white > 0 ? white : betweenCharacters(text, from, limit);
    }

    private static int betweenCharacters(String text, int from, int limit) {
        int at = limit;
        int earliest = Math.max(from + 2, limit - SEQUENCE);
        while (at > earliest && !isBorder(text, at)) {
            at--;
        }
        if (!isBorder(text, at)) {
            at = limit;
        }
        return Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1))
                ? at - 1
                : at;
    }

    private static boolean isBorder(String text, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        if ((Character.isLowSurrogate(after) && Character.isHighSurrogate(before))
                || before == '\u200D'
                || after == '\u200D') {
            return false;
        }
        int type = Character.getType(text.codePointAt(at));
        boolean modifier = text.codePointAt(at) >= 0x1F3FB && text.codePointAt(at) <= 0x1F3FF;
        return type != Character.NON_SPACING_MARK
                && type != Character.ENCLOSING_MARK
                && type != Character.COMBINING_SPACING_MARK
                && !modifier;
    }
}
