package talkbot.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.index.BuildProgress;
import talkbot.index.Talk;
import talkbot.index.dictionary.Dictionary;
import talkbot.index.transcript.TranscriptException;

/** Which chapters are about what somebody asks for, and which only mention it. */
class ChapterTopicsTest {

    private static final String DICTIONARY = """
            ボート /(n) boat/(P)/
            エンジン /(n) engine/(P)/
            修理 [しゅうり] /(n,vs) repair/mending/(P)/
            煙突 [えんとつ] /(n) chimney/smokestack/(P)/
            """;

    private static final String STATIONERY = """
            文具店の店長が、商店街で店を続けるこつを話す講演である。

            - 品物を並べる
            - 工場の交替
            - 8と5の足し算
            - 建設的な苦情
            - 祭りの夜
            品物を並べる
            鉛筆を並べるときは、濃さではなく色で揃えます。
            並べる順番を毎週変えると、常連さんが驚きます。
            隣に消しゴムを並べると、一緒に買ってもらえます。
            売れ残りは裏の車庫に運び、年の暮れに車庫で安く売ります。
            工場の交替
            ノートの工場は8/8/5という働き方です。
            8/8/5では、朝八時から夜八時まで週に五日働きます。
            若い人は8/8/5を嫌います。紙の値段よりそれが心配です。
            工場の車庫には荷台の低いトラックが三台あります。
            8と5の足し算
            店の奥で子どもたちの宿題を見ています。
            8と5を足すと指が足りなくなる、と泣く子がいました。
            5に8を足すほうが易しいと言う子もいます。
            建設的な苦情
            お客さんの苦情は建設的なものほど静かです。
            怒鳴る人よりも、黙って糊を返しに来る人の話を聞きます。
            苦情の帳面は三冊目になりました。
            祭りの夜
            夏祭りの晩は店を遅くまで開けて、子どもたちを待ちます。
            花火のあとに消防車の車庫の建設の話を聞きました。寄付を頼まれたのです。
            金魚すくいの薄い紙は、もう二十年うちが納めています。
            津波の避難訓練の話も出ましたが、誰も覚えていません。
            提灯の絵は姉が描き、屋台の人は翌朝まで片づけをします。
            店の前の屋台は毎年おなじ家族が出してくれます。
            """;

    private static final String CANAL = """
            Life on a boat

            A short talk about living on a boat, in which somebody tells how it is done.

            - The chimney
            - Repairing the engine
            - Going to market
            The chimney
            A wood stove warms the cabin all night.
            Sweep the chimney twice a year, or the chimney will burn.
            The chimney is the first thing I look at in autumn.
            Repairing the engine
            When the engine stops, look at the fuel first.
            I repair it with two spanners and a torch.
            An old engine can be repaired for ever.
            Going to market
            On Fridays I take the boat to the market, with eggs.
            People there buy bread and honey as well.
            """;

    @TempDir
    static Path folder;

    private static LuceneTalkIndex index;

    @BeforeAll
    static void build() throws IOException, TranscriptException {
        Path words = Files.writeString(folder.resolve("edict"), DICTIONARY);
        index = FewTalks.index(
                Files.createDirectory(folder.resolve("index")),
                Knowledge.of(Dictionary.open(folder.resolve("data"), List.of(words), BuildProgress.NONE)),
                FewTalks.read("stationery.txt", STATIONERY),
                FewTalks.read("canal.txt", CANAL));
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({"鉛筆の並べ方,品物を並べる", "消しゴムの並べ方,品物を並べる"})
    void aNounMadeOfAVerbAsksForWhatIsDone(String topic, String title) {
        assertThat(first(topic)).contains(title);
    }

    @ParameterizedTest
    @CsvSource({"8/8/5の働き方,工場の交替"})
    void aWordWithMarksWithinItIsNotItsPieces(String topic, String title) {
        assertThat(first(topic)).contains(title);
    }

    @ParameterizedTest
    @CsvSource({"エンジンの修理,Repairing the engine", "煙突,The chimney"})
    void aTalkInEnglishIsFoundByWhatJapaneseWordsMeanFirst(String topic, String title) {
        assertThat(first(topic)).contains(title);
    }

    @ParameterizedTest
    @CsvSource({"ボートの煙突,The chimney", "chimney of the boat,The chimney"})
    void whatNamesTheTalkIsNotMissedInItsChapters(String topic, String title) {
        assertThat(index.library().talks()).extracting(Talk::title).contains("Life on a boat");
        assertThat(first(topic)).contains(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"津波の避難訓練", "消防車の車庫", "寄付"})
    void oneMentionMakesNoChapterEvenWhereItHasAllTheWords(String topic) {
        assertThat(first(topic)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"車庫の建設"})
    void halfOfTheWordsInATitleAreNotEnoughWhereAnotherChapterSaysAllOfThem(String topic) {
        assertThat(first(topic)).isEmpty();
    }

    private static Optional<String> first(String topic) {
        return index.chapters(topic, Optional.empty(), 3).stream()
                .map(match -> match.chapter().title())
                .findFirst();
    }
}
