package talkbot.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.index.ChapterMatch;
import talkbot.index.SearchHit;
import talkbot.index.SearchQuery;
import talkbot.index.SearchResult;
import talkbot.index.dictionary.Dictionary;
import talkbot.index.transcript.TranscriptException;
import talkbot.index.words.WordCutter;

class LuceneTalkIndexTest {

    private static final String BEES = """
            養蜂家が語る、都会の屋上でミツバチを飼う方法についての短い講演である。

            - 巣箱の置き場所
            - 冬越しの準備
            - 採蜜とサーバー室
            巣箱の置き場所
            巣箱は朝日の当たる南東向きに置きます。風が強い屋上では、重りをのせてください。これは譲れません。
            ミツバチは白い色を好みます。だからペンキは白です。
            冬越しの準備
            冬のあいだ、ミツバチは巣の中心に集まって体を震わせ、三十五度を保ちます。
            ＷＥＢカメラで見守ると、とてもおもしろいですよ。
            採蜜とサーバー室
            蜜をしぼるのは七月です。隣のサーバー室の排熱で、蜜がやわらかくなるのです。
            """;

    private static final String RAIN = """
            雨の日の写真

            傘の下で撮るとき、絞りは開けておきます。シャッターは遅くても、手ぶれを楽しむつもりでいればいい。
            水たまりに映る街灯は、昼より夜のほうが美しい。屋上から見下ろすのもよいでしょう。
            """;

    private static final Dictionary DICTIONARY = Dictionary.builtIn();

    @TempDir
    static Path folder;

    private static LuceneTalkIndex index;

    @BeforeAll
    static void build() throws IOException, TranscriptException {
        index = FewTalks.index(
                folder, Knowledge.of(DICTIONARY), FewTalks.read("bees.txt", BEES), FewTalks.read("rain.txt", RAIN));
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ミツバチ,ミツバチ",
        "ﾐﾂﾊﾞﾁ,ミツバチ",
        "サーバ,サーバー",
        "web,ＷＥＢ",
        "震わせる,震わせ",
        "街灯,街灯",
        "蜜,蜜",
    })
    void whatMatchedIsMarkedAsItStandsInTheText(String query, String marked) {
        SearchResult result = index.search(SearchQuery.of(query, 10));
        assertThat(result.hits()).isNotEmpty();
        SearchHit best = result.hits().get(0);
        assertThat(best.highlights())
                .extracting(r -> r.of(best.place().passage().text()))
                .contains(marked);
    }

    @ParameterizedTest
    @CsvSource({"camera,カメラ", "shutter,シャッター", "server,サーバー", "ウェブ,ＷＥＢ", "sa-ba-,サーバー"})
    void wordsAreFoundBySoundInTheOtherScript(String query, String marked) {
        SearchResult result = index.search(SearchQuery.of(query, 10));
        assertThat(result.hits()).isNotEmpty();
        SearchHit best = result.hits().get(0);
        assertThat(best.highlights())
                .extracting(r -> r.of(best.place().passage().text()))
                .contains(marked);
    }

    @ParameterizedTest
    @CsvSource({
        "すばこ,巣箱",
        "すばこのおくじょう,巣箱",
        "なんとう,南東",
        "はいねつ,排熱",
        "がいとう みず,街灯",
        "屋上のすばこ,巣箱",
        "あさひ,朝日",
        "みつばち,ミツバチ",
        "さーばー,サーバー",
        "しゃったー,シャッター",
    })
    void wordsInHiraganaAreFoundWhereTheyHaveKanji(String query, String marked) {
        SearchResult result = index.search(SearchQuery.of(query, 10));
        assertThat(result.hits()).isNotEmpty();
        SearchHit best = result.hits().get(0);
        assertThat(best.highlights())
                .extracting(r -> r.of(best.place().passage().text()))
                .anyMatch(m -> m.contains(marked));
    }

    @ParameterizedTest
    @ValueSource(strings = {"していますか", "わからないことがある", "どうすればいいですか", "巣箱を置いていた話", "ください", "みつばちについて"})
    void grammarStaysGrammar(String query) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
            assertThat(Hiragana.find(query, WordCutter.cut(query), Vocabulary.of(reader)))
                    .isEmpty();
        }
    }

    @Test
    void thePassageWithTheWordsInOnePieceIsFirst() {
        SearchHit best = index.search(SearchQuery.of("巣の中心に集まって", 10)).hits().get(0);
        assertThat(best.place().passage().text()).contains("巣の中心に集まって");
        assertThat(best.place().chapter())
                .hasValueSatisfying(c -> assertThat(c.title()).isEqualTo("冬越しの準備"));
    }

    @Test
    void onePairOfCharactersByChanceIsNoHit() {
        assertThat(index.search(SearchQuery.of("サーファー", 10)).hits()).isEmpty();
    }

    @Test
    void aSearchCanBeKeptToOneTalk() {
        assertThat(index.search(SearchQuery.of("屋上", 10)).hits())
                .extracting(h -> h.place().talk().id())
                .contains("bees", "rain");
        assertThat(index.search(new SearchQuery("屋上", Optional.of("rain"), 0, 10, SearchQuery.Order.PLAIN, false))
                        .hits())
                .extracting(h -> h.place().talk().id())
                .containsOnly("rain");
    }

    @Test
    void theAbstractIsFoundWithoutAChapter() {
        SearchHit best = index.search(SearchQuery.of("養蜂家", 10)).hits().get(0);
        assertThat(best.place().chapter()).isEmpty();
    }

    @Test
    void pagesFollowEachOtherAndTheTotalCountsAll() {
        SearchResult all = index.search(SearchQuery.of("巣箱 冬 蜜 ミツバチ", 100));
        List<SearchHit> paged = IntStream.range(0, all.hits().size())
                .mapToObj(i -> index.search(
                                new SearchQuery("巣箱 冬 蜜 ミツバチ", Optional.empty(), i, 1, SearchQuery.Order.PLAIN, false))
                        .hits()
                        .get(0))
                .toList();
        assertThat(all.total()).isEqualTo(all.hits().size()).isGreaterThan(2);
        assertThat(paged).isEqualTo(all.hits());
        assertThat(index.search(new SearchQuery("巣箱", Optional.empty(), 500, 5, SearchQuery.Order.PLAIN, false))
                        .hits())
                .isEmpty();
    }

    @Test
    void chaptersAreFoundByTheirTopic() {
        List<ChapterMatch> matches = index.chapters("冬越しの準備", Optional.empty(), 3);
        assertThat(matches.get(0).chapter().number()).isEqualTo(2);
        assertThat(index.chapters("冬越し", Optional.of("rain"), 3)).isEmpty();
        assertThat(index.chapters("量子コンピュータ", Optional.empty(), 3)).isEmpty();
    }

    static List<String> anything() {
        SplittableRandom random = new SplittableRandom(20261122);
        String alphabet = "あアｱ亜a1 　\"'()[]{}~*?:\\/+-!&|^\n\t\u0000\u202e\ud83d\ude00\ud83d\u0301ー。、「」%<>@#";
        return IntStream.range(0, 300)
                .mapToObj(i -> random.ints(random.nextInt(i < 290 ? 40 : 10_000), 0, alphabet.length())
                        .collect(StringBuilder::new, (s, c) -> s.append(alphabet.charAt(c)), StringBuilder::append)
                        .toString())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("anything")
    void noStringIsASyntaxError(String text) {
        SearchResult result = index.search(SearchQuery.of(text, 5));
        for (SearchHit hit : result.hits()) {
            String passage = hit.place().passage().text();
            assertThat(hit.highlights()).allMatch(range -> range.to() <= passage.length());
        }
        index.chapters(text, Optional.empty(), 3);
    }
}
