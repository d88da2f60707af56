package talkbot.discord.message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import talkbot.core.reply.Span;
import talkbot.core.text.Words;

/**
 * A block of text before it is markup, so that it can be shortened without breaking the markup.
 *
 * @param style what it looks like
 * @param spans its words, without what cannot be seen
 * @param markup the whole text as markup; empty where there is nothing to see
 */
record TextPart(Style style, List<Span> spans, String markup) {

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

    static TextPart of(Style style, List<Span> words) {
        List<Span> spans =
                words.stream().map(span -> span.with(Words.clean(span.text()))).toList();
        return new TextPart(style, spans, markup(style, spans));
    }

    /** The text as markup of {@code most} UTF-16 units at most, ending in "…" if shortened; empty if not even that fits. */
    String markup(int most) {
        if (markup.length() <= most) {
            return markup;
        }
        String best = "";
        // Markup is at least as long as its words, so that no more than `most` of them can fit.
        for (int low = 0, high = most; low <= high; ) {
            int middle = (low + high) >>> 1;
            String tried = markup(style, beginning(middle));
            if (tried.length() <= most) {
                best = tried;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return best;
    }

    private static String markup(Style style, List<Span> words) {
        String text = Markdown.of(words).strip();
        if (style == Style.HEADING) {
            text = text.replace('\n', ' ');
        }
        return text.lines()
                .filter(line -> style != Style.NOTE || !line.isBlank())
                .map(line -> style.prefix + line)
                .collect(Collectors.joining("\n"));
    }

    /** The first so many UTF-16 units, less what would cut a character, and "…". */
    private List<Span> beginning(int units) {
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
}
