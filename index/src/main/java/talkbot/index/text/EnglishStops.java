package talkbot.index.text;

import java.util.Locale;
import java.util.Set;

/** Tells full stops that end a sentence from those in numbers, abbreviations, names, addresses and lists. */
final class EnglishStops {

    private static final Set<String> NEVER_LAST = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "vs", "fig", "figs", "no", "nos", "vol", "pp", "sec", "ch", "gen",
            "rep", "sen", "gov", "capt", "col", "lt", "rev", "hon", "approx", "dept", "est", "cf", "al", "mt");
    private static final Set<String> PERHAPS_LAST = Set.of(
            "etc", "inc", "ltd", "co", "corp", "jr", "sr", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept",
            "oct", "nov", "dec");
    private static final Set<String> OPENERS = Set.of(
            "the", "a", "an", "it", "he", "she", "they", "we", "i", "you", "this", "that", "these", "those", "but",
            "and", "so", "in", "on", "at", "for", "if", "when", "what", "how", "why", "there", "then", "however", "as",
            "my", "our", "his", "her", "their", "its", "yes", "now", "well", "or", "because", "it's", "that's", "i'm",
            "we're");

    private EnglishStops() {}

    /**
     * Whether a run of full stops ends the sentence.
     *
     * @param start where the sentence starts
     * @param stop the first stop
     * @param inkEnd the position after the last stop
     * @param next the position after closing brackets behind it
     */
    static boolean endSentence(String text, int start, int stop, int inkEnd, int next) {
        if (next >= text.length()) {
            return true;
        }
        char after = text.charAt(next);
        boolean atWhite = Chars.isWhite(after);
        int word = next;
        boolean newLine = false;
        while (word < text.length() && word - next < 200 && Chars.isWhite(text.charAt(word))) {
            newLine |= text.charAt(word) == '\n' || text.charAt(word) == '\r';
            word++;
        }
        if (word >= text.length()) {
            return true;
        }
        int following = text.codePointAt(word);
        if (inkEnd - stop > 1) { // an ellipsis: left to the line's end
            return false;
        }
        int before = stop > start ? text.codePointBefore(stop) : -1;
        boolean digitBefore = before >= 0 && Character.isDigit(before);
        if (digitBefore && Character.isDigit(following) && (!atWhite || newLine)) {
            return false; // 3.5, also broken over two lines
        }
        if (digitBefore && isListNumber(text, start, stop)) {
            return false;
        }
        if (!atWhite) {
            if (next > inkEnd) {
                return !Chars.isLatin(following) || !Character.isLowerCase(following);
            }
            // 「です.次」 and 「です．次」, but neither example.com nor Node.jsを
            return before >= 0 && Chars.isJapanese(before) && !Chars.isAsciiWord(following);
        }
        if (Character.isLowerCase(following)) {
            return newLine && !Chars.isLatin(before < 0 ? ' ' : before);
        }
        return !isAbbreviation(text, start, stop, word);
    }

    private static boolean isListNumber(String text, int start, int stop) {
        int at = stop;
        while (at > start && stop - at <= 3 && Character.isDigit(text.charAt(at - 1))) {
            at--;
        }
        return at == start;
    }

    private static boolean isAbbreviation(String text, int start, int stop, int word) {
        int from = stop;
        while (from > start && stop - from < 12 && isWordOrDot(text.charAt(from - 1))) {
            from--;
        }
        String token = text.substring(from, stop).toLowerCase(Locale.ROOT);
        if (NEVER_LAST.contains(token)) {
            return true;
        }
        boolean dotted = token.indexOf('.') >= 0 && token.indexOf('.') <= 2;
        boolean initial = token.length() == 1 && !token.equals("i") && Chars.isLatin(token.charAt(0));
        if (dotted || initial || PERHAPS_LAST.contains(token)) {
            return !OPENERS.contains(wordAt(text, word)) && Chars.isLatin(text.charAt(word));
        }
        return false;
    }

    private static boolean isWordOrDot(char c) {
        return c == '.' || Chars.isAsciiWord(c);
    }

    private static String wordAt(String text, int from) {
        int to = from;
        while (to < text.length()
                && to - from < 10
                && (Chars.isLatin(text.charAt(to)) || text.charAt(to) == '\'' || text.charAt(to) == '’')) {
            to++;
        }
        return text.substring(from, to).replace('’', '\'').toLowerCase(Locale.ROOT);
    }
}
