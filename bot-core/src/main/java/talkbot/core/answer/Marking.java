package talkbot.core.answer;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import talkbot.core.reply.Span;
import talkbot.index.TextRange;

/** Makes spans of a text of which some stretches are marked, and clips texts that are too long for a chat message. */
final class Marking {

    private static final String GAP = "…";

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
            from = boundary(text, Math.max(0, Math.min(first - most / 3, text.length() - most)));
            to = boundary(text, Math.min(text.length(), from + most));
        }
        List<Span> spans = new ArrayList<>();
        if (from > 0) {
            spans.add(new Span.Plain(GAP));
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
            spans.add(new Span.Plain(GAP));
        }
        return spans;
    }

    /** The beginning of a text, with dots where it goes on. */
    static String clip(String text, int most) {
        return text.length() <= most ? text : text.substring(0, boundary(text, most)) + GAP;
    }

    /** The last place, not after the given one, between two characters as readers see them. */
    private static int boundary(String text, int at) {
        if (at <= 0 || at >= text.length()) {
            return at;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        characters.setText(text);
        return characters.isBoundary(at) ? at : characters.preceding(at);
    }

    private static void plain(List<Span> spans, String text) {
        if (!text.isEmpty()) {
            spans.add(new Span.Plain(text));
        }
    }
}
