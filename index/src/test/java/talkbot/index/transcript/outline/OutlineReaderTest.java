package talkbot.index.transcript.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineReaderTest {

    private static final String PROSE =
            "船を降りたのは三月の終わりでした。風が強くて、荷物を二つ海に落としました。灯台まで歩いて四十分かかり、その間に雨が三度降りました。着いたときには日が暮れていて、前の番の人が湯を沸かして待っていてくれました。";

    private static Outline read(String text) {
        return OutlineReader.read(text.lines().toList(), 0);
    }

    private static List<Integer> lines(Outline outline, LineRole role) {
        return IntStream.rangeClosed(1, outline.roles().size())
                .filter(number -> outline.role(number) == role)
                .boxed()
                .toList();
    }

    private static List<String> titles(Outline outline) {
        return outline.headings().stream().map(Heading::title).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"- ", "・", "* ", "• ", "+ ", "・ "})
    void everyKindOfBulletMakesAContents(String bullet) {
        Outline outline = read("岬の話である。\n\n%s朝\n%s夜\n朝\n霧が出ます。\n夜\n星が出ます。\n".formatted(bullet, bullet));
        assertThat(titles(outline)).containsExactly("朝", "夜");
        assertThat(lines(outline, LineRole.CONTENTS)).containsExactly(3, 4);
        assertThat(lines(outline, LineRole.ABSTRACT)).containsExactly(1);
        assertThat(lines(outline, LineRole.BODY)).containsExactly(6, 8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%d. ", "%d．", "%d) ", "(%d) ", "%d、", "0%d:00 ", "[00:0%d:00] "})
    void everyKindOfNumberMakesAContents(String number) {
        String one = number.formatted(1);
        String two = number.formatted(2);
        assertThat(titles(read(one + "朝の霧\n" + two + "夜の星\n\n朝の霧\n霧が出ます。\n夜の星\n星が出ます。\n")))
                .containsExactly("朝の霧", "夜の星");
        assertThat(titles(read(one + "朝の霧\n" + two + "夜の星\n\n" + one + "朝の霧\n霧が出ます。\n" + two + "夜の星\n星が出ます。\n")))
                .containsExactly("朝の霧", "夜の星");
    }

    @Test
    void circledNumbersMakeAContents() {
        assertThat(titles(read("①朝の霧\n②夜の星\n\n朝の霧\n霧が出ます。\n夜の星\n星が出ます。\n"))).containsExactly("朝の霧", "夜の星");
    }

    @Test
    void aCaptionBelongsToTheContents() {
        Outline outline = read("岬の話\n\n目次\n朝の霧\n夜の星\n\n朝の霧\n霧が出ます。\n夜の星\n星が出ます。\n");
        assertThat(lines(outline, LineRole.TITLE)).containsExactly(1);
        assertThat(lines(outline, LineRole.CONTENTS)).containsExactly(3, 4, 5);
        assertThat(titles(outline)).containsExactly("朝の霧", "夜の星");
    }

    @Test
    void headingsAreComparedWithoutWidthSpaceAndCase() {
        assertThat(titles(read("- ＡＩ と 海\n- 夜の星\nai と海\n霧が出ます。\n夜 の 星\n星が出ます。\n")))
                .containsExactly("ai と海", "夜 の 星");
    }

    @Test
    void nearTwinsAreToldApart() {
        Outline outline = read("- 大きな船での暮らし方\n- 大きな船の暮らし\n- 港\n大きな船での暮らし方\n揺れます。\n大きな船の暮らし\n静かです。\n港\n着きます。\n");
        assertThat(outline.headings()).extracting(Heading::line).containsExactly(4, 6, 8);
    }

    @Test
    void aTitleThatIsSaidEarlierConfusesNothing() {
        Outline outline = read("- 港\n- 海\n- まとめ\n港\nまとめ\n船が着きます。\n海\n広いです。\nまとめ\n終わります。\n");
        assertThat(outline.headings()).extracting(Heading::line).containsExactly(4, 7, 9);
        assertThat(lines(outline, LineRole.BODY)).contains(5);
    }

    @Test
    void ofTwoPlacesTheOneThatLooksLikeAHeadingIsTaken() {
        Outline outline = read("- 港の朝\n- 海の夜\n港の朝\n船が着きます。\n歌の題は、\n海の夜\nと言いました。\n海の夜\n波が立ちます。とても高い波です。\n");
        assertThat(outline.headings()).extracting(Heading::line).containsExactly(3, 8);
    }

    @Test
    void aHeadingThatDiffersALittleIsFoundAndOneThatIsMissingIsDropped() {
        Outline outline = read("""
                - 港の朝の仕事
                - 海図の読み方について
                - 誰も話さなかったこと
                - 灯台の夜の番
                港の朝の仕事
                船が着きます。
                海図の読みかたについて
                線を引きます。
                灯台の夜の番
                眠れません。
                """);
        assertThat(titles(outline)).containsExactly("港の朝の仕事", "海図の読みかたについて", "灯台の夜の番");
    }

    @Test
    void listsInsideTheBodyAreBody() {
        Outline outline = read("- 朝\n- 夜\n朝\n霧が出ます。\n- 網\n- 縄\n- 朝\n夜\n星が出ます。\n");
        assertThat(outline.headings()).extracting(Heading::line).containsExactly(3, 8);
        assertThat(lines(outline, LineRole.BODY)).containsExactly(4, 5, 6, 7, 9);
    }

    @Test
    void aListWhoseItemsNeverReturnIsText() {
        Outline outline = read("持ち物です。\n- 網\n- 縄\n- 灯り\n船を出します。\n");
        assertThat(outline.headings()).isEmpty();
        assertThat(lines(outline, LineRole.BODY)).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void headingsBetweenBlankLinesMakeChapters() {
        Outline outline = read("岬の三十年\n\n%s\n\n霧笛の仕組み\n\n%s\n%s\n\n冬の食料\n\n%s\n".formatted(PROSE, PROSE, PROSE, PROSE));
        assertThat(lines(outline, LineRole.TITLE)).containsExactly(1);
        assertThat(lines(outline, LineRole.ABSTRACT)).containsExactly(3);
        assertThat(titles(outline)).containsExactly("霧笛の仕組み", "冬の食料");
    }

    @Test
    void headingsWordedLikeSpeechAreFoundAmongOthers() {
        Outline outline = read("霧笛の仕組み\n\n%s\n%s\n\nほんまに寒かってん\n\n%s\n%s\n\n冬の食料\n\n%s\n%s\n\n何を食べたのか？\n\n%s\n%s\n"
                .formatted(PROSE, PROSE, PROSE, PROSE, PROSE, PROSE, PROSE, PROSE));
        assertThat(titles(outline)).contains("ほんまに寒かってん", "冬の食料", "何を食べたのか？");
    }

    @Test
    void aDoubleSpacedTranscriptHasNoChapters() {
        Outline outline = read("%s\n\nそうですね\n\n%s\n\n週に六日\n\n%s\n\nなるほど\n\n"
                .formatted(PROSE, PROSE, PROSE)
                .repeat(5));
        assertThat(outline.headings()).isEmpty();
        assertThat(lines(outline, LineRole.BODY)).hasSize(30);
    }

    @Test
    void aTranscriptWithoutPunctuationHasNoChapters() {
        Outline outline = read("今日は海の話をします\n\n船で深さを測るんですけど\n\n音を使います\n\n深海の地図\n\nこれがけっこう難しくて\n\n");
        assertThat(outline.headings()).isEmpty();
        assertThat(lines(outline, LineRole.BODY)).hasSize(5);
    }

    @Test
    void namesAloneOnTheirLinesAreNoChapters() {
        Outline outline = read("水野\n\n%s\n\n田中\n\n%s\n\n水野\n\n%s\n\n田中\n\n%s\n".formatted(PROSE, PROSE, PROSE, PROSE));
        assertThat(outline.headings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"## %s", "■%s", "■ %s", "【%s】", "◆%s", "第%s章　海"})
    void markedHeadingsMakeChapters(String form) {
        Outline outline = read(
                form.formatted("一") + "\n" + PROSE + "\n" + form.formatted("二") + "\n" + PROSE + "\n" + PROSE + "\n");
        assertThat(outline.headings()).extracting(Heading::line).containsExactly(1, 3);
        assertThat(titles(outline).getFirst()).contains("一").doesNotContain("#", "■", "【", "◆");
    }

    @Test
    void aMarkdownTitleIsTheTitle() {
        Outline outline = read("# 岬の三十年\n\n## 朝\n" + PROSE + "\n\n## 夜\n" + PROSE + "\n");
        assertThat(outline.title()).contains("岬の三十年");
        assertThat(titles(outline)).containsExactly("朝", "夜");
    }

    @Test
    void namesInBracketsAreNoChapters() {
        assertThat(read(("【水野】\n" + PROSE + "\n【田中】\n" + PROSE + "\n").repeat(3))
                        .headings())
                .isEmpty();
    }

    @Test
    void hashtagsAreNoHeadings() {
        assertThat(read(PROSE + "\n#海\n" + PROSE + "\n#山\n" + PROSE + "\n").headings())
                .isEmpty();
    }

    @Test
    void theFirstLineIsATitleOnlyIfItLooksLikeOne() {
        assertThat(read("岬の三十年\n\n" + PROSE + "\n" + PROSE + "\n").title()).contains("岬の三十年");
        assertThat(read("岬の三十年\n" + PROSE + "\n" + PROSE + "\n").title()).contains("岬の三十年");
        assertThat(read("灯台に未来はあるのか？\n\n" + PROSE + "\n" + PROSE + "\n").title())
                .contains("灯台に未来はあるのか？");
        assertThat(read("こんにちは、水野です。\n\n" + PROSE + "\n").title()).isEmpty();
        assertThat(read("よろしくお願いします\n\n" + PROSE + "\n").title()).isEmpty();
        assertThat(read("今日は灯台の霧笛\nについてお話しします。\n" + PROSE + "\n").title()).isEmpty();

        assertThat(read("はじめに\n\n" + PROSE + "\n\n霧笛の話\n\n" + PROSE + "\n" + PROSE + "\n")
                        .title())
                .isEmpty();
        assertThat(read("岬の三十年").title()).isEmpty();
    }

    @Test
    void anAbstractAboveUnmarkedTextIsTold() {
        Outline outline = read("この動画は、岬の灯台で三十年を過ごした人が、霧笛の仕組みと冬の食料、そして夜の過ごし方について語る貴重なインタビューである。風の音も録音されている。\n\n" + PROSE
                + "\n" + PROSE + "\n" + PROSE + "\n");
        assertThat(lines(outline, LineRole.ABSTRACT)).containsExactly(1);
    }

    @Test
    void englishTranscriptsHaveTheSameForms() {
        String prose =
                "We came to the cape in March, and the wind took two of our bags into the sea before we reached the light.";
        Outline outline = read(
                "Thirty Years at the Cape\n\nThis talk is about a lighthouse and the people who kept it.\n\n- The Fog Horn\n- Winter Food\n\nThe Fog Horn\n"
                        + prose + "\nWinter Food\n" + prose + "\n\nComments\n");
        assertThat(outline.title()).contains("Thirty Years at the Cape");
        assertThat(titles(outline)).containsExactly("The Fog Horn", "Winter Food");
        assertThat(lines(outline, LineRole.ABSTRACT)).containsExactly(3);
        assertThat(outline.role(13)).isEqualTo(LineRole.FURNITURE);
    }

    @Test
    void aTitleMayHaveAColon() {
        assertThat(read("対談：岬の三十年\n\n" + PROSE + "\n" + PROSE + "\n").title()).contains("対談：岬の三十年");
        assertThat(read("水野：岬の話\n\n" + PROSE + "\n水野：海です。\n" + PROSE + "\n").title())
                .isEmpty();
    }
}
