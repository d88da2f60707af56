package talkbot.core.answer;

import java.util.ArrayList;
import java.util.List;
import talkbot.core.command.Command;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.Span;
import talkbot.core.text.Words;
import talkbot.index.SearchHit;
import talkbot.index.SearchQuery;
import talkbot.index.SearchResult;
import talkbot.index.Talk;

/** The passages that fit some words. */
final class SearchAnswer {

    /** As many hits as fit on a screen together. */
    private static final int PAGE = 5;

    private static final int EXCERPT = 240;

    /** The index gives no more hits than this, however many fit. */
    private static final int REACHABLE = 1000;

    /** Long questions are repeated in part only. */
    private static final int ECHO = 60;

    private SearchAnswer() {}

    static List<Block> blocks(Asking asking, Command.Search command) {
        int offset = (Math.clamp(command.page(), 1, REACHABLE / PAGE) - 1) * PAGE;
        SearchResult result = search(asking, command.words(), offset);
        Paging paging = Paging.of(command.page(), Math.min(result.total(), REACHABLE), PAGE);
        if (result.hits().isEmpty() && result.total() > 0) {
            result = search(asking, command.words(), paging.offset());
        }
        String echo = Words.clip(command.words(), ECHO);
        List<Block> blocks = new ArrayList<>();
        if (result.hits().isEmpty()) {
            blocks.add(asking.paragraph("search.nothing", "words", echo));
            blocks.add(new Block.Buttons(List.of(
                    new Button(asking.say("button.list"), new Command.Talks(1)),
                    new Button(asking.say("button.help"), new Command.Help()))));
            return blocks;
        }
        blocks.add(asking.heading("search.found", "words", echo, "n", result.total()));
        result.hits().forEach(hit -> blocks.add(item(asking, hit)));
        blocks.addAll(paging.pager(asking, page -> new Command.Search(command.words(), page)));
        return blocks;
    }

    private static SearchResult search(Asking asking, String words, int offset) {
        return asking.index().search(SearchQuery.page(words, offset, PAGE));
    }

    private static Block item(Asking asking, SearchHit hit) {
        Talk talk = hit.place().talk();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(asking.place(talk, hit.place().chapter())));
        blocks.add(new Block.Excerpt(Marking.around(hit.place().passage().text(), hit.highlights(), EXCERPT)));
        List<Span> open = asking.open(talk, hit.place().passage());
        if (!open.isEmpty()) {
            blocks.add(new Block.Note(open));
        }
        hit.place()
                .chapter()
                .filter(c -> !asking.linkable())
                .ifPresent(
                        chapter -> blocks.add(new Block.Buttons(List.of(ChapterAnswer.read(asking, talk, chapter)))));
        return new Block.Item(blocks);
    }
}
