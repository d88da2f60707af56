package talkbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.core.message.Language;

/** The contract for scripts, over the sample talks that ship with the program. */
class ContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static String data = "";

    @BeforeAll
    static void index() {
        data = folder.resolve("data").toString();
        assertThat(run("talks", "--json").exit()).isZero();
    }

    @Test
    void talksAreListed() throws IOException {
        List<JsonNode> rows = rows(run("talks", "--json"));
        assertThat(rows).hasSize(3);
        assertThat(fields(rows.get(0)))
                .startsWith("talk", "title", "source", "chapters", "characters", "speakers", "language");
        assertThat(rows).extracting(r -> r.get("chapters").asInt()).containsExactly(12, 8, 8);
        assertThat(rows).allSatisfy(r -> {
            assertThat(r.get("characters").asInt()).isGreaterThan(4000);
            assertThat(r.get("language").asText()).isEqualTo("ja");
        });
    }

    @Test
    void aSearchGivesPassagesWithHighlightsAndLinks() throws IOException {
        JsonNode row = rows(run("search", "--json", "--limit", "3", "温度")).get(0);
        assertThat(fields(row)).containsExactly("query", "total", "took_us", "results");
        assertThat(row.get("query").asText()).isEqualTo("温度");
        assertThat(row.get("total").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(row.get("results")).hasSize(3);
        for (JsonNode hit : row.get("results")) {
            assertThat(fields(hit))
                    .containsExactly(
                            "talk",
                            "title",
                            "chapter",
                            "source",
                            "lines",
                            "text",
                            "highlights",
                            "link",
                            "source_url",
                            "score",
                            "loose",
                            "matches");
            assertThat(hit.get("loose").isBoolean()).isTrue();
            assertThat(fields(hit.get("matches").get(0))).containsExactly("typed", "found", "how");
            assertThat(hit.get("matches").get(0).get("how").asText()).isEqualTo("typed");
            List<String> lines = source(hit.get("source").asText());
            int first = hit.get("lines").get(0).asInt();
            int last = hit.get("lines").get(1).asInt();
            assertThat(last - first).isBetween(0, 2);
            assertThat(String.join("\n", lines.subList(first - 1, last)).replaceAll("\n+", "\n"))
                    .contains(hit.get("text").asText());
            for (JsonNode range : hit.get("highlights")) {
                assertThat(hit.get("text")
                                .asText()
                                .substring(range.get(0).asInt(), range.get(1).asInt()))
                        .isEqualTo("温度");
            }
            assertThat(hit.get("link").asText()).startsWith("http://127.0.0.1:8787/talks/");
        }
    }

    @Test
    void everyLineOfTheInputIsAnsweredInOrder() throws IOException {
        CommandLine.Result result = new CommandLine()
                .typing("パン\n\n  \n\"( OR *:* ~ \\\n深海\n")
                .run("search", "--json", "--stdin", "--data", data);
        assertThat(result.exit()).isZero();
        assertThat(rows(result))
                .extracting(r -> r.get("query").asText())
                .containsExactly("パン", "", "  ", "\"( OR *:* ~ \\", "深海");
        assertThat(rows(result).get(1).get("total").asInt()).isZero();
    }

    @Test
    void chaptersHaveLinesTitlesAndSummaries() throws IOException {
        List<JsonNode> rows = rows(run("chapters", "--json", "interview"));
        assertThat(rows).hasSize(12);
        int expected = 1;
        for (JsonNode row : rows) {
            assertThat(fields(row))
                    .startsWith(
                            "talk",
                            "source",
                            "number",
                            "title",
                            "title_from",
                            "lines",
                            "summary",
                            "summary_lines",
                            "link");
            assertThat(row.get("number").asInt()).isEqualTo(expected++);
            assertThat(row.get("title_from").asText()).isEqualTo("source");
            assertThat(source(row.get("source").asText())
                            .get(row.get("lines").get(0).asInt() - 1))
                    .isEqualTo(row.get("title").asText());
            assertThat(row.get("summary").asText()).isNotBlank();
            assertThat(row.get("summary_lines")).isNotEmpty();
        }
    }

    @Test
    void automaticChaptersIgnoreTheSourcesOwn() throws IOException {
        List<JsonNode> rows = rows(run("chapters", "--json", "--auto"));
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("title_from").asText()).isEqualTo("made"));
    }

    @Test
    void anAskGivesTheChapter() throws IOException {
        String title =
                rows(run("chapters", "--json", "interview")).get(3).get("title").asText();
        JsonNode row = rows(run("ask", "--json", title + "の章の要約リンクちょうだい")).get(0);
        assertThat(fields(row)).containsExactly("ask", "command", "answers");
        assertThat(row.get("command").asText()).isEqualTo("chapter");
        JsonNode best = row.get("answers").get(0);
        assertThat(fields(best)).startsWith("talk", "chapter", "source", "lines", "summary", "link");
        assertThat(best.get("chapter").get("title").asText()).isEqualTo(title);
    }

    @Test
    void suggestionsSayWhatTheyAre() throws IOException {
        JsonNode row = rows(run("suggest", "--json", "kou")).get(0);
        assertThat(fields(row)).containsExactly("typed", "took_us", "suggestions");
        assertThat(row.get("suggestions"))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(10)
                .allSatisfy(suggestion -> {
                    assertThat(fields(suggestion)).containsExactly("kind", "text", "talk", "chapter");
                    assertThat(suggestion.get("kind").asText()).isIn("talk", "chapter", "term");
                    assertThat(suggestion.get("talk").isNull())
                            .isEqualTo(suggestion.get("kind").asText().equals("term"));
                    assertThat(suggestion.get("chapter").isInt())
                            .isEqualTo(suggestion.get("kind").asText().equals("chapter"));
                });
        assertThat(rows(run("suggest", "--json", "--limit", "1", "酵母")).get(0).get("suggestions"))
                .hasSize(1);
        assertThat(run("suggest", "koubo").out()).contains("酵母 (term)");
        assertThat(new CommandLine()
                        .in(Language.JAPANESE)
                        .run("suggest", "koubo", "--data", data)
                        .out())
                .contains("酵母(言葉)");
        assertThat(rows(new CommandLine().typing("k\nき\n\n").run("suggest", "--json", "--stdin", "--data", data)))
                .hasSize(3);
    }

    @Test
    void quotesComeInTheOrderOfTheirSeed() throws IOException {
        List<JsonNode> rows = rows(run("quotes", "--json", "--n", "20", "--seed", "7"));
        assertThat(rows).hasSize(20);
        assertThat(fields(rows.get(0))).startsWith("quote", "speaker", "talk", "source", "lines", "link");
        assertThat(rows(run("quotes", "--json", "--n", "20", "--seed", "7"))).isEqualTo(rows);
        assertThat(rows(run("quotes", "--json", "--n", "20", "--seed", "8"))).isNotEqualTo(rows);
        for (JsonNode row : rows) {
            String line = source(row.get("source").asText())
                    .get(row.get("lines").get(0).asInt() - 1);
            assertThat(line).contains(row.get("quote").asText());
        }
    }

    @Test
    void mistakesAreSaidInTheUsersLanguage() {
        CommandLine.Result unknown =
                new CommandLine().in(Language.JAPANESE).run("search", "--colour", "x", "--data", data);
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("「--colour」").contains("--help");
        assertThat(unknown.out()).isEmpty();
        CommandLine.Result missing = new CommandLine()
                .run("talks", "--transcripts", folder.resolve("nowhere").toString(), "--data", data);
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.err())
                .contains("does not exist")
                .contains("--transcripts")
                .doesNotContain("\tat ");
        CommandLine.Result nothing = run("search", "--limit", "0", "x");
        assertThat(nothing.exit()).isEqualTo(2);
        assertThat(nothing.err()).contains("“0”", "--limit", "1 or more");
        assertThat(run("quotes", "-n", "many").err()).contains("“many”").contains("--n");
        assertThat(run("search").err()).contains("--stdin");
        assertThat(run("add").err()).contains("FILE");
        assertThat(new CommandLine().run("talks", "--transcripts").err()).contains("--transcripts needs a value");
        assertThat(run("chapters", "nobody at all").err()).contains("nobody at all");
    }

    @Test
    void aSlipInACommandOrOptionIsNamed() {
        CommandLine.Result command = run("serch", "x");
        assertThat(command.exit()).isEqualTo(2);
        assertThat(command.err()).contains("“serch”").contains("“search”");
        assertThat(run("talks", "--jsno").err()).contains("“--json”");
        assertThat(run("dance").err()).contains("“dance”").doesNotContain("mean");
    }

    @ParameterizedTest
    @ValueSource(strings = {"talks", "chapters", "quotes", "suggest"})
    void anEmptyFolderIsNamedWithTheWayToFillIt(String command) throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        List<String> arguments = new ArrayList<>(List.of(command, "--transcripts", empty.toString()));
        if (command.equals("suggest")) {
            arguments.add("x");
        }
        CommandLine.Result result = run(arguments.toArray(String[]::new));
        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(empty.toString()).contains("talkbot add FILE");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whyAFileIsRefusedIsSaidInWords(Language language) {
        String nowhere = folder.resolve("nowhere/backup.zip").toString();
        String reason = language == Language.ENGLISH ? "no such file or folder" : "見つかりません";
        for (String command : List.of("backup", "restore")) {
            CommandLine.Result result = new CommandLine().in(language).run(command, nowhere, "--data", data);
            assertThat(result.exit()).isEqualTo(1);
            assertThat(result.err()).contains(nowhere).contains(reason).doesNotContain(".part");
        }
    }

    @Test
    void nobodyIsForgottenWhoWasNotRemembered() {
        assertThat(run("forget", "slack:U404").out()).contains("Nothing was remembered of slack:U404");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theHelpOfTheProgramNamesItsCommandsAndTheOptionsOfAll(Language language) {
        String help = new CommandLine().in(language).run("--help").out();
        assertThat(help)
                .contains(language == Language.JAPANESE ? "書き起こしのフォルダー" : "The folder of transcripts")
                .contains("--transcripts", "--data", "--port", "search", "doctor");
        assertThat(new CommandLine().in(language).run("help").out()).isEqualTo(help);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theHelpOfACommandHasItsOwnOptionsAloneAndSaysWhereTheOthersAre(Language language) {
        for (String command : List.of(
                "serve", "search", "ask", "suggest", "talks", "chapters", "quotes", "chat", "setup", "doctor")) {
            CommandLine.Result help = new CommandLine().in(language).run(command, "--help");
            assertThat(help.exit()).isZero();
            assertThat(help.out()).contains("talkbot --help").doesNotContain("--summarizer", "--database=");
            assertThat(new CommandLine().in(language).run("help", command).out())
                    .isEqualTo(help.out());
        }
        assertThat(new CommandLine().in(language).run("search", "--help").out())
                .contains("--explain", "--json", "--limit");
    }

    @Test
    void helpAboutACommandThatIsNoneSaysSo() {
        CommandLine.Result help = new CommandLine().run("help", "serch");
        assertThat(help.exit()).isEqualTo(2);
        assertThat(help.err()).contains("“serch”").contains("“search”");
    }

    private static CommandLine.Result run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--data");
        all.add(data);
        return new CommandLine().run(all.toArray(String[]::new));
    }

    private static List<JsonNode> rows(CommandLine.Result result) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : result.lines()) {
            rows.add(JSON.readTree(line));
        }
        return rows;
    }

    private static List<String> fields(JsonNode row) {
        return StreamSupport.stream(((Iterable<String>) row::fieldNames).spliterator(), false)
                .toList();
    }

    private static List<String> source(String name) throws IOException {
        return Files.readAllLines(folder.resolve("data").resolve("samples").resolve(name));
    }
}
