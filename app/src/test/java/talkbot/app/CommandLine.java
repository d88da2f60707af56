package talkbot.app;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import talkbot.core.message.Language;

/** Runs the program's command line within a test. */
public final class CommandLine {

    /** What is installed on a machine must make no difference. */
    private final Map<String, String> environment = new HashMap<>(Map.of("TALKBOT_DICTIONARY", "none"));

    private String input = "";
    private Language language = Language.ENGLISH;

    /** What a run left behind. */
    public record Result(int exit, String out, String err) {

        /** The lines of the standard output. */
        public List<String> lines() {
            return out.lines().toList();
        }
    }

    /** Sets an environment variable. */
    public CommandLine with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Sets what is on the standard input. */
    public CommandLine typing(String text) {
        input = text;
        return this;
    }

    /** Sets the terminal's language. */
    public CommandLine in(Language chosen) {
        language = chosen;
        return this;
    }

    /** Runs. */
    public Result run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new BufferedReader(new StringReader(input)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                language,
                "");
        int exit = Main.run(args, console);
        return new Result(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
