package talkbot.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.app.CommandLine;
import talkbot.core.message.Language;

class DictionariesTest {

    @TempDir
    Path folder;

    @Test
    void theFirstOneInstalledIsUsedUnlessAnotherIsNamed() throws IOException {
        Path edict = Files.writeString(folder.resolve("edict.gz"), "");
        List<Path> installed = List.of(folder.resolve("edict"), edict, folder);
        assertThat(Dictionaries.chosen(List.of(), installed)).containsExactly(edict);
        assertThat(Dictionaries.chosen(List.of(), List.of(folder))).isEmpty();
        assertThat(Dictionaries.chosen(List.of("a" + File.pathSeparator + "b", "c"), installed))
                .containsExactly(Path.of("a"), Path.of("b"), Path.of("c"));
        assertThat(Dictionaries.chosen(List.of("none"), installed)).isEmpty();
    }

    @Test
    void theDoctorSaysWhatADictionaryWouldBring() {
        CommandLine.Result result = new CommandLine().run(doctor());
        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .contains("[warning] No Japanese-English dictionary")
                .contains("apt-get install edict")
                .contains("--dictionary");
        assertThat(new CommandLine().in(Language.JAPANESE).run(doctor()).out())
                .contains("[注意] 和英辞書は")
                .contains("apt-get install edict");
    }

    @Test
    void theDoctorSaysWhichDictionariesAreUsed() throws IOException {
        String one = dictionary("one").toString();
        String two = dictionary("two").toString();
        String both = one + ", " + two;
        assertThat(new CommandLine()
                        .run(doctor("--dictionary", one, "--dictionary", two))
                        .out())
                .containsPattern("\\[ok\\] Japanese-English dictionary: [0-9,]+ words from \\Q" + both + "\\E");
        assertThat(new CommandLine()
                        .with("TALKBOT_DICTIONARY", one + File.pathSeparator + two)
                        .in(Language.JAPANESE)
                        .run(doctor())
                        .out())
                .contains("[正常] 和英辞書: " + both);
        assertThat(new CommandLine()
                        .with("TALKBOT_DICTIONARY", one)
                        .run(doctor("--dictionary", two))
                        .out())
                .contains("words from " + two);
    }

    @Test
    void theOptionStandsBeforeAndBehindTheCommand() throws IOException {
        String name = dictionary("mine").toString();
        String data = folder.resolve("data").toString();
        assertThat(new CommandLine()
                        .run("--dictionary", name, "doctor", "--data", data, "--port", "0")
                        .out())
                .contains("words from " + name);
        assertThat(new CommandLine()
                        .run("talks", "--dictionary", name, "--data", data)
                        .exit())
                .isZero();
    }

    @Test
    void aMissingDictionaryIsAnErrorOfEveryCommand() {
        String name = folder.resolve("nothing").toString();
        CommandLine.Result result = new CommandLine().run("talks", "--data", folder.toString(), "--dictionary", name);
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains(name).contains("--dictionary none").doesNotContain("\tat ");
    }

    @Test
    void theDoctorNamesAFileThatIsNoDictionaryAndGoesOn() throws IOException {
        String name = Files.writeString(folder.resolve("prose"), "We went to the sea.\nIt was warm.\n")
                .toString();
        CommandLine.Result result = new CommandLine().run(doctor("--dictionary", name));
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .containsOnlyOnce("[FAILURE] " + name + " is no dictionary")
                .contains("Index ");
        assertThat(new CommandLine()
                        .in(Language.JAPANESE)
                        .run(doctor("--dictionary", name))
                        .out())
                .contains("[異常] " + name + " は辞書ではありません");
    }

    private Path dictionary(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "湯釜器 [ゆがまき] /(n) kettle/\n");
    }

    private String[] doctor(String... more) {
        List<String> all = new ArrayList<>(
                List.of("doctor", "--data", folder.resolve("data").toString(), "--port", "0"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
