package talkbot.index.text;

/**
 * Decides whether a sentence without an ending mark ends with its line. It mostly does not: transcripts break lines
 * anywhere. It does where the line is a whole quotation, trails off, ends in a polite verb, or where the next line
 * starts something of its own.
 */
final class LineEnds {

    private static final String[] FINAL = {
        "です", "ます", "でした", "ました", "ません", "でしょう", "ください", "ですね", "ますね", "ですよ", "ますよ", "ですよね", "ますよね", "でしたね", "ましたね",
        "ですか", "ますか", "でしたか", "ましたか"
    };
    /** With these a line goes on after a polite verb: ですが, ますので, ますけど. */
    private static final String AFTER_FINAL = "がけかのしとねよっ、";

    private static final String ITEM = "・•●○■□◆◇▶※【#＞>-–—―*＊";

    private LineEnds() {}

    static boolean endSentence(String text, int start, int end, int next) {
        if (next >= text.length()) {
            return true;
        }
        char last = text.charAt(end - 1);
        char first = text.charAt(next);
        if (startsItem(text, next)) {
            return true;
        }
        if (last == '…' || last == '‥' || text.startsWith("...", end - 3)) {
            return first != '…' && first != '‥' && !Character.isLowerCase(first) && !Quoting.follows(text, next);
        }
        if (Brackets.isClosing(last) && end - 2 >= start && Sentences.isEnd(text.charAt(end - 2))) {
            return !Quoting.follows(text, next) && !text.startsWith("って", next) && first != '、' && first != 'を';
        }
        for (String ending : FINAL) {
            if (text.startsWith(ending, end - ending.length()) && end - ending.length() >= start) {
                return AFTER_FINAL.indexOf(first) < 0;
            }
        }
        return false;
    }

    /** A bullet, a time, or a speaker's label: {@code 水野：}, {@code [00:12]}, {@code - }. */
    private static boolean startsItem(String text, int at) {
        if (ITEM.indexOf(text.charAt(at)) >= 0 || startsTime(text, at)) {
            return true;
        }
        int limit = Math.min(text.length(), at + 14);
        for (int i = at; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '：' || (c == ':' && i + 1 < text.length() && text.charAt(i + 1) == ' ')) {
                return i > at;
            }
            if (c == '\n' || "、。，,「『（(".indexOf(c) >= 0) {
                return false;
            }
        }
        return false;
    }

    /** {@code 0:12}, {@code [00:12]}, {@code (1:02:03)}. */
    private static boolean startsTime(String text, int at) {
        int i = at + ("[(（".indexOf(text.charAt(at)) >= 0 ? 1 : 0);
        int digits = 0;
        while (i < text.length() && digits < 3 && Character.isDigit(text.charAt(i))) {
            i++;
            digits++;
        }
        return digits > 0
                && digits < 3
                && i + 1 < text.length()
                && text.charAt(i) == ':'
                && Character.isDigit(text.charAt(i + 1));
    }
}
