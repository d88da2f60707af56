package talkbot.app.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import talkbot.app.UserException;
import talkbot.app.json.JsonLines;
import talkbot.app.json.Rows;
import talkbot.app.terminal.Printer;
import talkbot.core.Bot;
import talkbot.core.link.Links;
import talkbot.core.message.Language;
import talkbot.core.request.Request;
import talkbot.core.request.Way;
import talkbot.index.SearchQuery;
import talkbot.index.SearchResult;
import talkbot.index.generation.LiveIndex;

/** {@code talkbot search}: the passages that fit some words best. */
@Command(name = "search")
final class SearchCommand extends Below {

    @Mixin
    private Lines lines = new Lines();

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--explain")
    private boolean explain;

    @Mixin
    private Limit limit = new Limit();

    @Override
    public Integer call() throws UserException, IOException {
        int most = limit.most();
        if (explain && json) {
            throw new UserException("explain.json");
        }
        Workplace workplace = Workplace.of(root());
        try (LiveIndex live = workplace.open(false)) {
            if (json) {
                JsonLines rows = new JsonLines(console().out());
                Links links = workplace.links();
                lines.forEach(console().in(), query -> rows.print(row(live, query, most, links)));
            } else {
                Bot bot = workplace.bot(live);
                Way way = workplace.way();
                Printer printer = new Printer(console());
                Optional<Language> language = root().chosenLanguage().or(console()::locale);
                lines.forEach(
                        console().in(),
                        query -> printer.print(
                                explain
                                        ? bot.explain(Request.local(way, query, language), most)
                                        : bot.answer(Request.local(way, "/talk search " + query, language))));
            }
        }
        return 0;
    }

    private Rows.Search row(LiveIndex live, String query, int most, Links links) {
        return live.read(index -> {
            long start = System.nanoTime();
            SearchResult result = index.search(SearchQuery.of(query, most));
            long took = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
            return Rows.Search.of(query, result, took, links);
        });
    }
}
