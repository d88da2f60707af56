package talkbot.app.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code talkbot serve}: reads the transcripts, watches them, and opens the web. */
@Command(name = "serve")
final class ServeCommand extends Serving {

    @ParentCommand
    private @Nullable Root root;

    @Override
    Root root() {
        return Objects.requireNonNull(root);
    }
}
