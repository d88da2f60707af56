package talkbot.core.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import talkbot.core.text.Words;

/** Cleans, joins and cuts spans, before they become markup of any platform. */
public final class Spans {

    private Spans() {}

    /** The spans without what would disturb a layout, and without empty ones. */
    public static List<Span> clean(List<Span> spans) {
        return spans.stream()
                .map(span -> span.with(Words.clean(span.text())))
                .filter(span -> !span.text().isEmpty())
                .toList();
    }

    /** The words of all spans. */
    public static String text(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    /** The spans in stretches of at most so many UTF-16 units; nothing is lost. */
    public static List<List<Span>> split(List<Span> spans, int most) {
        List<List<Span>> stretches = new ArrayList<>();
        List<Span> stretch = new ArrayList<>();
        int room = most;
        for (Span span : spans) {
            String rest = span.text();
            while (rest.length() > room) {
                int at = Words.boundary(rest, room);
                // What seems one character may be thousands of marks upon one letter.
                at = at == 0 && room == most ? most : at;
                stretch.add(span.with(rest.substring(0, at)));
                rest = rest.substring(at);
                stretches.add(clean(stretch));
                stretch.clear();
                room = most;
            }
            stretch.add(span.with(rest));
            room -= rest.length();
        }
        stretches.add(clean(stretch));
        return stretches.stream().filter(s -> !s.isEmpty()).toList();
    }

    /** The first so many UTF-16 units, less what would cut a character, and {@link Words#GAP}. */
    public static List<Span> beginning(List<Span> spans, int units) {
        List<Span> begun = new ArrayList<>();
        int left = units;
        for (Span span : spans) {
            String words = span.text();
            if (words.length() > left) {
                begun.add(span.with(words.substring(0, Words.boundary(words, left))));
                break;
            }
            begun.add(span);
            left -= words.length();
        }
        begun.add(new Span.Plain(Words.GAP));
        return begun;
    }

    /** Neighbours that look alike as one span; links, times and words to be typed stay by themselves. */
    public static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans) {
            boolean like = !joined.isEmpty()
                    && joined.getLast().getClass() == span.getClass()
                    && !(span instanceof Span.Link || span instanceof Span.Code || span instanceof Span.Time);
            joined.add(like ? span.with(joined.removeLast().text() + span.text()) : span);
        }
        return joined;
    }
}
