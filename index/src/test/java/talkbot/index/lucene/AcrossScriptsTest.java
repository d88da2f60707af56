package talkbot.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import talkbot.index.SearchHit;
import talkbot.index.SearchQuery;
import talkbot.index.dictionary.Dictionary;
import talkbot.index.transcript.TranscriptException;

/** A word is found in the script and language that a talk has it in, whichever it was typed in. */
class AcrossScriptsTest {

    private static final String TRAIL = """
            山の道を直す

            ツェルマットの近くでも道は崩れます。案内してくれたのはトーマス・ヴェーバーさんです。
            崩れる順番はフローチャートにして小屋に貼りました。
            近自然工法では川の流れをまねて石を置きます。
            休憩にはコーヒーを淹れます。
            石の置き方は Kwame Boateng さんに教わりました。
            写真は Hugging Face に置きました。
            カワセミの巣のそばでは掘りません。
            霜の降りた朝は川から水を引きません。
            津波の年には海沿いの道も流されました。
            """;

    private static final String ORGAN = """
            Old organs

            Woodworm is treated with nitrogen, and that takes five weeks.
            In one chest we found a newspaper stuffed into a channel.
            A carpet is the worst gift for the sound of a room.
            """;

    @TempDir
    static Path folder;

    private static LuceneTalkIndex index;

    @BeforeAll
    static void build() throws IOException, TranscriptException {
        index = FewTalks.index(
                folder,
                Knowledge.of(Dictionary.builtIn()),
                FewTalks.read("trail.txt", TRAIL),
                FewTalks.read("organ.txt", ORGAN));
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Zermatt,ツェルマット",
        "Thomas,トーマス",
        "Weber,ヴェーバー",
    })
    void aNameOfAnotherLanguageThanEnglishIsFoundInKatakana(String typed, String found) {
        assertThat(marked(typed)).contains(found);
    }

    @Test
    void eachWordOfANameIsHeardWholeHoweverTheDictionaryCutsIt() {
        assertThat(marked("クワメ・ボアテン")).containsExactly("Kwame", "Boateng");
    }

    @Test
    void twoWordsInLatinLettersAreOneInKatakana() {
        assertThat(marked("flow chart")).containsExactly("フローチャート");
    }

    @Test
    void oneWordInKatakanaIsTwoInLatinLetters() {
        assertThat(marked("ハギングフェイス")).containsExactly("Hugging Face");
    }

    @Test
    void whatCanBeJapaneseIsNotTakenForAForeignWordThatSoundsSomewhatLikeIt() {
        assertThat(marked("kinshizen kouhou")).contains("近自然工法");
    }

    @Test
    void twoWordsThatCanBeJapaneseAreRatherThanOneThatSoundsSomewhatLikeThem() {
        assertThat(marked("kawa shimo")).contains("川", "霜");
    }

    @Test
    void aJapaneseWordInKatakanaIsFoundWithItsKanji() {
        assertThat(marked("ツナミ")).containsExactly("津波");
    }

    @Test
    void aJapaneseQuestionFindsWhatATalkInEnglishSays() {
        assertThat(best("古い新聞が見つかった場所").place().passage().text()).contains("newspaper");
    }

    private static SearchHit best(String typed) {
        return index.search(SearchQuery.of(typed, 1)).hits().getFirst();
    }

    /** What is marked in the best hit. */
    private static List<String> marked(String typed) {
        SearchHit hit = best(typed);
        return hit.highlights().stream()
                .map(range -> range.of(hit.place().passage().text()))
                .toList();
    }
}
