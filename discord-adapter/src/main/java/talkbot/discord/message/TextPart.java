package talkbot.discord.message;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import talkbot.core.reply.Span;
import talkbot.core.reply.Spans;

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
        List<Span> spans = Spans.clean(words);
        return new TextPart(style, spans, markup(style, spans));
    }

    /** How long the markup is where excerpts are not longer than so much: they are what is shortened first. */
    int length(int longestExcerpt) {
        return style == Style.EXCERPT ? Math.min(markup.length(), longestExcerpt) : markup.length();
    }

    /** The text as markup of {@code most} UTF-16 units at most, ending in "…" if shortened; empty if not even that fits. */
    String markup(int most) {
        if (markup.length() <= most) {
            return markup;
        }
        // Markup is at least as long as its words, so that no more than `most` of them can fit.
        int words = largest(
                most, units -> markup(style, Spans.beginning(spans, units)).length() <= most);
        return words < 0 ? "" : markup(style, Spans.beginning(spans, words));
    }

    /** The largest number up to {@code most} that fits, where whatever is smaller fits too; negative if not even 0 does. */
    static int largest(int most, IntPredicate fits) {
        int low = 0;
        int high = most;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (fits.test(middle)) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
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
}
