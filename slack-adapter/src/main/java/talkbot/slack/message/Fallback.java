package talkbot.slack.message;

import java.util.List;
import java.util.stream.Collectors;
import talkbot.core.reply.Block;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;

/**
 * A reply as the text beside a message's blocks: all its words, one below the other, for notifications and screen
 * readers. Slack reads this text as markup, so it is escaped here, once.
 */
final class Fallback {

    private Fallback() {}

    static String of(Reply reply) {
        String words = reply.blocks().stream().map(Fallback::block).collect(Collectors.joining("\n"));
        String text = escape(words.strip());
        return text.isEmpty() ? Words.GAP : text;
    }

    /**
     * Words as Slack's markup, none of which acts, cut where they are too long;
     * https://docs.slack.dev/messaging/formatting-message-text.
     */
    static String escape(String words) {
        int room = SlackLimits.MESSAGE_TEXT;
        int fits = 0;
        while (fits < words.length() && room >= escaped(words.charAt(fits)).length()) {
            room -= escaped(words.charAt(fits)).length();
            fits++;
        }
        StringBuilder text = new StringBuilder();
        Words.clip(words, fits).chars().forEach(c -> text.append(escaped((char) c)));
        return text.toString();
    }

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
            case Block.Item item ->
                item.blocks().stream().map(Fallback::block).collect(Collectors.joining("\n", "\n", ""));
            case Block.Buttons buttons -> "";
            case Block.Pager pager -> SlackRenderer.page(pager);
        };
    }

    /** Addresses are spelled out in notes alone: elsewhere they would drown the words. */
    private static String words(List<Span> spans, boolean spellLinks) {
        return Words.clean(spans).stream()
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
