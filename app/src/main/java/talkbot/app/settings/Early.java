package talkbot.app.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import talkbot.core.message.Language;

/**
 * What must be known before the command line is parsed: the configuration file, because it gives options their values,
 * and the language, because help and errors are said in it.
 *
 * @param config the configuration file that was named, if any
 * @param language the language that was asked for, if any
 */
public record Early(Optional<Path> config, Optional<Language> language) {

    private static final String SETUP = "setup";

    @Command
    private static final class Options {
        @Option(names = "--config")
        private Optional<Path> config = Optional.empty();

        @Option(names = "--lang")
        private Optional<String> lang = Optional.empty();
    }

    /** Reads the early options out of flags and environment; whatever else is wrong with the flags is told later. */
    public static Early read(String[] args, Map<String, String> environment) {
        Options options = new Options();
        List<String> others;
        try {
            others = new CommandLine(options)
                    .setUnmatchedArgumentsAllowed(true)
                    .setExpandAtFiles(false)
                    .parseArgs(args)
                    .unmatched();
        } catch (ParameterException e) {
            // The full parse says it better.
            return new Early(Optional.empty(), Optional.empty());
        }
        // What this command is to write need not be there yet.
        boolean writes = others.stream().findFirst().filter(SETUP::equals).isPresent();
        return new Early(
                options.config
                        .or(() -> variable(environment, "--config").map(Path::of))
                        .filter(file -> !writes || Files.exists(file)),
                options.lang.or(() -> variable(environment, "--lang")).flatMap(Language::ofTag));
    }

    private static Optional<String> variable(Map<String, String> environment, String option) {
        return Optional.ofNullable(environment.get(Settings.variable(option))).filter(v -> !v.isBlank());
    }
}
