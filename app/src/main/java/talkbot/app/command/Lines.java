package talkbot.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import talkbot.app.UserException;

/** The words of a command: given as arguments, or a line each on the standard input. */
final class Lines {

    @Option(names = "--stdin")
    private boolean stdin;

    @Parameters(paramLabel = "WORDS", arity = "0..*")
    private List<String> words = List.of();

    boolean fromStdin() {
        return stdin;
    }

    /** Hands over each line in order, as soon as it can be read. */
    void forEach(BufferedReader in, Consumer<String> line) throws UserException {
        if (!stdin) {
            if (words.isEmpty()) {
                throw new UserException("words.missing");
            }
            line.accept(String.join(" ", words));
            return;
        }
        if (!words.isEmpty()) {
            throw new UserException("words.twice");
        }
        try {
            for (String next = in.readLine(); next != null; next = in.readLine()) {
                line.accept(next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
