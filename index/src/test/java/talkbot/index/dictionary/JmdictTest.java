package talkbot.index.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.index.dictionary.DictionaryException.Kind;

class JmdictTest {

    private static final String DTD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE JMdict [
            <!ELEMENT JMdict (entry*)>
            <!ATTLIST gloss xml:lang CDATA "eng">
            <!ENTITY n "noun (common) (futsuumeishi)">
            <!ENTITY uk "word usually written using kana alone">
            <!ENTITY arch "archaic">
            <!ENTITY iK "word containing irregular kanji usage">
            ]>
            """;

    private static final String ROASTERS = """
            <JMdict>
            <!-- a dictionary of roasters -->
            <entry>
            <ent_seq>9000001</ent_seq>
            <k_ele><keb>焙煎炉</keb><ke_pri>news1</ke_pri></k_ele>
            <k_ele><keb>倍煎炉</keb><ke_inf>&iK;</ke_inf></k_ele>
            <r_ele><reb>ばいせんろ</reb><re_pri>news1</re_pri></r_ele>
            <r_ele><reb>あぶりろ</reb><re_restr>焙煎炉</re_restr></r_ele>
            <sense><pos>&n;</pos><gloss>roaster (for coffee)</gloss><gloss g_type="expl">oven &amp; drum</gloss>
              <gloss xml:lang="ger">Röster</gloss></sense>
            <sense><misc>&arch;</misc><gloss>brazier</gloss></sense>
            <sense><stagk>倍煎炉</stagk><gloss>misprint</gloss><example><ex_text>炉</ex_text></example></sense>
            </entry>
            <entry>
            <ent_seq>9000002</ent_seq>
            <k_ele><keb>挽機</keb></k_ele>
            <r_ele><reb>ひきき</reb><re_pri>ichi1</re_pri></r_ele>
            <sense><pos>&n;</pos><misc>&uk;</misc><gloss xml:lang="eng">grinder</gloss></sense>
            </entry>
            <entry>
            <r_ele><reb>ダケ</reb></r_ele>
            <sense><gloss xml:lang="fre">seulement</gloss></sense>
            </entry>
            </JMdict>
            """;

    @TempDir
    Path temp;

    private Shelf shelf;

    @BeforeEach
    void makeShelf() {
        shelf = new Shelf(temp);
    }

    @Test
    void readsEntries() throws IOException {
        Path plain = shelf.file("jmdict", DTD + ROASTERS);
        Path packed = shelf.file("jmdict.gz", Shelf.gzip((DTD + ROASTERS).getBytes(StandardCharsets.UTF_8)));
        for (Path file : new Path[] {plain, packed}) {
            try (Dictionary dictionary = shelf.open(file)) {
                assertThat(dictionary.meanings("焙煎炉")).containsExactly("roaster", "oven & drum", "brazier");
                assertThat(dictionary.meanings("倍煎炉")).containsExactly("roaster", "oven & drum", "misprint", "brazier");
                assertThat(dictionary.meanings("ひきき")).containsExactly("grinder");
                assertThat(dictionary.meanings("ダケ")).isEmpty();
            }
        }
    }

    @Test
    void readsEntitiesThatWereReplaced() throws IOException {
        String replaced = ROASTERS.replace("&n;", "noun (common) (futsuumeishi)")
                .replace("&uk;", "word usually written using kana alone")
                .replace("&arch;", "archaic")
                .replace("&iK;", "word containing irregular kanji usage");
        try (Dictionary dictionary = shelf.open(shelf.file("jmdict", replaced))) {
            assertThat(dictionary.meanings("焙煎炉")).containsExactly("roaster", "oven & drum", "brazier");
        }
    }

    @Test
    void hasNoLimitOnMarks() throws IOException {
        StringBuilder xml = new StringBuilder(DTD).append("<JMdict>");
        for (int i = 0; i < 30_000; i++) {
            xml.append("<entry><r_ele><reb>カマ")
                    .append(i)
                    .append("</reb></r_ele><sense><pos>&n;</pos><pos>&n;</pos><misc>&uk;</misc><gloss>pot ")
                    .append(i)
                    .append("</gloss></sense></entry>\n");
        }
        xml.append("</JMdict>");
        try (Dictionary dictionary = shelf.open(shelf.file("jmdict", xml.toString()))) {
            assertThat(dictionary.meanings("カマ29999")).containsExactly("pot 29999");
        }
    }

    @Test
    void neverBlowsUpEntitiesOrReadsOtherFiles() throws IOException {
        Path secret = shelf.file("secret", "hush");
        StringBuilder xml = new StringBuilder("<!DOCTYPE JMdict [<!ENTITY e0 \"boom\">");
        for (int i = 1; i < 40; i++) {
            xml.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
        }
        xml.append("<!ENTITY out SYSTEM \"").append(secret.toUri()).append("\">]>");
        xml.append("<JMdict><entry><r_ele><reb>ボム</reb></r_ele>")
                .append("<sense><gloss>bang &e39;</gloss><gloss>&out;</gloss></sense></entry></JMdict>");
        try (Dictionary dictionary = shelf.open(shelf.file("jmdict", xml.toString()))) {
            assertThat(dictionary.meanings("ボム")).containsExactly("bang e39", "out");
        }
    }

    @Test
    void neverReadsADoctypeFromElsewhere() throws IOException {
        String doctype = "<!DOCTYPE JMdict SYSTEM \"" + temp.resolve("none.dtd").toUri() + "\">";
        Path file = shelf.file("jmdict", doctype + ROASTERS.replaceAll("&(n|uk|arch|iK);", "$1"));
        try (Dictionary dictionary = shelf.open(file)) {
            assertThat(dictionary.meanings("焙煎炉")).contains("roaster");
        } catch (DictionaryException e) {
            assertThat(e.kind()).isEqualTo(Kind.NO_DICTIONARY);
        }
    }

    @Test
    void halfADownloadIsTold() throws IOException {
        Path whole = shelf.file("jmdict", DTD + ROASTERS);
        byte[] bytes = Files.readAllBytes(whole);
        Path half = shelf.file("half", Arrays.copyOf(bytes, bytes.length - 40));
        assertThatThrownBy(() -> shelf.open(half)).isInstanceOfSatisfying(DictionaryException.class, e -> {
            assertThat(e.kind()).isEqualTo(Kind.BROKEN);
            assertThat(e.detail()).startsWith("XML:");
            assertThat(e.file()).isEqualTo(half);
        });
    }

    @Test
    void otherXmlIsNoDictionary() {
        for (String xml : new String[] {"<html><body>not found</body></html>", "<JMdict/>", "<JMdict><entry></x>"}) {
            Path file = shelf.file("x", xml);
            assertThatThrownBy(() -> shelf.open(file))
                    .isInstanceOfSatisfying(
                            DictionaryException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NO_DICTIONARY));
        }
    }
}
