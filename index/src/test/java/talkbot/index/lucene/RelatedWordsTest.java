package talkbot.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.index.Match;
import talkbot.index.Match.How;
import talkbot.index.SearchHit;
import talkbot.index.SearchQuery;
import talkbot.index.SearchResult;
import talkbot.index.dictionary.Dictionary;
import talkbot.index.glossary.Glossary;
import talkbot.index.transcript.TranscriptException;

/** Words that are not the typed ones but have to do with them, and some that only seem to. */
class RelatedWordsTest {

    private static final String ROPE = """
            吊り橋の綱を張り替える

            渡し船が壊れた年は、吊り橋だけが頼りでした。
            釘を打つのは綱を張ってからです。
            渡り初めには Yann さんが来ました。
            板の色は KTO という番号で選びました。
            谷の霧は昼には晴れます。
            渡し賃は一人百二十円でした。
            """;

    @TempDir
    static Path folder;

    private static volatile Glossary glossary = Glossary.builtIn();

    private static LuceneTalkIndex index;

    @BeforeAll
    static void build() throws IOException, TranscriptException {
        index = FewTalks.index(
                folder,
                new Knowledge(Dictionary.builtIn(), () -> glossary, answered -> {}),
                FewTalks.read("rope.txt", ROPE));
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @Test
    void besideAWordThatIsThereOneThatSharesKanjiCountsAndIsSaid() {
        SearchResult result = search("渡船と吊り橋");
        assertThat(matches(result.hits().getFirst())).contains("渡船→渡し船 " + How.KANJI);
        assertThat(result.missing()).containsExactly("渡船");
    }

    @Test
    void aloneItIsChance() {
        assertThat(search("渡船").hits()).isEmpty();
    }

    @Test
    void aFormOfAVerbIsNotReadLikeAnotherVerb() {
        assertThat(search("移った").hits()).isEmpty();
    }

    @Test
    void whoAsksForAPriceFindsOne() {
        SearchHit hit = search("渡し賃はいくら").hits().getFirst();
        assertThat(matches(hit)).contains("いくら→百二十円 " + How.NUMBER);
    }

    @Test
    void aGlossaryThatChangesCountsAtOnceInAnswersAndGlosses() {
        assertThat(search("ゴンドラ").hits()).isEmpty();
        glossary = Glossary.builtIn().with(List.of(List.of("ゴンドラ", "渡し船", "Ferry boat")));
        assertThat(matches(search("ゴンドラ").hits().getFirst())).containsExactly("ゴンドラ→渡し船 " + How.EQUAL);
        assertThat(index.gloss("渡し船")).contains("Ferry boat");
        glossary = Glossary.builtIn();
        assertThat(search("ゴンドラ").hits()).isEmpty();
    }

    @Test
    void twoWordsThatNeverStandTogetherAreNotOneThatSoundsLikeThem() {
        assertThat(search("アンケート").hits()).isEmpty();
    }

    private static SearchResult search(String words) {
        return index.search(SearchQuery.of(words, 5));
    }

    private static List<String> matches(SearchHit hit) {
        return hit.matches().stream().map(RelatedWordsTest::shown).toList();
    }

    private static String shown(Match match) {
        return match.typed() + "→" + match.found() + " " + match.how();
    }
}
