package talkbot.index.text;

import java.util.ArrayList;
import java.util.List;
import talkbot.index.TextRange;

/**
 * Cuts spoken Japanese and English, mixed freely, into sentences. A sentence ends at 。．？！ and their kin, at an English
 * full stop, at an empty line, and at the end of a line where the line itself tells so; a line break alone ends
 * nothing, because transcripts break sentences over lines. What stands between balanced brackets or quotation marks is
 * never cut. Closing brackets belong to the sentence before.
 *
 * <p>Takes time in proportion to the text and accepts any string: lone surrogates, brackets that never close. Thread-safe.
 */
public final class Sentences {

    private static final String ENDS = "。｡？！?!‼⁇⁈⁉";
    private static final String[] ASIDES = {"（笑）", "(笑)", "（笑い）", "(笑い)", "（拍手）", "(拍手)", "(laughs)", "(laughter)"};

    private final String text;
    private final int[] partner;
    private final List<TextRange> sentences = new ArrayList<>();
    private int start = -1;

    private Sentences(String text) {
        this.text = text;
        this.partner = Brackets.pairs(text);
    }

    /**
     * The text's sentences in order. Every character that is not white space lies in exactly one; white space around a
     * sentence lies in none.
     */
    public static List<TextRange> split(String text) {
        return new Sentences(text).split();
    }

    private List<TextRange> split() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Chars.isWhite(c)) {
                at = passWhite(at);
                continue;
            }
            if (start < 0) {
                start = at;
            }
            if (partner[at] > 0) {
                at = passBracket(at);
            } else if (ENDS.indexOf(c) >= 0 || isStop(c)) {
                at = passEnd(at);
            } else {
                at++;
            }
        }
        end(text.length());
        return sentences;
    }

    private void end(int to) {
        int last = to;
        while (last > 0 && start >= 0 && last > start && Chars.isWhite(text.charAt(last - 1))) {
            last--;
        }
        if (start >= 0 && last > start) {
            sentences.add(new TextRange(start, last));
        }
        start = -1;
    }

    private int passWhite(int from) {
        int to = from;
        int lines = 0;
        while (to < text.length() && Chars.isWhite(text.charAt(to))) {
            char c = text.charAt(to);
            if (c == '\n' || (c == '\r' && !(to + 1 < text.length() && text.charAt(to + 1) == '\n'))) {
                lines++;
            }
            to++;
        }
        if (start >= 0 && (lines > 1 || (lines == 1 && LineEnds.endSentence(text, start, from, to)))) {
            end(from);
        }
        return to;
    }

    private int passBracket(int open) {
        int close = partner[open];
        int next = close + 1;
        boolean closedSentence = close - 1 > open && isEnd(text.charAt(close - 1));
        if (closedSentence && endsAfterQuotation(open, next)) {
            end(next);
        }
        return next;
    }

    /** Whether a quotation that holds whole sentences ends the sentence it stands in: 「はい。」「いいえ。」, "Yes." Then… */
    private boolean endsAfterQuotation(int open, int next) {
        if (next >= text.length()) {
            return true;
        }
        char c = text.charAt(next);
        if (open == start && "「『“".indexOf(c) >= 0) {
            return true;
        }
        if (!Chars.isWhite(c)) {
            return false;
        }
        int word = next;
        while (word < text.length() && Chars.isWhite(text.charAt(word)) && text.charAt(word) != '\n') {
            word++;
        }
        boolean english = "\"“(".indexOf(text.charAt(open)) >= 0;
        return english && word < text.length() && Character.isUpperCase(text.charAt(word));
    }

    private int passEnd(int at) {
        int to = at;
        boolean onlyStops = true;
        while (to < text.length() && (ENDS.indexOf(text.charAt(to)) >= 0 || isStop(text.charAt(to)))) {
            onlyStops &= isStop(text.charAt(to));
            to++;
        }
        int inkEnd = to;
        while (to < text.length() && closes(to)) {
            to++;
        }
        for (String aside : ASIDES) {
            if (text.startsWith(aside, to)) {
                to += aside.length();
                break;
            }
        }
        boolean ends = onlyStops
                ? EnglishStops.endSentence(text, start, at, inkEnd, to)
                : !goesOn(text.charAt(inkEnd - 1), at, inkEnd, to);
        if (ends) {
            end(to);
        }
        return to;
    }

    private boolean closes(int at) {
        char c = text.charAt(at);
        if (Brackets.isClosing(c) || c == '’') {
            return true;
        }
        return (c == '"' || c == '\'')
                && partner[at] == 0
                && (at + 1 == text.length() || Chars.isWhite(text.charAt(at + 1)));
    }

    /** Whether a question or exclamation mark stands inside a sentence: 何？と聞く, Yahoo!ニュース, ?id=1. */
    private boolean goesOn(char mark, int at, int inkEnd, int to) {
        if (mark == '。' || mark == '｡' || to >= text.length()) {
            return false;
        }
        char next = text.charAt(to);
        if (next == '、' || next == ',' || text.startsWith("って", to) || Quoting.follows(text, to)) {
            return true;
        }
        boolean plain = mark == '!' || mark == '?';
        if (plain && to == inkEnd && at > 0 && Chars.isAsciiWord(text.charAt(at - 1))) {
            return Chars.isAsciiWord(next)
                    || next == '='
                    || (mark == '!' && at >= 5 && text.regionMatches(true, at - 5, "yahoo", 0, 5));
        }
        return false;
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '．';
    }

    static boolean isEnd(char c) {
        return ENDS.indexOf(c) >= 0 || isStop(c) || c == '…' || c == '‥';
    }
}
