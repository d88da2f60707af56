package talkbot.index.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.index.BuildProgress;

class DictionaryTest {

    private static final String HEADER = "　？？？ /Dictionary of kettles/Created: 2024-01-01/";
    private static final String KETTLE = "湯釜器 [ゆがまき] /(n) a big kettle (of iron)/Boiler/(P)/";

    @TempDir
    Path temp;

    private Shelf shelf;

    @BeforeEach
    void makeShelf() {
        shelf = new Shelf(temp);
    }

    @Test
    void readsEveryFormAlike() throws IOException {
        String edict2 = "湯釜器(P);湯がま器 [ゆがまき(P)] /(n) a big kettle (of iron)/Boiler/(P)/EntL9000020X/";
        String[] lines = {HEADER, KETTLE, "湯がま器 [ゆがまき] /(n) Boiler/big kettle/"};
        List<Path> forms = List.of(
                shelf.file("utf8", lines),
                shelf.file("utf8-marked", "\uFEFF" + HEADER, KETTLE, lines[2]),
                shelf.file("euc", Shelf.EUC_JP, lines),
                shelf.file("euc.gz", Shelf.gzip(Files.readAllBytes(temp.resolve("euc")))),
                shelf.file("crlf", String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8)),
                shelf.file("edict2", HEADER, edict2),
                shelf.file("edict2-euc", Shelf.EUC_JP, HEADER, edict2));
        for (Path form : forms) {
            try (Dictionary dictionary = shelf.open(form)) {
                assertThat(dictionary.meanings("湯釜器")).as("%s", form).containsExactly("big kettle", "boiler");
                assertThat(dictionary.meanings("湯がま器")).as("%s", form).contains("big kettle", "boiler");
                assertThat(dictionary.meanings("ゆがまき")).as("%s", form).containsExactly("big kettle", "boiler");
            }
        }
    }

    @Test
    void foldsWhatIsAskedAndWhatIsFound() throws IOException {
        try (Dictionary dictionary = shelf.open(shelf.file("d", "ＹＧ管 [ワイジーかん] /(n) YG tube/"))) {
            assertThat(dictionary.meanings("YG管")).containsExactly("yg tube");
            assertThat(dictionary.meanings("ｙｇ管")).containsExactly("yg tube");
            assertThat(dictionary.meanings("ﾜｲｼﾞｰかん")).containsExactly("yg tube");
        }
    }

    @Test
    void knowsNothingOfUnknownWords() throws IOException {
        try (Dictionary dictionary = shelf.open(shelf.file("d", KETTLE))) {
            assertThat(dictionary.meanings("湯釜器屋")).isEmpty();
            assertThat(dictionary.meanings("湯釜")).isEmpty();
            assertThat(dictionary.meanings("")).isEmpty();
            assertThat(dictionary.meanings("か".repeat(1000))).isEmpty();
        }
    }

    @Test
    void aCommonWordOfKanaIsNotTakenForWordsThatSoundLikeIt() throws IOException {
        try (Dictionary dictionary = shelf.open(shelf.file(
                "d",
                "擦留 [するゆ] /(v5r,vt) to scrape/(P)/",
                "為留 [するゆ] /(oK) (v5r) (uk) to do/(P)/",
                "掏留 [するゆ] /(v5r,vt) (uk) to pick a pocket/"))) {
            assertThat(dictionary.meanings("するゆ")).containsExactly("do", "pick a pocket");
            assertThat(dictionary.meanings("擦留")).containsExactly("scrape");
        }
    }

    @Test
    void commonEntriesAndFirstSensesComeFirst() throws IOException {
        try (Dictionary dictionary = shelf.open(shelf.file(
                "d",
                "茶具 [さぐ] /(n) gear/",
                "茶具 [ちゃぐ] /(n) (1) tea set/(n) (2) cups/(P)/",
                "茶具 [ちゃのぐ] /(n) (1) (arch) tea tax/(n) (2) tray/(P)/"))) {
            assertThat(dictionary.meanings("茶具")).containsExactly("tea set", "cups", "tray", "gear", "tea tax");
        }
    }

    @Test
    void givesNeverTooMuch() throws IOException {
        String[] lines = new String[20];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "釜" + "々".repeat(i + 1) + " [かまか] /(n) pot/pot number " + i + "/";
        }
        try (Dictionary dictionary = shelf.open(shelf.file("d", lines))) {
            assertThat(dictionary.meanings("かまか")).hasSize(12).doesNotHaveDuplicates();
        }
    }

    @Test
    void filesCountInTheirOrder() throws IOException {
        Path mine = shelf.file("mine", "釜場 [かまば] /(n) stove room/");
        Path theirs = shelf.file("theirs", "釜場 [かまば] /(n) sump pit/stove room/(P)/");
        try (Dictionary mineFirst = shelf.open(mine, theirs);
                Dictionary theirsFirst = shelf.open(theirs, mine)) {
            assertThat(mineFirst.meanings("釜場")).containsExactly("stove room", "sump pit");
            assertThat(theirsFirst.meanings("釜場")).containsExactly("sump pit", "stove room");
            assertThat(mineFirst.fingerprint()).isNotEqualTo(theirsFirst.fingerprint());
        }
    }

    @Test
    void theBuiltInListIsAlwaysPartOfIt() throws IOException {
        try (Dictionary builtIn = Dictionary.builtIn();
                Dictionary none = Dictionary.open(shelf.data, List.of(), BuildProgress.NONE);
                Dictionary dictionary = shelf.open(shelf.file("d", KETTLE))) {
            assertThat(none.fingerprint()).isEqualTo(builtIn.fingerprint()).isNotEqualTo(dictionary.fingerprint());
            assertThat(shelf.data.resolve("index").resolve("dictionary")).exists();
            for (Dictionary each : List.of(builtIn, none, dictionary)) {
                assertThat(each.meanings("強化学習")).contains("reinforcement learning", "rl");
                assertThat(each.meanings("捨てる")).contains("abandon");
            }
            assertThat(dictionary.size()).isGreaterThan(builtIn.size());
        }
    }

    @Test
    void builtInMeaningsAreNotCrowdedOut() throws IOException {
        StringBuilder line = new StringBuilder("捨てる [すてる] /(v1)");
        for (int i = 0; i < 20; i++) {
            line.append(" to throw ").append(i).append('/');
        }
        try (Dictionary dictionary = shelf.open(shelf.file("d", line.toString()))) {
            assertThat(dictionary.meanings("捨てる")).hasSize(12).contains("throw 0", "abandon");
        }
    }

    @Test
    void answersNothingOnceClosed() throws IOException {
        Dictionary onDisk = shelf.open(shelf.file("d", KETTLE));
        Dictionary inMemory = Dictionary.builtIn();
        for (Dictionary dictionary : List.of(onDisk, inMemory)) {
            dictionary.close();
            dictionary.close();
            assertThatThrownBy(() -> dictionary.meanings("湯釜器")).isInstanceOf(IllegalStateException.class);
        }
    }
}
