package talkbot.index.text;

import java.util.Arrays;

/**
 * Finds which brackets and quotation marks of a text belong together. Transcripts leave many open or close what was
 * never opened; those count as plain characters, so that one of them spoils no more than itself.
 */
final class Brackets {

    /** A pair further apart than this is an accident: the longest quoted speech seen in real talks has half of it. */
    private static final int MAX_DISTANCE = 400;

    private static final String OPEN = "「『（(［[【〔〈《｛{“｢";
    private static final String CLOSE = "」』）)］]】〕〉》｝}”｣";

    private Brackets() {}

    static boolean isClosing(char c) {
        return CLOSE.indexOf(c) >= 0;
    }

    static boolean isOpening(char c) {
        return OPEN.indexOf(c) >= 0;
    }

    /** For each position with the opening half of a pair, where its closing half is; 0 everywhere else. */
    static int[] pairs(String text) {
        int[] partner = new int[text.length()];
        int[] stack = new int[16];
        int[] open = new int[OPEN.length()];
        int depth = 0;
        int quote = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                if (quote >= 0 && i - quote <= MAX_DISTANCE) {
                    partner[quote] = i;
                    quote = -1;
                } else {
                    quote = i;
                }
                continue;
            }
            if (c == '\n') {
                if (quote >= 0) {
                    quote = -1; // an odd quotation mark in this line; the next line starts afresh
                }
                if (i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    depth = 0;
                    Arrays.fill(open, 0);
                }
                continue;
            }
            int opening = OPEN.indexOf(c);
            if (opening >= 0) {
                if (depth == stack.length) {
                    stack = Arrays.copyOf(stack, depth * 2);
                }
                stack[depth++] = i;
                open[opening]++;
                continue;
            }
            int closing = CLOSE.indexOf(c);
            if (closing >= 0 && open[closing] > 0) {
                int top;
                do {
                    top = stack[--depth];
                    open[OPEN.indexOf(text.charAt(top))]--;
                } while (OPEN.indexOf(text.charAt(top)) != closing);
                if (i - top <= MAX_DISTANCE) {
                    partner[top] = i;
                }
            }
        }
        return partner;
    }
}
