package talkbot.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.app.CommandLine;

/** Where settings come from, seen through the program's own words about them. */
class SettingsTest {

    @TempDir
    Path folder;

    private String data = "";

    @BeforeEach
    void prepare() throws IOException {
        data = folder.resolve("data").toString();
        for (String name : new String[] {"flag", "variable", "file"}) {
            Files.createDirectories(folder.resolve(name));
            Files.writeString(
                    folder.resolve(name).resolve(name + "-talk.txt"),
                    ("これは" + name + "のトークです。話はここから始まります。\n").repeat(5));
        }
    }

    @Test
    void aFlagBeatsAVariableAndAVariableBeatsTheFile() throws IOException {
        Path config = folder.resolve("my.env");
        Files.writeString(
                config,
                "# settings\nTALKBOT_TRANSCRIPTS=" + folder.resolve("file") + "\n\nTALKBOT_DATA=" + data + "\n");
        CommandLine fromFile = new CommandLine();
        assertThat(fromFile.run("talks", "--config", config.toString()).out()).contains("file-talk");
        CommandLine fromVariable = new CommandLine()
                .with("TALKBOT_CONFIG", config.toString())
                .with("TALKBOT_TRANSCRIPTS", folder.resolve("variable").toString());
        assertThat(fromVariable.run("talks").out()).contains("variable-talk");
        assertThat(fromVariable
                        .run("talks", "--transcripts", folder.resolve("flag").toString())
                        .out())
                .contains("flag-talk");
        assertThat(fromVariable
                        .run("--transcripts", folder.resolve("flag").toString(), "talks")
                        .out())
                .contains("flag-talk");
    }

    @Test
    void aBrokenConfigurationIsNamedAndNeverQuoted() throws IOException {
        Path config = folder.resolve("my.env");
        Files.writeString(config, "SLACK_BOT_TOKEN=fine\nxoxb-a-token-on-a-line-of-its-own\n");
        CommandLine.Result result = new CommandLine().run("talks", "--config", config.toString());
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("my.env").doesNotContain("xoxb");
        assertThat(new CommandLine()
                        .run("talks", "--config", folder.resolve("none.env").toString())
                        .err())
                .contains("does not exist");
    }

    @Test
    void theLanguageCanBeAskedFor() {
        assertThat(new CommandLine().run("talks", "--lang", "ja", "--help").out())
                .contains("使い方");
        assertThat(new CommandLine()
                        .with("TALKBOT_LANG", "ja")
                        .run("talks", "--help")
                        .out())
                .contains("使い方");
    }

    @Test
    void theDoctorNamesVariablesThatMeanNothing() {
        CommandLine.Result result = new CommandLine()
                .with("TALKBOT_TRANSCRIPT", "typo")
                .run(
                        "doctor",
                        "--data",
                        data,
                        "--transcripts",
                        folder.resolve("flag").toString(),
                        "--port",
                        "0");
        assertThat(result.out()).contains("TALKBOT_TRANSCRIPT ").contains("--help");
        assertThat(result.exit()).isZero();
    }
}
