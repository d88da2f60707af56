package talkbot.core.answer;

import java.util.ArrayList;
import java.util.List;
import talkbot.core.reply.Span;
import talkbot.core.text.Words;
import talkbot.index.TextRange;

/** Makes spans of a text of which some stretches are marked. */
final class Marking {

    private Marking() {}

    /**
     * The part of a text around its first mark.
     *
     * @param most how many UTF-16 units to show at most
     */
    static List<Span> around(String text, List<TextRange> marks, int most) {
        int from = 0;
        int to = text.length();
        if (text.length() > most) {
            int first = marks.isEmpty() ? 0 : marks.get(0).from();
            from = Words.boundary(text, Math.max(0, Math.min(first - most / 3, text.length() - most)));
            to = Words.boundary(text, Math.min(text.length(), from + most));
        }
        return between(text, marks, from, to);
    }

    /** The first part of a text. */
    static List<Span> beginning(String text, List<TextRange> marks, int most) {
        return between(text, marks, 0, text.length() <= most ? text.length() : Words.boundary(text, most));
    }

    /** The last part of a text. */
    static List<Span> ending(String text, List<TextRange> marks, int most) {
        int from = text.length() <= most ? 0 : Words.boundary(text, text.length() - most);
        return between(text, marks, from, text.length());
    }

    private static List<Span> between(String text, List<TextRange> marks, int from, int to) {
        List<Span> spans = new ArrayList<>();
        if (from > 0) {
            spans.add(new Span.Plain(Words.GAP));
        }
        int at = from;
        for (TextRange mark : marks) {
            int begin = Math.max(mark.from(), at);
            int end = Math.min(mark.to(), to);
            if (begin < end) {
                plain(spans, text.substring(at, begin));
                spans.add(new Span.Marked(text.substring(begin, end)));
                at = end;
            }
        }
        plain(spans, text.substring(at, to));
        if (to < text.length()) {
            spans.add(new Span.Plain(Words.GAP));
        }
        return spans;
    }

    private static void plain(List<Span> spans, String text) {
        if (!text.isEmpty()) {
            spans.add(new Span.Plain(text));
        }
    }
}
