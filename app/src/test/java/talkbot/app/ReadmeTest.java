package talkbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import talkbot.app.settings.Settings;

/** The README says what the program does. */
class ReadmeTest {

    private static final Pattern OPTION = Pattern.compile("--([a-z][a-z-]*)(?==|\\b)");

    @Test
    void itsTableHasEverySettingOfTheProgramAndNoOther() throws IOException {
        Set<String> options = new TreeSet<>();
        for (String command : List.of(
                "serve", "search", "ask", "suggest", "talks", "chapters", "quotes", "chat", "setup", "doctor")) {
            String help = new CommandLine().run(command, "--help").out();
            help.lines().filter(l -> l.matches("\\s+(-\\w, )?--.*")).forEach(line -> {
                Matcher matcher = OPTION.matcher(line);
                if (matcher.find()) {
                    options.add("--" + matcher.group(1));
                }
            });
        }
        options.removeAll(Set.of("--help", "--version"));
        Set<String> documented = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("../README.md"))) {
            if (line.startsWith("| `--")) {
                String option = line.substring(3, line.indexOf('`', 3));
                documented.add(option);
                assertThat(line).contains("`" + Settings.variable(option) + "`");
            }
        }
        assertThat(documented).isEqualTo(options).hasSizeGreaterThan(10);
    }
}
