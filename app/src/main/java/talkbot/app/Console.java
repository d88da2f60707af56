package talkbot.app;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import talkbot.core.message.Language;
import talkbot.core.message.Messages;

/**
 * The terminal or pipes that a command talks to. Always UTF-8.
 *
 * @param in what is typed
 * @param out where answers go
 * @param err where progress and errors go
 * @param environment the environment variables
 * @param language the language of what is said
 * @param terminals which of 0 (in), 1 (out) and 2 (err) are terminals, as digits
 */
public record Console(
        BufferedReader in,
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Language language,
        String terminals) {

    /** The system property in which the launcher says which of the standard streams are terminals. */
    private static final String TERMINALS = "talkbot.tty";

    /** The console of this process. */
    public static Console ofProcess(Map<String, String> environment) {
        return new Console(
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                environment,
                locale(environment).orElse(Language.ENGLISH),
                System.getProperty(TERMINALS, ""));
    }

    /** The same console in another language. */
    public Console in(Language other) {
        return new Console(in, out, err, environment, other, terminals);
    }

    /** Whether words are typed by a person. */
    public boolean interactive() {
        return terminals.contains("0") && terminals.contains("1");
    }

    /** Whether answers may be coloured: on a terminal, unless {@code NO_COLOR} is set (no-color.org). */
    public boolean colours() {
        return terminals.contains("1")
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** Whether a progress bar can be drawn. */
    public boolean bars() {
        return terminals.contains("2") && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** A text of the command line in the console's language. */
    public String say(String key, Object... arguments) {
        return Messages.of(Main.class, language).get(key, arguments);
    }

    /**
     * The language of the terminal's locale, by the rules of POSIX; nothing for C and for languages not spoken here. The
     * launcher, which gives Java a locale of its own, says the terminal's in {@code TALKBOT_LOCALE}.
     */
    public Optional<Language> locale() {
        return locale(environment);
    }

    private static Optional<Language> locale(Map<String, String> environment) {
        return Stream.of("TALKBOT_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .flatMap(Language::ofTag);
    }
}
