package talkbot.app.command;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code talkbot help}: what {@code --help} says of the program or of one command. */
@Command(name = "help")
final class HelpCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "COMMAND", arity = "0..1")
    private Optional<String> command = Optional.empty();

    @Override
    public Integer call() {
        CommandLine program = Objects.requireNonNull(spec).root().commandLine();
        CommandLine meant = command.map(
                        name -> Optional.ofNullable(program.getSubcommands().get(name))
                                .orElseThrow(() -> new UnmatchedArgumentException(program, List.of(name))))
                .orElse(program);
        meant.usage(meant.getOut());
        return 0;
    }
}
