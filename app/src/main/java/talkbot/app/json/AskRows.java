package talkbot.app.json;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import talkbot.core.answer.ChapterResolver;
import talkbot.core.answer.QuoteAnswer;
import talkbot.core.command.AskInterpreter;
import talkbot.core.command.Command;
import talkbot.core.link.Links;
import talkbot.core.store.ForgetfulStore;
import talkbot.index.ChapterMatch;
import talkbot.index.Library;
import talkbot.index.SearchQuery;
import talkbot.index.TalkIndex;
import talkbot.index.quote.Quotes;

/** Answers asks for scripts: what was understood, and the chapters or talks that answer it. */
public final class AskRows {

    private static final int OFFERED = 3;
    private static final int SEARCHED = 10;

    private final Links links;
    private final QuoteAnswer quotes = new QuoteAnswer(new Quotes(), new ForgetfulStore(InstantSource.system()));

    /** Makes rows with these links. */
    public AskRows(Links links) {
        this.links = links;
    }

    /** The row that answers an ask. */
    public Rows.Ask row(String ask, TalkIndex index) {
        Command command = new AskInterpreter(index).interpret(ask, Optional.empty());
        return new Rows.Ask(ask, name(command), answers(command, index));
    }

    private List<Rows.Answer> answers(Command command, TalkIndex index) {
        Library library = index.library();
        return switch (command) {
            case Command.Search search ->
                index.search(SearchQuery.of(search.words(), SEARCHED)).hits().stream()
                        .map(hit -> hit.place()
                                .chapter()
                                .map(c -> Rows.Answer.of(hit.place().talk(), c, links))
                                .orElseGet(() -> Rows.Answer.of(hit.place().talk(), links)))
                        .distinct()
                        .toList();
            case Command.ShowChapter show -> chapters(show, index);
            case Command.ReadChapter read ->
                library
                        .locate(read.talk(), read.anchor())
                        .flatMap(spot -> spot.chapter().map(c -> Rows.Answer.of(spot.talk(), c, links)))
                        .stream()
                        .toList();
            case Command.Around around -> answers(new Command.ReadChapter(around.talk(), around.anchor(), 1), index);
            case Command.Chapters chapters ->
                library.talk(chapters.talk()).stream()
                        .flatMap(talk -> talk.chapters().stream().map(c -> Rows.Answer.of(talk, c, links)))
                        .toList();
            case Command.Talks talks ->
                library.talks().stream()
                        .map(talk -> Rows.Answer.of(talk, links))
                        .toList();
            case Command.DrawQuote draw ->
                quotes.of(draw, index).stream()
                        .limit(1)
                        .flatMap(quote -> library.talk(quote.talk()).stream()
                                .flatMap(talk -> talk.chapter(quote.chapter()).stream()
                                        .map(c -> Rows.Answer.of(talk, c, links))))
                        .toList();
            case Command.Choose choose ->
                choose.choices().stream()
                        .flatMap(choice ->
                                answers(choice.command(), index).stream().limit(1))
                        .toList();
            case Command.Share share -> answers(share.shown(), index);
            default -> List.of();
        };
    }

    private List<Rows.Answer> chapters(Command.ShowChapter show, TalkIndex index) {
        List<ChapterMatch> matches = ChapterResolver.resolve(show, index, OFFERED);
        return matches.stream()
                .map(match -> Rows.Answer.of(match.talk(), match.chapter(), links))
                .toList();
    }

    private static String name(Command command) {
        return switch (command) {
            case Command.Search search -> "search";
            case Command.Chapters chapters -> "chapters";
            case Command.ShowChapter chapter -> "chapter";
            case Command.ReadChapter chapter -> "chapter";
            case Command.Around around -> "chapter";
            case Command.Talks talks -> "list";
            case Command.DrawQuote quote -> "quote";
            case Command.Choose choose ->
                choose.choices().stream()
                        .findFirst()
                        .map(choice -> name(choice.command()))
                        .orElse("chapter");
            case Command.Share share -> name(share.shown());
            default -> "help";
        };
    }
}
