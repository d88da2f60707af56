package talkbot.app.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import talkbot.app.UserException;
import talkbot.app.json.JsonLines;
import talkbot.app.json.Rows;
import talkbot.app.terminal.Listing;
import talkbot.core.link.Links;
import talkbot.index.Library;
import talkbot.index.Talk;
import talkbot.index.generation.LiveIndex;

/** {@code talkbot chapters}: the chapters of one talk or of all. */
@Command(name = "chapters")
final class ChaptersCommand extends Below {

    @Parameters(paramLabel = "TALK", arity = "0..1")
    private Optional<String> name = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--auto")
    private boolean auto;

    @Override
    public Integer call() throws UserException, IOException {
        Workplace workplace = Workplace.of(root());
        try (LiveIndex live = workplace.open(auto)) {
            workplace.sayIfEmpty(live);
            List<Talk> talks = talks(live.library());
            if (json) {
                JsonLines rows = new JsonLines(console().out());
                Links links = workplace.links();
                talks.forEach(talk ->
                        talk.chapters().forEach(chapter -> rows.print(Rows.ChapterRow.of(talk, chapter, links))));
            } else {
                Listing listing = new Listing(console());
                talks.forEach(listing::chapters);
            }
        }
        return 0;
    }

    private List<Talk> talks(Library library) throws UserException {
        return name.isEmpty() ? library.talks() : List.of(NamedTalk.of(library, name.get()));
    }
}
