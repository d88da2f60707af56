package talkbot.index.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.index.dictionary.DictionaryException.Kind;

class DictionaryFileTest {

    private static final String[] LINES = {
        "湯釜器 [ゆがまき] /(n) kettle/", "焙煎炉 [ばいせんろ] /(n) roaster/", "茶具 [ちゃぐ] /(n) tea set/", "釜場 [かまば] /(n) stove room/"
    };

    @TempDir
    Path temp;

    private Shelf shelf;

    @BeforeEach
    void makeShelf() {
        shelf = new Shelf(temp);
    }

    @Test
    void brokenLinesAreLeftOut() throws IOException {
        Path file = shelf.file("d", LINES[0], "焙煎炉 [ばいせんろ /(n) roaster/", "", "no entry", LINES[2], LINES[3]);
        assertThat(DictionaryFile.read(file, entry -> {})).isEqualTo(3);
        try (Dictionary dictionary = shelf.open(file)) {
            assertThat(dictionary.meanings("茶具")).containsExactly("tea set");
        }
    }

    @Test
    void brokenBytesSpoilTheirLineAlone() throws IOException {
        for (Charset charset : new Charset[] {Shelf.EUC_JP, StandardCharsets.UTF_8}) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int i = 0; i < LINES.length; i++) {
                if (i == 1) {
                    bytes.write(0xFF);
                }
                bytes.write((LINES[i] + "\n").getBytes(charset));
            }
            Path file = shelf.file("d", bytes.toByteArray());
            assertThat(DictionaryFile.read(file, entry -> {})).as("%s", charset).isEqualTo(LINES.length - 1);
        }
    }

    @Test
    void otherFilesAreNoDictionaries() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        assertRefused(shelf.file("prose", "We went to the sea.", "It was / warm.", "Then we came back."), "");
        assertRefused(shelf.file("noise", noise), "");
        assertRefused(shelf.file("zeros", new byte[100_000]), "");
        assertRefused(shelf.file("empty", new byte[0]), "");
        assertRefused(shelf.file("empty.gz", Shelf.gzip(new byte[0])), "");
        assertRefused(shelf.file("remarks", "# nothing yet"), "");
        assertRefused(shelf.file("shift-jis", Charset.forName("windows-31j"), LINES), "");
    }

    private void assertRefused(Path file, String detail) {
        assertThatThrownBy(() -> shelf.open(file)).isInstanceOfSatisfying(DictionaryException.class, e -> {
            assertThat(e.kind()).as("%s", file).isEqualTo(Kind.NO_DICTIONARY);
            assertThat(e.file()).isEqualTo(file);
            assertThat(e.detail()).isEqualTo(detail);
        });
    }

    @Test
    void halfAnArchiveIsTold() throws IOException {
        byte[] packed = Shelf.gzip(Files.readAllBytes(shelf.file("d", LINES)));
        Path half = shelf.file("half.gz", Arrays.copyOf(packed, packed.length - 12));
        assertThatThrownBy(() -> shelf.open(half)).isInstanceOfSatisfying(DictionaryException.class, e -> {
            assertThat(e.kind()).isEqualTo(Kind.BROKEN);
            assertThat(e.detail()).isEqualTo("gzip");
        });
    }

    @Test
    void whatIsNotThereOrNoFileIsTold() {
        assertThatThrownBy(() -> shelf.open(temp.resolve("none")))
                .isInstanceOfSatisfying(
                        DictionaryException.class, e -> assertThat(e.kind()).isEqualTo(Kind.MISSING));
        assertThatThrownBy(() -> shelf.open(temp)).isInstanceOfSatisfying(DictionaryException.class, e -> {
            assertThat(e.kind()).isEqualTo(Kind.UNREADABLE);
            assertThat(e.detail()).isEqualTo("not a regular file");
        });
    }
}
