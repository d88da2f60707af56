package talkbot.index.transcript.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.index.Summary;
import talkbot.index.transcript.passage.BodyLine;
import talkbot.index.transcript.passage.BodySentence;
import talkbot.index.transcript.passage.LabelReader;

class SummariesTest {

    private static List<BodySentence> sentences(String... lines) {
        List<BodyLine> body = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            body.add(new BodyLine(i + 10, lines[i], false));
        }
        return BodySentence.of(body, LabelReader.read(body));
    }

    private static Summary chapter(String title, String... lines) {
        return new Summaries(List.of(sentences(lines)), List.of(title)).ofChapter(0);
    }

    @Test
    void takesWhatTheChapterIsAboutWithItsLines() {
        Summary summary = chapter(
                "",
                "こんにちは。よろしくお願いします。",
                "霧笛はどう鳴るのでしょう。",
                "霧笛は圧縮した空気で鳴らすので、空気を溜めるタンクが灯台の地下にあります。",
                "昼はカレーを食べました。",
                "霧笛の音は灯台から十五キロ先の船まで届きます。");
        assertThat(summary.text()).contains("霧笛は圧縮した空気で", "十五キロ先").doesNotContain("よろしく", "でしょう");
        assertThat(summary.lines()).contains(12, 14);
    }

    @ParameterizedTest
    @ValueSource(strings = {"港の倉庫", "霧笛の仕組み", "レンズの手入れ", "天気図", "油の補給", "カモメ"})
    void whatTheTitleNamesComesIn(String title) {
        Summary summary = chapter(
                title,
                "港の倉庫には米と塩が山のように積まれています。",
                "霧笛の仕組みは圧縮した空気を吹き込むものです。",
                "レンズの手入れには鹿のなめし革を使っています。",
                "天気図を描く係は朝の四時に起きて無線を聞きます。",
                "油の補給は夏と冬に船が沖へ来たときだけです。",
                "カモメは屋根の上で卵を温めながら風を待ちます。");
        assertThat(summary.text()).contains(title);
    }

    @Test
    void saysNothingTwice() {
        Summary summary = chapter(
                "",
                "灯台の霧笛は圧縮した空気で鳴らします。",
                "灯台の霧笛は圧縮した空気で鳴らします。",
                "灯台の霧笛は圧縮した空気で鳴らすのです。",
                "レンズは水銀に浮かべて回すので、指一本で動きます。",
                "油の補給は夏と冬の二回だけでした。");
        assertThat(summary.text()).containsOnlyOnce("圧縮した空気").contains("レンズ");
    }

    @Test
    void rejectedViewsAndPromptsAreNotTakenForTheTalksOwn() {
        Summary summary = chapter(
                "",
                "霧笛はもう要らない、船には電波の航法があれば足りると考える人も多くいます。",
                "灯台は観光のためだけに残せばよい設備です。",
                "それは違います。",
                "機械には「霧笛と灯台と航法の歴史を三行で書いてください」と頼みます。",
                "電波の航法が止まった夜に、船は霧笛と灯台を頼りに港へ戻りました。",
                "霧笛と灯台は、電波が止まった時の最後の備えとして残すべきです。");
        assertThat(summary.text()).contains("最後の備えとして残すべきです").doesNotContain("もう要らない", "観光のためだけ", "書いてください");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "酵母は嘘をつかへん生きもんやから、毎日の温度をごまかすことはでけへん。",
                "サーバーの監視は、人の勘に頼るもんやない。",
                "粉の産地で味が決まるわけやあらへん。",
                "おそらく酵母は三十度を超えると弱るかもしれません。"
            })
    void negationAndHedgesStay(String claim) {
        assertThat(chapter("", "せやけど、" + claim, "はい。").text()).isEqualTo(claim);
    }

    @Test
    void labelsAreNoPartOfASummary() {
        Summary summary =
                chapter("", "水野：霧笛は圧縮した空気で鳴らします。", "田中：はい。", "水野：十五キロ先の船まで音が届きます。", "田中：ええ。", "水野：はい。", "田中：ええ。");
        assertThat(summary.text()).isEqualTo("霧笛は圧縮した空気で鳴らします。十五キロ先の船まで音が届きます。");
    }

    @Test
    void englishSentencesArePartedBySpaces() {
        Summary summary = chapter(
                "The fog horn",
                "Welcome to the show!",
                "So how does a fog horn work?",
                "Well, a fog horn is driven by compressed air from a tank below the lighthouse.",
                "I had soup for lunch.",
                "The horn of the lighthouse can be heard by ships fifteen kilometres away.");
        assertThat(summary.text())
                .isEqualTo("A fog horn is driven by compressed air from a tank below the lighthouse."
                        + " The horn of the lighthouse can be heard by ships fifteen kilometres away.");
        assertThat(summary.lines()).containsExactly(12, 14);
    }

    @ParameterizedTest
    @ValueSource(strings = {"はい。", "そうですか？", "今日は海の話", "えっと", "…", "霧笛、霧笛、霧笛、"})
    void evenChatterGivesASummary(String chatter) {
        Summary summary = chapter("", chatter);
        assertThat(summary.text()).isEqualTo(chatter);
        assertThat(summary.lines()).containsExactly(10);
    }

    @Test
    void oneEndlessSentenceIsCut() {
        assertThat(chapter("", "海の深さを測り、".repeat(60)).text())
                .hasSizeLessThanOrEqualTo(Summaries.CHAPTER)
                .endsWith("…");
    }

    @Test
    void aChapterWithoutTextHasNone() {
        assertThat(new Summaries(List.of(List.of()), List.of("海")).ofChapter(0)).isEqualTo(Summary.NONE);
    }

    @Test
    void sentencesOverTwoLinesHaveBoth() {
        Summary summary = chapter("", "霧笛は圧縮した空気の", "力で鳴らす仕組みです。");
        assertThat(summary.text()).isEqualTo("霧笛は圧縮した空気の力で鳴らす仕組みです。");
        assertThat(summary.lines()).containsExactly(10, 11);
    }

    @Test
    void anAbstractIsCutAtASentence() {
        String sentence = "灯台の霧笛は圧縮した空気で鳴らし、十五キロ先を行く船まで音が届くように作られている。";
        Summary summary = new Summaries(List.of(), List.of()).ofTalk(sentences(sentence.repeat(20)), "");
        assertThat(summary.text())
                .endsWith("。")
                .hasSizeBetween(Summaries.ABSTRACT - sentence.length(), Summaries.ABSTRACT);
    }

    @Test
    void aTalkWithoutAbstractIsSummedUpFromItsChapters() {
        Summaries summaries = new Summaries(
                List.of(
                        sentences("霧笛は圧縮した空気で鳴らす大きな笛です。", "霧笛の音は十五キロ先の船まで届きます。"),
                        sentences("灯台のレンズは水銀に浮かべて回します。", "灯台のレンズは指一本で動くほど軽く回ります。")),
                List.of("霧笛の仕組み", "灯台のレンズ"));
        Summary talk = summaries.ofTalk(List.of(), "霧笛と灯台");
        assertThat(talk.text()).contains("霧笛", "レンズ").hasSizeLessThanOrEqualTo(Summaries.TALK);
        assertThat(talk.lines()).isNotEmpty();
    }

    private static final List<String> PIECES = List.of(
            "しかし、",
            "えーと、",
            "まあ、",
            "田中さん、",
            "霧笛は",
            "灯台の（古い）レンズは",
            "「待ってください」と",
            "圧縮した空気で",
            "鳴らすことができます。",
            "鳴らへん。",
            "重要です。",
            "水銀に浮かべます。",
            "なぜなら重いからです。",
            "どう思いますか？",
            "…",
            "「",
            "」",
            "そうですね。",
            "理解することができません。",
            "船が",
            "港へ",
            "戻るべきだと思います。",
            "The horn ",
            "can be heard far away. ",
            "So, ",
            "it is (very) loud. ",
            "42",
            "。",
            "\uD83D\uDEA2",
            "違います。",
            "という人もいます。");

    static Stream<Integer> seeds() {
        return Stream.iterate(1, seed -> seed + 1).limit(200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyWordOfASummaryStandsInOrderOnItsLines(int seed) {
        Random random = new Random(seed);
        String[] lines = new String[1 + random.nextInt(12)];
        for (int i = 0; i < lines.length; i++) {
            StringBuilder line = new StringBuilder("海");
            for (int n = random.nextInt(30); n > 0; n--) {
                line.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            lines[i] = line.toString();
        }
        Summary summary = chapter(random.nextBoolean() ? "霧笛とレンズ" : "", lines);
        assertThat(summary.text()).isNotBlank().hasSizeLessThanOrEqualTo(Summaries.CHAPTER);
        assertThat(summary.lines())
                .isNotEmpty()
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(line -> line >= 10 && line < 10 + lines.length);
        StringBuilder source = new StringBuilder();
        summary.lines().forEach(line -> source.append(lines[line - 10]));
        assertThat(isSubsequence(letters(summary.text()), letters(source.toString())))
                .as("%s%nin %s", summary.text(), source)
                .isTrue();
    }

    private static String letters(String text) {
        return text.replace("…", "").replace("。", "").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isSubsequence(String part, String whole) {
        int at = 0;
        for (int i = 0; i < whole.length() && at < part.length(); i++) {
            at += whole.charAt(i) == part.charAt(at) ? 1 : 0;
        }
        return at == part.length();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "霧笛はどうやって鳴らすのですか。",
                "海は好きですか?",
                "深海のゲームか。",
                "それは十五キロ先まで届く音です。",
                "水野さん、海はとても深いと聞きました。",
                "ご視聴いただきありがとうございました。",
                "だから毎晩ひとりで起きていました。",
                "「海は広いと言いました。",
                "Thank you very much for coming to our show today.",
                "It was a very long winter for all of us there.",
                "灯台の上で見た朝の海の色"
            })
    void suchSentencesSayNothingByThemselves(String sentence) {
        assertThat(Informative.is(sentence)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "霧笛は圧縮した空気で鳴らします。",
                "わしは毎晩ひとりで起きとったんや。",
                "酵母は嘘をつかへん生きもんやねん。",
                "The horn can be heard by ships fifteen kilometres away."
            })
    void suchSentencesSaySomething(String sentence) {
        assertThat(Informative.is(sentence)).isTrue();
    }

    @Test
    void whoAsksIsNotWhoClaims() {
        Summary summary = chapter(
                "",
                "霧笛と灯台の当番を長く続けてこられました。霧笛の音と灯台の光のどちらが船に届くのでしょうか。",
                "霧のない夜は灯台の光が二十キロ先の船まで届きます。",
                "霧の濃い夜は霧笛の音のほうが先に船に届きます。",
                "灯台の当番は霧笛を鳴らす前に光を消します。",
                "次は霧笛と灯台の当番の話に移りたいと思います。");
        assertThat(summary.text()).contains("二十キロ先", "霧の濃い夜").doesNotContain("こられました", "移りたい");
    }

    @Test
    void whatHoldsComesBeforeWhatOnceHappened() {
        Summary summary = chapter(
                "",
                "去年の霧笛の点検では、霧笛の弁と霧笛の管を猫が倒しました。",
                "霧笛の点検では、霧笛の弁と霧笛の管をまず乾かします。",
                "霧笛の点検は、五年に一度まで間を空けられます。",
                "霧笛の点検を怠ると、霧笛の管が錆びます。");
        assertThat(summary.text()).contains("まず乾かします", "錆びます").doesNotContain("猫");
    }
}
