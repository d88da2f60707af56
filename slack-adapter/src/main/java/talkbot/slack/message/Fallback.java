package talkbot.slack.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;
import talkbot.core.reply.Block;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;
import talkbot.core.reply.Spans;
import talkbot.core.text.Words;

/**
 * A reply as the text beside a message's blocks: all its words, one below the other, for notifications and screen
 * readers. Slack reads this text as markup, so it is escaped here, once.
 */
final class Fallback {

    private Fallback() {}

    /**
     * The text of a reply.
     *
     * @param bytes whether its length is measured in UTF-8, not in UTF-16 units
     */
    static String of(Reply reply, boolean bytes) {
        String words = reply.blocks().stream()
                .map(Fallback::block)
                .collect(Collectors.joining("\n"))
                .strip();
        int room = SlackLimits.MESSAGE_TEXT - Words.GAP.getBytes(UTF_8).length;
        int fits = 0;
        while (fits < words.length() && room >= cost(words.charAt(fits), bytes)) {
            room -= cost(words.charAt(fits++), bytes);
        }
        StringBuilder text = new StringBuilder();
        Words.clip(words, Math.max(fits, 1)).chars().forEach(c -> text.append(escaped((char) c)));
        return text.isEmpty() ? Words.GAP : text.toString();
    }

    /** Two bytes for half a surrogate pair, as the pair takes four. */
    private static int cost(char c, boolean bytes) {
        if (!bytes || c < 0x80) {
            return escaped(c).length();
        }
        return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }

    /** https://docs.slack.dev/messaging/formatting-message-text. */
    private static String escaped(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> String.valueOf(c);
        };
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Heading heading -> words(heading.spans(), false);
            case Block.Paragraph paragraph -> words(paragraph.spans(), false);
            case Block.Excerpt excerpt -> words(excerpt.spans(), false);
            case Block.Note note -> words(note.spans(), true);
            // Its words stand beside it.
            case Block.Image image -> "";
            case Block.Item item ->
                item.blocks().stream().map(Fallback::block).collect(Collectors.joining("\n", "\n", ""));
            case Block.Buttons buttons -> "";
            case Block.Pager pager -> pager.position();
        };
    }

    /** Addresses are spelled out in notes alone: elsewhere they would drown the words. */
    private static String words(List<Span> spans, boolean spellLinks) {
        return Spans.clean(spans).stream()
                .map(span -> span instanceof Span.Marked
                        ? "‹" + span.text() + "›"
                        : span.text()
                                + RichText.target(span)
                                        .filter(a -> spellLinks)
                                        .map(a -> ": " + a)
                                        .orElse(""))
                .collect(Collectors.joining());
    }
}
