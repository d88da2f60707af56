package talkbot.core.answer;

import java.util.List;
import talkbot.core.command.Command;
import talkbot.core.link.Links;
import talkbot.core.message.Language;
import talkbot.core.reply.Block;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Visibility;
import talkbot.core.request.Way;
import talkbot.index.TalkIndex;
import talkbot.index.quote.Quotes;

/** Carries a command out against one library. Safe for use by many threads. */
public final class CommandHandler {

    private final Links links;
    private final QuoteAnswer quotes;

    /**
     * Makes a handler.
     *
     * @param links where our own pages stand
     * @param quotes the quotes to draw from
     */
    public CommandHandler(Links links, Quotes quotes) {
        this.links = links;
        this.quotes = new QuoteAnswer(quotes);
    }

    /** The answer to a command that came this way, in this language, from this index. */
    public Reply handle(Command command, Way way, Language language, TalkIndex index) {
        Asking asking = new Asking(way, language, index, links);
        return new Reply(Visibility.of(way), language, blocks(asking, command));
    }

    private List<Block> blocks(Asking asking, Command command) {
        return switch (command) {
            case Command.Search search -> SearchAnswer.blocks(asking, search);
            case Command.Chapters chapters -> TalkAnswer.chapters(asking, chapters);
            case Command.ShowChapter show -> ChapterAnswer.show(asking, show);
            case Command.ReadChapter read -> ChapterAnswer.read(asking, read);
            case Command.Talks talks -> TalkAnswer.list(asking, talks);
            case Command.DrawQuote quote -> quotes.blocks(asking, quote);
            case Command.Choose choose -> TalkAnswer.choose(asking, choose);
            case Command.Help help -> HelpAnswer.blocks(asking);
        };
    }
}
