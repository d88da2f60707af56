package talkbot.core.reply;

import java.util.List;
import talkbot.core.message.Language;

/**
 * What the bot says.
 *
 * @param visibility who sees it
 * @param language the language of the bot's own words in it
 * @param blocks what it says, from top to bottom, at least one
 */
public record Reply(Visibility visibility, Language language, List<Block> blocks) implements Answer {

    /** Keeps a copy of the blocks. */
    public Reply {
        blocks = List.copyOf(blocks);
    }

    /** Words of the bot for the asker alone. */
    public static Reply toAsker(Language language, String words) {
        return new Reply(Visibility.PRIVATE, language, List.of(new Block.Paragraph(List.of(new Span.Plain(words)))));
    }

    /** Whether a picture in it is yet to be drawn. */
    public boolean hasDrawings() {
        return blocks.stream().anyMatch(Reply::isDrawn);
    }

    /** The same without the pictures that are yet to be drawn. */
    public Reply withoutDrawings() {
        return new Reply(
                visibility,
                language,
                blocks.stream().filter(block -> !isDrawn(block)).toList());
    }

    private static boolean isDrawn(Block block) {
        return block instanceof Block.Image image && image.drawn().isPresent();
    }
}
