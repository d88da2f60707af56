package talkbot.app.settings;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What an option is worth that was not given on the command line: the environment variable {@code TALKBOT_} and its
 * name, else the same variable in the configuration file. Immutable.
 */
public final class Settings implements IDefaultValueProvider {

    /** The configuration file that is read where none is named. */
    public static final String DEFAULT_FILE = "talkbot.env";

    private final Map<String, String> environment;
    private final Map<String, String> file;
    private final Optional<Path> path;

    private Settings(Map<String, String> environment, Map<String, String> file, Optional<Path> path) {
        this.environment = environment;
        this.file = file;
        this.path = path;
    }

    /**
     * Reads the configuration file.
     *
     * @param environment the environment variables
     * @param named the file that the user named, if any; else {@link #DEFAULT_FILE} in the working folder is read where
     *     it exists
     * @throws SettingsException if a named file is missing, or any cannot be read
     */
    public static Settings read(Map<String, String> environment, Optional<Path> named) throws SettingsException {
        Path path = named.orElse(Path.of(DEFAULT_FILE)).toAbsolutePath();
        Path folder = path.getParent();
        if (folder == null || !Files.exists(path)) {
            if (named.isPresent()) {
                throw new SettingsException("config.missing", path, "");
            }
            return new Settings(environment, Map.of(), Optional.empty());
        }
        try {
            Dotenv dotenv = Dotenv.configure()
                    .directory(folder.toString())
                    .filename(path.getFileName().toString())
                    .load();
            Map<String, String> file = new LinkedHashMap<>();
            for (DotenvEntry entry : dotenv.entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)) {
                file.put(entry.getKey(), entry.getValue());
            }
            return new Settings(environment, file, Optional.of(path));
        } catch (DotenvException e) {
            // The library's message quotes the line, which may hold a token: it must not get out.
            throw new SettingsException("config.malformed", path, "");
        }
    }

    /** The file that was read, if any. */
    public Optional<Path> path() {
        return path;
    }

    /** What a variable is set to, in the environment or else in the file; nothing if it is blank. */
    public Optional<String> value(String variable) {
        return Optional.ofNullable(environment.getOrDefault(variable, file.get(variable)))
                .filter(value -> !value.isBlank())
                .map(String::strip);
    }

    /** The names that the file sets. */
    public Iterable<String> namesInFile() {
        return file.keySet();
    }

    /** The variable of an option, such as {@code TALKBOT_BASE_URL} of {@code --base-url}. */
    public static String variable(String option) {
        return "TALKBOT_" + option.replaceFirst("^--", "").replace('-', '_').toUpperCase(Locale.ROOT);
    }

    @Override
    public @Nullable String defaultValue(ArgSpec arg) {
        if (!(arg instanceof OptionSpec option)) {
            return null;
        }
        return value(variable(option.longestName())).orElse(null);
    }
}
