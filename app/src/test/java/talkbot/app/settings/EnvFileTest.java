package talkbot.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvFileTest {

    @TempDir
    Path folder;

    @Test
    void aNewFileIsReadableByItsOwnerAlone() throws IOException {
        Path file = folder.resolve("sub").resolve("talkbot.env");
        EnvFile.set(file, Map.of("DISCORD_TOKEN", "abc"));
        assertThat(file).hasContent("DISCORD_TOKEN=abc");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void otherLinesStayAndKnownNamesAreReplacedInPlace() throws IOException {
        Path file = folder.resolve("talkbot.env");
        Files.writeString(file, "# mine\nTALKBOT_PORT=9000\nDISCORD_TOKEN = old\n\nTALKBOT_LANG=ja\n");
        EnvFile.set(file, Map.of("DISCORD_TOKEN", "new", "SLACK_BOT_TOKEN", "xoxb-1"));
        assertThat(file)
                .hasContent("# mine\nTALKBOT_PORT=9000\nDISCORD_TOKEN=new\n\nTALKBOT_LANG=ja\nSLACK_BOT_TOKEN=xoxb-1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }
}
