package talkbot.slack.message;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import talkbot.core.reply.Span;

/** Cleans, measures and cuts words. Cuts fall between characters as readers see them. */
final class Words {

    static final String GAP = "…";

    /** Control characters but for line ends and tabs, and marks that turn the direction of writing. */
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    private Words() {}

    static String clean(String text) {
        return CONTROL.matcher(text).replaceAll("");
    }

    /** The spans without what would disturb a layout, and without empty ones. */
    static List<Span> clean(List<Span> spans) {
        return spans.stream()
                .map(span -> with(span, clean(span.text())))
                .filter(span -> !span.text().isEmpty())
                .toList();
    }

    static String text(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    /** The beginning of a text, with dots where it goes on; never longer than {@code most}, which is at least 1. */
    static String clip(String text, int most) {
        return text.length() <= most ? text : text.substring(0, boundary(text, most - GAP.length())) + GAP;
    }

    /** The spans in stretches of at most so many UTF-16 units; nothing is lost. */
    static List<List<Span>> split(List<Span> spans, int most) {
        List<List<Span>> stretches = new ArrayList<>();
        List<Span> stretch = new ArrayList<>();
        int room = most;
        for (Span span : spans) {
            String rest = span.text();
            while (rest.length() > room) {
                int at = boundary(rest, room);
                // What seems one character may be thousands of marks upon one letter.
                at = at == 0 && room == most ? most : at;
                stretch.add(with(span, rest.substring(0, at)));
                rest = rest.substring(at);
                stretches.add(clean(stretch));
                stretch.clear();
                room = most;
            }
            stretch.add(with(span, rest));
            room -= rest.length();
        }
        stretches.add(clean(stretch));
        return stretches.stream().filter(s -> !s.isEmpty()).toList();
    }

    /** The last place, not after the given one, between two characters as readers see them. */
    private static int boundary(String text, int at) {
        if (at <= 0) {
            return 0;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return characters.isBoundary(at) ? at : characters.preceding(at);
    }

    private static Span with(Span span, String text) {
        return switch (span) {
            case Span.Plain plain -> new Span.Plain(text);
            case Span.Strong strong -> new Span.Strong(text);
            case Span.Marked marked -> new Span.Marked(text);
            case Span.Link link -> new Span.Link(text, link.target());
            case Span.Code code -> new Span.Code(text);
        };
    }
}
