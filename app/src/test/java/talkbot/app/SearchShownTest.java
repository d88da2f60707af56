package talkbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people see of a search, over the sample talks that ship with the program. */
class SearchShownTest {

    @TempDir
    static Path folder;

    @Test
    void aHitByItsSoundSaysSoAndLeadsToWhatStandsAroundIt() {
        String out = run(new CommandLine().typing("/talk search multibeam\n1\n2\n"), "chat", "--lang", "ja")
                .out();
        assertThat(out).containsOnlyOnce("似た音: 「multibeam」→マルチビーム");
        assertThat(out).contains("[1] 前後を読む", "[1] もっと前  [2] もっと後  [3] 章を読む");
        assertThat(out).contains("そこで音を使うわけですね。");
    }

    @Test
    void aDictionaryThatIsCompiledIsNotCalledTranscripts() throws IOException {
        Path dictionary = Files.writeString(folder.resolve("edict"), "湯釜器 [ゆがまき] /(n) big kettle/");
        CommandLine.Result first =
                run(new CommandLine(), "search", "--lang", "en", "--dictionary", dictionary.toString(), "酵母");
        assertThat(first.err())
                .startsWith("Compiling the dictionary")
                .contains("Compiling the dictionary, once: 2 of 2");
    }

    @Test
    void aFilterThatLeavesNothingIsNamed() {
        assertThat(run(new CommandLine(), "search", "--lang", "en", "酵母 in:interview")
                        .out())
                .startsWith("Nothing was found for “酵母” with in:interview. Without that, there are");
    }

    @Test
    void anExplanationIsInEitherLanguage() {
        assertThat(run(new CommandLine(), "search", "--lang", "en", "--explain", "--limit", "1", "multibeam")
                        .out())
                .contains("1. 海の底に線を引く", "“multibeam” → マルチビーム: sounds alike; in the passage", "Score ");
        assertThat(run(new CommandLine(), "search", "--lang", "ja", "--explain", "--limit", "1", "酵母")
                        .out())
                .contains("「酵母」→酵母: その語。この箇所に", "点数 ");
    }

    @Test
    void anExplanationIsForPeopleOnly() {
        CommandLine.Result both = run(new CommandLine(), "search", "--explain", "--json", "酵母");
        assertThat(both.exit()).isEqualTo(1);
        assertThat(both.err()).contains("--explain", "--json");
        assertThat(both.out()).isEmpty();
    }

    private static CommandLine.Result run(CommandLine line, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--data");
        all.add(folder.resolve("data").toString());
        return line.run(all.toArray(String[]::new));
    }
}
