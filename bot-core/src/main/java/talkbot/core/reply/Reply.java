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
}
