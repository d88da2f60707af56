package talkbot.core.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import talkbot.core.reply.Span;
import talkbot.core.text.Words;
import talkbot.index.TextRange;
import talkbot.index.text.Sentences;

/** Makes spans of a text of which some stretches are marked. */
final class Marking {

    private record Start(int at, boolean sentence, int marks) {}

    /** Among beginnings of sentences the last one, near the first mark; else the first one, to miss nothing before. */
    private static final Comparator<Start> BEST = Comparator.comparingInt(Start::marks)
            .thenComparing(Start::sentence)
            .thenComparingInt(start -> start.sentence() ? start.at() : -start.at());

    private Marking() {}

    /**
     * The part of a text that says most of what was searched: it has the most different marks, and begins with a sentence
     * where that costs none of them.
     *
     * @param most how many UTF-16 units to show at most
     */
    static List<Span> around(String text, List<TextRange> marks, int most) {
        if (text.length() <= most || marks.isEmpty()) {
            return beginning(text, marks, most);
        }
        int last = text.length() - most;
        List<Start> starts = new ArrayList<>(List.of(new Start(0, true, said(text, marks, 0, most))));
        for (TextRange sentence : Sentences.split(text)) {
            if (sentence.from() <= last) {
                starts.add(new Start(sentence.from(), true, said(text, marks, sentence.from(), most)));
            }
        }
        for (TextRange mark : marks) {
            int from = Math.clamp(mark.from() - most / 3, 0, last);
            starts.add(new Start(from, false, said(text, marks, from, most)));
        }
        int from = Words.boundary(text, Collections.max(starts, BEST).at());
        return between(text, marks, from, Words.boundary(text, from + most));
    }

    /** How many different marks a part of a text has. */
    private static int said(String text, List<TextRange> marks, int from, int most) {
        return (int) marks.stream()
                .filter(mark -> mark.from() >= from && mark.to() <= from + most)
                .map(mark -> mark.of(text))
                .distinct()
                .count();
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
