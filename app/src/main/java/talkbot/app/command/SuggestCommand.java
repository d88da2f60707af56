package talkbot.app.command;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import talkbot.app.UserException;
import talkbot.app.json.JsonLines;
import talkbot.app.json.SuggestRows;
import talkbot.app.terminal.Listing;
import talkbot.index.Library;
import talkbot.index.Suggestion;
import talkbot.index.generation.LiveIndex;
import talkbot.index.suggest.Completions;

/** {@code talkbot suggest}: the talks, chapters and terms that begin with what was typed. */
@Command(name = "suggest")
final class SuggestCommand extends Below {

    @Mixin
    private Lines lines = new Lines();

    @Option(names = "--json")
    private boolean json;

    @Mixin
    private Limit limit = new Limit();

    @Override
    public Integer call() throws UserException, IOException {
        int most = limit.most();
        Workplace workplace = Workplace.of(root());
        try (LiveIndex live = workplace.open(false)) {
            workplace.sayIfEmpty(live);
            Library library = live.library();
            // Nobody types here who would rather have titles at once than terms in a second.
            Completions completions = Completions.of(library);
            JsonLines rows = new JsonLines(console().out());
            Listing listing = new Listing(console());
            lines.forEach(console().in(), typed -> {
                long start = System.nanoTime();
                List<Suggestion> found =
                        completions.suggest(typed, EnumSet.allOf(Suggestion.Kind.class), Optional.empty(), most);
                long took = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
                if (json) {
                    rows.print(SuggestRows.of(typed, took, found));
                } else {
                    found.forEach(suggestion -> listing.suggestion(suggestion, library));
                }
            });
        }
        return 0;
    }
}
