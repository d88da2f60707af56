package talkbot.discord.message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import talkbot.core.reply.Span;

/**
 * A block of text before it is markup, so that it can be shortened without breaking the markup.
 *
 * @param style what it looks like
 * @param spans its words
 */
record TextPart(Style style, List<Span> spans) {

    /** What stands before each line. */
    enum Style {
        HEADING("### "),
        PARAGRAPH(""),
        EXCERPT("> "),
        NOTE("-# ");

        private final String prefix;

        Style(String prefix) {
            this.prefix = prefix;
        }
    }

    /** The whole text as markup; empty where there is nothing to see. */
    String markup() {
        return markup(spans);
    }

    /** The text as markup of {@code most} UTF-16 units at most, ending in "…" if shortened; empty if not even that fits. */
    String markup(int most) {
        String whole = markup();
        if (whole.length() <= most) {
            return whole;
        }
        // Markup is at least as long as its words, so that no more than `most` of them can fit.
        int fits = 0;
        String best = markup(beginning(0));
        for (int low = 1, high = most; low <= high; ) {
            int middle = (low + high) >>> 1;
            String tried = markup(beginning(middle));
            if (tried.length() <= most) {
                best = tried;
                fits = middle;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return fits > 0 || best.length() <= most ? best : "";
    }

    private String markup(List<Span> words) {
        String text = Markdown.of(words).strip();
        if (text.isEmpty()) {
            return "";
        }
        return switch (style) {
            case HEADING -> style.prefix + text.replace('\n', ' ');
            case PARAGRAPH, EXCERPT, NOTE ->
                text.lines()
                        .filter(line -> style != Style.NOTE || !line.isBlank())
                        .map(line -> style.prefix + line)
                        .collect(Collectors.joining("\n"));
        };
    }

    /** The first so many UTF-16 units, less what would cut a character, and "…". */
    private List<Span> beginning(int units) {
        List<Span> begun = new ArrayList<>();
        int left = units;
        for (Span span : spans) {
            String words = Markdown.clean(span.text());
            if (words.length() > left) {
                begun.add(with(span, words.substring(0, Clip.boundary(words, left))));
                break;
            }
            begun.add(span);
            left -= words.length();
        }
        begun.add(new Span.Plain(Clip.GAP));
        return begun;
    }

    private static Span with(Span span, String words) {
        return switch (span) {
            case Span.Plain plain -> new Span.Plain(words);
            case Span.Strong strong -> new Span.Strong(words);
            case Span.Marked marked -> new Span.Marked(words);
            case Span.Link link -> new Span.Link(words, link.target());
            case Span.Code code -> new Span.Code(words);
        };
    }
}
