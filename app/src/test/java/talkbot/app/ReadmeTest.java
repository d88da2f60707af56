package talkbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import talkbot.app.settings.Settings;
import talkbot.core.message.Language;

/** The README says what the program says of itself. */
class ReadmeTest {

    private static final String DEFAULT = " Default: ";

    /** Where this fails, it shows the table as it has to stand in the README. */
    @Test
    void itsTableOfSettingsIsThatOfTheProgramsOwnOptions() throws Exception {
        CommandLine program = Main.commandLine(
                Console.ofProcess(Map.of()).in(Language.ENGLISH), Settings.read(Map.of(), Optional.empty()));
        Map<String, String> rows = new LinkedHashMap<>();
        collect(program, rows);

        assertThat(rows).hasSizeGreaterThan(15);
        assertThat(Files.readString(Path.of("../README.md")))
                .contains(rows.values().stream()
                        .collect(Collectors.joining("", "| flag | variable | default | |\n|---|---|---|---|\n", "\n")));
    }

    private static void collect(CommandLine command, Map<String, String> rows) {
        for (OptionSpec option : command.getCommandSpec().options()) {
            if (!option.usageHelp()
                    && !option.versionHelp()
                    && !command.getCommandSpec().usageMessage().hidden()) {
                rows.putIfAbsent(option.longestName(), row(option));
            }
        }
        command.getSubcommands().values().forEach(sub -> collect(sub, rows));
    }

    private static String row(OptionSpec option) {
        String said = String.join(" ", option.description());
        int at = said.indexOf(DEFAULT);
        String value = at < 0 ? "off" : said.substring(at + DEFAULT.length()).replaceFirst("\\.$", "");
        return "| `%s` | `%s` | %s | %s |\n"
                .formatted(
                        option.longestName(),
                        Settings.variable(option.longestName()),
                        value,
                        at < 0 ? said : said.substring(0, at));
    }
}
