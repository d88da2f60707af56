package talkbot.index.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlossaryFilesTest {

    @TempDir
    Path temp;

    private Instant now = Instant.EPOCH;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = temp.resolve("ours.txt");
        Files.writeString(file, "\uFEFF# our words\n灯番 = とうばん=LIGHTKEEPER\n\n霧笛 ＝ fog horn\n");
    }

    private GlossaryFiles files() {
        return new GlossaryFiles(List.of(file), () -> now);
    }

    @Test
    void aTeamsTermsAreEqualAndThoseThatShipStay() {
        Glossary glossary = files().get();
        assertThat(equals(glossary, "灯番")).containsExactly("とうばん", "LIGHTKEEPER");
        assertThat(equals(glossary, "lightkeepers")).contains("灯番");
        assertThat(equals(glossary, "fog horn")).containsExactly("霧笛");
        assertThat(equals(glossary, "強化学習")).contains("reinforcement learning");
        assertThat(equals(Glossary.builtIn(), "灯番")).isEmpty();
    }

    @Test
    void aChangeCountsWithoutARestart() throws IOException {
        GlossaryFiles files = files();
        assertThat(equals(files.get(), "汽笛")).isEmpty();
        Files.writeString(file, "汽笛 = steam whistle\n");
        assertThat(equals(files.get(), "汽笛")).as("looked at a moment ago").isEmpty();
        now = now.plus(Duration.ofSeconds(1));
        Glossary changed = files.get();
        assertThat(equals(changed, "汽笛")).containsExactly("steam whistle");
        assertThat(equals(changed, "灯番")).isEmpty();
        now = now.plus(Duration.ofSeconds(1));
        assertThat(files.get()).isSameAs(changed);
    }

    @Test
    void whatIsJoinedCountsAtOnceBesideTheFiles() throws IOException {
        List<List<String>> joined = new ArrayList<>();
        GlossaryFiles files = files();
        files.join(() -> List.copyOf(joined));
        assertThat(equals(files.get(), "ペンギン")).isEmpty();
        joined.add(List.of("ペンギン", "海鳥"));
        Glossary both = files.get();
        assertThat(equals(both, "ペンギン")).containsExactly("海鳥");
        assertThat(equals(both, "霧笛")).contains("fog horn");
        assertThat(files.get()).isSameAs(both);
        Files.writeString(file, "汽笛 = steam whistle\n");
        now = now.plus(Duration.ofSeconds(1));
        assertThat(equals(files.get(), "ペンギン")).containsExactly("海鳥");
        assertThat(equals(files.get(), "汽笛")).containsExactly("steam whistle");
        joined.clear();
        assertThat(equals(files.get(), "ペンギン")).isEmpty();
        assertThat(equals(files.get(), "汽笛")).containsExactly("steam whistle");
    }

    @Test
    void aLineThatIsNoGroupIsToldAndTheOthersCount() throws IOException {
        Files.writeString(file, "灯番\n霧笛 = fog horn\n = \n灯 = light\n" + "長".repeat(17) + " = long\n");
        GlossaryFiles files = files();
        assertThat(equals(files.get(), "霧笛")).containsExactly("fog horn");
        assertThat(files.faults()).extracting(GlossaryFiles.Fault::line).containsExactly(1, 3, 4, 5);
    }

    @Test
    void aFileThatCannotBeReadLeavesWhatWasThere() throws IOException {
        GlossaryFiles files = files();
        files.get();
        Files.write(file, "灯番 = 当番".getBytes(Charset.forName("EUC-JP")));
        now = now.plus(Duration.ofSeconds(1));
        assertThat(equals(files.get(), "灯番")).contains("とうばん");
        assertThat(files.faults()).containsExactly(new GlossaryFiles.Fault(file, 0));
        Files.delete(file);
        now = now.plus(Duration.ofSeconds(1));
        assertThat(equals(files.get(), "灯番")).contains("とうばん");
    }

    @Test
    void theFileThatCannotBeReadIsNamed() throws IOException {
        Path second = temp.resolve("second.txt");
        Files.write(second, "灯番 = 当番".getBytes(Charset.forName("EUC-JP")));
        GlossaryFiles files = new GlossaryFiles(List.of(file, second), () -> now);
        assertThat(files.faults()).containsExactly(new GlossaryFiles.Fault(second, 0));
    }

    private static List<String> equals(Glossary glossary, String text) {
        return glossary.equalsIn(text).stream()
                .flatMap(found -> found.equals().stream())
                .toList();
    }
}
