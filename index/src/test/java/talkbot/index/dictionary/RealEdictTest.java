package talkbot.index.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealEdictTest {

    private static final Path EDICT = Path.of("/usr/share/edict/edict");

    @TempDir
    Path temp;

    @Test
    void theWholeOfEdictIsReadAndEverydayWordsMeanWhatTheyShould() throws IOException {
        assumeTrue(Files.exists(EDICT), "EDICT is not installed");
        AtomicInteger entries = new AtomicInteger();
        assertThat(DictionaryFile.read(EDICT, entry -> entries.incrementAndGet()))
                .isGreaterThan(150_000);
        long remarks;
        try (var lines = Files.lines(EDICT, Shelf.EUC_JP)) {
            remarks = lines.filter(line -> EdictLine.read(line).isEmpty()).count();
        }
        assertThat(remarks).as("lines that are no entries").isZero();
        try (Dictionary dictionary = new Shelf(temp).open(EDICT)) {
            assertThat(dictionary.size()).isGreaterThan(300_000);
            assertThat(dictionary.meanings("桜")).contains("cherry tree", "cherry blossom");
            assertThat(dictionary.meanings("する")).startsWith("do");
            assertThat(dictionary.meanings("日本")).containsExactly("japan");
            assertThat(dictionary.meanings("予算")).contains("budget");
        }
    }
}
