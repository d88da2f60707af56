package talkbot.app.command;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import talkbot.app.UserException;
import talkbot.app.json.JsonLines;
import talkbot.app.json.Rows;
import talkbot.app.terminal.Listing;
import talkbot.core.link.Links;
import talkbot.index.Talk;
import talkbot.index.generation.LiveIndex;

/** {@code talkbot talks}: all talks. */
@Command(name = "talks")
final class TalksCommand extends Below {

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws UserException, IOException {
        Workplace workplace = Workplace.of(root());
        try (LiveIndex live = workplace.open(false)) {
            workplace.sayIfEmpty(live);
            if (json) {
                JsonLines rows = new JsonLines(console().out());
                Links links = workplace.links();
                live.library().talks().forEach(talk -> rows.print(Rows.TalkRow.of(talk, links)));
            } else {
                Listing listing = new Listing(console());
                for (Talk talk : live.library().talks()) {
                    listing.talk(talk);
                }
                listing.problems(live.library().problems());
            }
        }
        return 0;
    }
}
