package talkbot.discord.message;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import talkbot.core.reply.Span;
import talkbot.core.reply.Spans;

/**
 * Discord's Markdown, the only place where text becomes markup: whatever stands in a transcript or a question is shown
 * as it is and cannot mention, link, format or turn the direction of writing.
 */
final class Markdown {

    /** What acts anywhere. A backslash before punctuation makes it plain. */
    private static final Pattern ACTS = Pattern.compile("[\\\\*_~`|\\[\\]()<>@:]");

    /** What acts at the beginning of a line: headings, lists, notes; quotes are among what acts anywhere. */
    private static final Pattern LINE_START =
            Pattern.compile("^([\\p{Z}\\s&&[^\\n]]*)(?:([#+-])|([0-9]+)([.)]))", Pattern.MULTILINE);

    /** A letter or digit beyond ASCII within an address. */
    private static final Pattern ENCODED = Pattern.compile("(?:%[89A-Fa-f][0-9A-Fa-f])+");

    private Markdown() {}

    /** The words of spans as markup, without any markup of their own. */
    static String of(List<Span> spans) {
        StringBuilder out = new StringBuilder();
        for (Span span : Spans.joined(Spans.clean(spans))) {
            String words = span.text();
            boolean emphasised = span instanceof Span.Strong || span instanceof Span.Marked;
            if (words.isBlank()) {
                out.append(words);
                continue;
            }
            // Two emphasised stretches side by side would read as one run of asterisks.
            if (emphasised && out.lastIndexOf("**") == out.length() - 2 && out.length() > 2) {
                out.append(' ');
            }
            out.append(
                    switch (span) {
                        case Span.Plain plain -> escaped(words);
                        case Span.Strong strong -> "**" + escaped(words) + "**";
                        case Span.Marked marked -> "**__" + escaped(words) + "__**";
                        case Span.Link link -> link(words, link.target());
                        case Span.Time time -> "<t:" + time.at().getEpochSecond() + ":f>";
                        case Span.Code code -> "`" + words.replace('`', 'ˋ').replace('\n', ' ') + "`";
                    });
        }
        return LINE_START
                .matcher(out)
                .replaceAll(m ->
                        m.group(1) + (m.group(2) != null ? "\\\\" + m.group(2) : m.group(3) + "\\\\" + m.group(4)));
    }

    private static String escaped(String words) {
        return ACTS.matcher(words).replaceAll("\\\\$0");
    }

    /** Brackets cannot be escaped within a link's words; their wide forms look alike and do nothing. */
    private static String link(String words, URI target) {
        String scheme = String.valueOf(target.getScheme()).toLowerCase(Locale.ROOT);
        if (target.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
            return escaped(words);
        }
        String text = escaped(words.replace('[', '［').replace(']', '］').replace('\n', ' '));
        // Letters of all scripts stay as they are, because encoded ones take nine times the room.
        String ascii = target.toASCIIString().replace("(", "%28").replace(")", "%29");
        return "[" + text + "](" + ENCODED.matcher(ascii).replaceAll(Markdown::readable) + ")";
    }

    private static String readable(MatchResult encoded) {
        String decoded = URLDecoder.decode(encoded.group(), StandardCharsets.UTF_8);
        return decoded.codePoints().allMatch(Character::isLetterOrDigit) ? decoded : encoded.group();
    }
}
