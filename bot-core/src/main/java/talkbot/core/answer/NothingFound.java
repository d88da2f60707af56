package talkbot.core.answer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import talkbot.core.command.Command;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.index.ChapterMatch;
import talkbot.index.SearchResult;
import talkbot.index.Suggestion;

/** What to say where no passage fits: what narrowed the search too much, which chapters or terms are nearest, or nothing. */
final class NothingFound {

    private static final int CHAPTERS = 3;

    private static final int TERMS = 4;

    /** Of a long question only so many words are looked at. */
    private static final int WORDS = 8;

    private NothingFound() {}

    static List<Block> blocks(Asking asking, Command.Search command, SearchResult result) {
        if (asking.index().library().talks().isEmpty()) {
            return List.of(asking.paragraph("list.empty"));
        }
        SearchResult.Narrowing narrowing = result.narrowing();
        String words = narrowing.filters().isEmpty() ? command.words() : narrowing.rest();
        List<Block> blocks = new ArrayList<>();
        List<Button> buttons = new ArrayList<>();
        long without = narrowing.filters().isEmpty() || words.isEmpty()
                ? 0
                : SearchAnswer.search(asking, words, 0, 1).total();
        String filters = String.join(" ", narrowing.filters());
        if (without > 0) {
            blocks.add(asking.paragraph(
                    "search.narrowed", "words", SearchAnswer.echo(words), "filters", filters, "n", without));
            buttons.add(new Button(asking.say("button.without", "filters", filters), new Command.Search(words, 1)));
        } else if (words.isEmpty()) {
            blocks.add(asking.paragraph("search.empty", "filters", filters));
        } else {
            List<Block> near = near(asking, words);
            blocks.add(asking.paragraph(
                    near.isEmpty() ? "search.nothing" : "search.nothing.but", "words", SearchAnswer.echo(words)));
            blocks.addAll(MistypedCommand.blocks(asking, words, result));
            blocks.addAll(near);
        }
        buttons.add(new Button(asking.say("button.list"), new Command.Talks(1)));
        buttons.add(new Button(asking.say("button.help"), new Command.Help()));
        blocks.add(new Block.Buttons(buttons));
        return blocks;
    }

    private static List<Block> near(Asking asking, String words) {
        List<Block> blocks = new ArrayList<>();
        List<ChapterMatch> chapters = asking.index().chapters(words, Optional.empty(), CHAPTERS);
        if (!chapters.isEmpty()) {
            blocks.add(asking.note("search.near.chapters"));
            blocks.add(new Block.Buttons(chapters.stream()
                    .map(match -> new Button(
                            asking.numbered(match.talk(), match.chapter()),
                            SearchAnswer.show(match.talk(), match.chapter())))
                    .toList()));
        }
        List<String> terms = terms(asking, words);
        if (!terms.isEmpty()) {
            blocks.add(asking.note("search.near.terms", "terms", String.join(asking.say("list.separator"), terms)));
            blocks.add(new Block.Buttons(terms.stream()
                    .map(term -> new Button(term, new Command.Search(term, 1)))
                    .toList()));
        }
        return blocks;
    }

    /** Terms of the talks that begin or sound as one of the words does. */
    private static List<String> terms(Asking asking, String words) {
        return Stream.of(words.split("[\\p{Z}\\s\"「」『』“”、。,.!?！？]+"))
                .filter(word -> !word.isEmpty())
                .limit(WORDS)
                .flatMap(word -> asking.index().suggest(word, EnumSet.of(Suggestion.Kind.TERM), TERMS).stream())
                .map(Suggestion::text)
                .distinct()
                .limit(TERMS)
                .toList();
    }
}
