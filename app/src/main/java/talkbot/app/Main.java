package talkbot.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import talkbot.app.command.Help;
import talkbot.app.command.Root;
import talkbot.app.settings.Early;
import talkbot.app.settings.Settings;
import talkbot.app.settings.SettingsException;

/** Starts the program. */
public final class Main {

    /** Exit code for something that the user can mend. */
    private static final int USER_ERROR = 1;

    /** Exit code for flags that make no sense. */
    private static final int USAGE_ERROR = 2;

    /** Recommends a module that brought nothing measurable for text. Held here, because loggers are held weakly. */
    private static final Logger VECTOR_ADVICE = Logger.getLogger("org.apache.lucene.internal.vectorization");

    private Main() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        // No graphics system is ever talked to, also where one is there.
        System.setProperty("java.awt.headless", "true");
        VECTOR_ADVICE.setLevel(Level.SEVERE);
        System.exit(run(args, System.getenv()));
    }

    private static int run(String[] args, Map<String, String> environment) {
        Early early = Early.read(args, environment);
        return run(args, Console.ofProcess(environment), early);
    }

    /** Runs the command line against a console; returns the exit code. */
    public static int run(String[] args, Console console) {
        return run(args, console, Early.read(args, console.environment()));
    }

    private static int run(String[] args, Console terminal, Early early) {
        Console console = early.language().map(terminal::in).orElse(terminal);
        Settings settings;
        try {
            settings = Settings.read(console.environment(), early.config());
        } catch (SettingsException e) {
            console.err().println(console.say(e.key(), "path", e.path().toString(), "detail", e.detail()));
            return USER_ERROR;
        }
        Locale.setDefault(console.language().locale());
        return commandLine(console, settings).execute(args);
    }

    /** The program's commands and their options. */
    static CommandLine commandLine(Console console, Settings settings) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "talkbot.app.messages", console.language().locale());
        CommandLine program = new CommandLine(new Root(console, settings))
                .setDefaultValueProvider(settings)
                .setResourceBundle(texts)
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.colours() ? Ansi.ON : Ansi.OFF))
                .setExpandAtFiles(false)
                .setUsageHelpAutoWidth(true)
                .setAdjustLineBreaksForWideCJKCharacters(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((e, given) -> usageError(e, console))
                .setExecutionExceptionHandler((e, command, parsed) -> failure(e, console));
        Help.layOut(program, texts);
        return program;
    }

    private static int usageError(ParameterException e, Console console) {
        console.err().println(UsageErrors.sentence(e, console));
        console.err()
                .println(console.say(
                        "usage.hint",
                        "command",
                        e.getCommandLine().getCommandSpec().qualifiedName()));
        return USAGE_ERROR;
    }

    private static int failure(Exception e, Console console) {
        if (e instanceof UserException known) {
            console.err().println(known.sentence(console));
        } else {
            LoggerFactory.getLogger(Main.class).debug("unexpected", e);
            console.err().println(console.say("unexpected", "reason", String.valueOf(e)));
        }
        return USER_ERROR;
    }
}
