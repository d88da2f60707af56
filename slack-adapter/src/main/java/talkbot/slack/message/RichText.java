package talkbot.slack.message;

import static talkbot.slack.message.SlackMessage.object;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import talkbot.core.reply.Span;

/**
 * Spans as Slack's rich text, whose words are never read as markup: no mention, link or formatting character in them
 * acts. Marked words are bold and underlined, so that they stand out where a bold face is hard to tell, too.
 */
final class RichText {

    static final String SECTION = "rich_text_section";
    static final String QUOTE = "rich_text_quote";

    private static final Map<String, Object> BOLD = object("bold", true);
    private static final Map<String, Object> MARK = object("bold", true, "underline", true);
    private static final Map<String, Object> CODE = object("code", true);

    private RichText() {}

    static Map<String, Object> element(String type, List<Span> spans) {
        return object(
                "type", type, "elements", spans.stream().map(RichText::span).toList());
    }

    /** Words that stand as they are, without even {@code :names:} becoming pictures. */
    static Map<String, Object> plain(String text) {
        return object("type", "plain_text", "text", text, "emoji", false);
    }

    /** Where a span leads, if it leads somewhere and Slack takes the address. */
    static Optional<String> target(Span span) {
        return span instanceof Span.Link link
                ? Optional.of(link.target().toASCIIString())
                        .filter(a -> a.matches("(?i)https?://.+") && a.length() <= SlackLimits.URL)
                : Optional.empty();
    }

    private static Map<String, Object> span(Span span) {
        return switch (span) {
            case Span.Plain plain -> object("type", "text", "text", plain.text());
            case Span.Strong strong -> styled(strong, BOLD);
            case Span.Marked marked -> styled(marked, MARK);
            case Span.Time time -> {
                Map<String, Object> date =
                        object("type", "date", "timestamp", time.at().getEpochSecond());
                date.put("format", "{date_short_pretty} {time}");
                date.put("fallback", time.text());
                yield date;
            }
            case Span.Code code -> styled(code, CODE);
            case Span.Link link ->
                target(link)
                        .map(address -> object("type", "link", "url", address, "text", link.text()))
                        .orElseGet(() -> styled(link, BOLD));
        };
    }

    private static Map<String, Object> styled(Span span, Map<String, Object> style) {
        return object("type", "text", "text", span.text(), "style", style);
    }
}
