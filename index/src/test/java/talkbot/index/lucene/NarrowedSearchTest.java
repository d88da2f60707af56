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
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.index.SearchHit;
import talkbot.index.SearchQuery;
import talkbot.index.SearchResult;
import talkbot.index.dictionary.Dictionary;
import talkbot.index.transcript.TranscriptException;

/** Quotes, exclusions and filters, in both languages. */
class NarrowedSearchTest {

    private static final String FERRY = """
            ---
            title: 渡し場の一日
            speakers: [岩城 澄江, 野辺 拓]
            ---
            岩城：潮が引くと桟橋の先まで砂の上を歩くことになります。切符は船の上で、櫂を置いた人が売ります。

            野辺：潮の時刻は毎朝、待合の黒板に白墨で書き、昼にもう一度、灯台からの電話で直します。

            岩城：雨の日は切符が濡れて字が読めなくなるので、祖父の代から蝋引きの紙を使っています。

            野辺：船の切符は夕方に数えます。売れた枚数と、桟橋で数えた人の頭が合うまで帰れません。

            岩城：橋が架かるという話は私が知るだけで三度ありまして、そのたびに測量の人が来ました。

            野辺：三度とも流れました。橋脚を立てる場所の砂が、冬のあいだにすっかり動いてしまうからです。
            """;

    private static final String PIER = """
            ---
            title: The old pier
            speakers: [Hanna Lind]
            ---
            The tide table hangs beside the ticket window.

            切符の窓口は潮の高い日には閉めます。
            """;

    @TempDir
    static Path folder;

    private static LuceneTalkIndex index;

    @BeforeAll
    static void build() throws IOException, TranscriptException {
        index = FewTalks.index(
                folder,
                Knowledge.of(Dictionary.builtIn()),
                FewTalks.read("ferry.txt", FERRY),
                FewTalks.read("pier.txt", PIER));
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "切符 in:ferry,ferry",
        "切符 トーク:渡し場,ferry",
        "切符 トーク:「渡し場の一日」,ferry",
        "切符 in:岩城,ferry",
        "切符 in:\"old pier\",pier",
        "切符 トーク：Ｐｉｅｒ,pier",
        "切符 speaker:lind,pier",
        "切符 話者:岩城,ferry",
        "切符 話者:野辺,ferry",
    })
    void aFilterLeavesItsTalkAlone(String typed, String talk) {
        assertThat(search(typed).hits())
                .isNotEmpty()
                .allMatch(hit -> hit.place().talk().id().equals(talk));
    }

    @Test
    void aSpeakerIsWhoSaysIt() {
        assertThat(texts("切符 speaker:岩城")).isNotEmpty().noneMatch(text -> text.contains("夕方"));
        assertThat(texts("切符 話者:野辺")).isNotEmpty().allMatch(text -> text.contains("潮の時刻") || text.contains("夕方"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"「切符は船」", "\"切符は船\"", "“切符は船” 潮", "『切符は船』"})
    void whatIsQuotedStandsInOnePiece(String typed) {
        assertThat(search(typed).loosened()).isFalse();
        assertThat(texts(typed)).isNotEmpty().allMatch(text -> text.contains("切符は船"));
    }

    @Test
    void whatStandsNowhereInOnePieceIsSearchedApartAndThatIsSaid() {
        SearchResult result = search("「船は切符」");
        assertThat(result.loosened()).isTrue();
        assertThat(result.hits()).isNotEmpty();
    }

    @Test
    void anExactPhraseComesBeforeScatteredWords() {
        assertThat(texts("船の切符").getFirst()).contains("船の切符");
    }

    @ParameterizedTest
    @ValueSource(strings = {"切符 -窓口", "切符 －窓口", "切符 -「窓口は」"})
    void whatIsExcludedIsNotThere(String typed) {
        assertThat(texts(typed)).isNotEmpty().noneMatch(text -> text.contains("窓口"));
    }

    @Test
    void aFilterThatFitsNothingLeavesNothingAndIsNamed() {
        SearchResult result = search("切符 in:nowhere");
        assertThat(result.hits()).isEmpty();
        assertThat(result.narrowing().filters()).containsExactly("in:nowhere");
        assertThat(result.narrowing().rest()).isEqualTo("切符");
    }

    @ParameterizedTest
    @CsvSource({"tide の時刻,時刻", "潮 table,table", "切符 window,window", "the 切符 at 夕方,夕方"})
    void linesThatMixLanguagesAreFoundByWordsOfBoth(String typed, String said) {
        assertThat(texts(typed).getFirst()).contains(said);
    }

    private static SearchResult search(String words) {
        return index.search(SearchQuery.of(words, 10));
    }

    private static List<String> texts(String words) {
        return search(words).hits().stream()
                .map(SearchHit::place)
                .map(place -> place.passage().text())
                .toList();
    }
}
