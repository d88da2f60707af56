package talkbot.slack.message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import talkbot.core.reply.Span;
import talkbot.core.text.Words;

/** Cleans and cuts spans. */
final class Stretches {

    private Stretches() {}

    /** The spans without what would disturb a layout, and without empty ones. */
    static List<Span> clean(List<Span> spans) {
        return spans.stream()
                .map(span -> span.with(Words.clean(span.text())))
                .filter(span -> !span.text().isEmpty())
                .toList();
    }

    static String text(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    /** The spans in stretches of at most so many UTF-16 units; nothing is lost. */
    static List<List<Span>> split(List<Span> spans, int most) {
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
}
