package talkbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    /** Lines with links aside: those are shown while a server runs. */
    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/search.md"})
    void whatIsShownOfASessionIsWhatTheProgramAnswers(String document, @TempDir Path data) throws Exception {
        List<String> shown = new ArrayList<>();
        List<String> answered = new ArrayList<>();
        for (String session : sessions(document)) {
            List<String> lines = session.lines().toList();
            List<String> words = new ArrayList<>(List.of(lines.getFirst().split(" ")));
            words.addAll(List.of("--data", data.toString()));
            answered.addAll(new talkbot.app.CommandLine()
                    .run(words.toArray(String[]::new))
                    .lines());
            lines.stream().skip(1).filter(line -> !line.contains("http://")).forEach(shown::add);
        }

        assertThat(shown).hasSizeGreaterThan(3);
        assertThat(answered).containsAll(shown);
    }

    /** Each a question to the program and its answer, such as stand whole. */
    private static List<String> sessions(String document) throws IOException {
        return Pattern.compile("```console\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("..").resolve(document)))
                .results()
                .flatMap(block -> Stream.of(block.group(1).split("(?m)^\\$ \\./talkbot ")))
                .filter(session -> session.matches("(?s)(?:ask|quotes|search) .*"))
                .toList();
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
