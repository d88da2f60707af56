package talkbot.app.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import talkbot.app.Console;
import talkbot.app.UserException;
import talkbot.app.shelf.Shelf;
import talkbot.app.terminal.TerminalReply;
import talkbot.index.Added;
import talkbot.index.Talk;
import talkbot.index.generation.LiveIndex;

/** {@code talkbot remove}: takes a talk's transcript out of the transcripts folder, and puts it back. */
@Command(name = "remove")
final class RemoveCommand extends Below {

    @Parameters(paramLabel = "TALK", arity = "0..1")
    private Optional<String> name = Optional.empty();

    @Option(names = "--undo")
    private boolean undo;

    @Override
    public Integer call() throws UserException {
        if (undo == name.isPresent()) {
            throw new UserException("remove.which");
        }
        Workplace workplace = Workplace.of(root());
        if (workplace.samples()) {
            throw new UserException("add.samples");
        }
        Shelf shelf = workplace.shelf();
        workplace.tidyShelf();
        try {
            if (undo) {
                putBack(shelf);
            } else {
                remove(workplace, shelf, name.orElseThrow());
            }
            return 0;
        } catch (FileAlreadyExistsException e) {
            throw new UserException("add.there", "path", String.valueOf(e.getFile()));
        } catch (IOException e) {
            throw new UserException(
                    "remove.failed", "path", workplace.transcripts().toString(), "reason", e);
        }
    }

    private void remove(Workplace workplace, Shelf shelf, String words) throws UserException, IOException {
        Talk talk;
        try (LiveIndex live = workplace.open(false)) {
            talk = NamedTalk.of(live.library(), words);
        }
        if (Added.key(talk.source()).isPresent()) {
            throw new UserException("remove.added", "title", talk.title());
        }
        shelf.remove(talk.source());
        Console console = console();
        console.out()
                .println(
                        TerminalReply.safe(console.say("remove.done", "title", talk.title(), "source", talk.source())));
        console.out().println(console.say("remove.undo"));
    }

    private void putBack(Shelf shelf) throws UserException, IOException {
        List<String> back = shelf.undo();
        if (back.isEmpty()) {
            throw new UserException("remove.nothing");
        }
        console().out().println(TerminalReply.safe(console().say("remove.back", "files", String.join(", ", back))));
    }
}
