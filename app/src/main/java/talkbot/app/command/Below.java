package talkbot.app.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParentCommand;
import talkbot.app.Console;

/** A command below {@code talkbot}. */
abstract class Below implements Callable<Integer> {

    @ParentCommand
    private @Nullable Root root;

    final Root root() {
        return Objects.requireNonNull(root);
    }

    final Console console() {
        return root().console();
    }
}
