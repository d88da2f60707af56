package talkbot.index.transcript.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void takesSentencesThatSaySomethingWithTheirLines() {
        Summary summary = Summaries.ofChapter(
                sentences("こんにちは。よろしくお願いします。", "霧笛はどう鳴るのでしょう。", "霧笛は圧縮した空気で鳴らします。", "それは大きな音です。", "十五キロ先の船まで音が届きます。"),
                "");
        assertThat(summary.text()).isEqualTo("霧笛は圧縮した空気で鳴らします。十五キロ先の船まで音が届きます。");
        assertThat(summary.lines()).containsExactly(12, 14);
    }

    @Test
    void sentencesThatTheTitleSpeaksOfComeFirst() {
        Summary summary = Summaries.ofChapter(
                sentences("船は朝の六時に港を出ました。", "荷物は全部で四十個ありました。", "霧笛は圧縮した空気で鳴らします。", "霧笛の音は十五キロ先まで届きます。"), "霧笛の仕組み");
        assertThat(summary.text()).isEqualTo("霧笛は圧縮した空気で鳴らします。霧笛の音は十五キロ先まで届きます。");
    }

    @Test
    void keepsToItsLength() {
        String sentence = "灯台の霧笛は圧縮した空気で鳴らし、十五キロ先を行く船まで音が届くように作られています。";
        Summary summary = Summaries.ofChapter(
                sentences(sentence, sentence + "長い冬にも鳴りました。", sentence.repeat(1), sentence, sentence), "");
        assertThat(summary.text()).hasSizeLessThanOrEqualTo(Summaries.CHAPTER).endsWith("。");
    }

    @Test
    void labelsAreNoPartOfASummary() {
        Summary summary = Summaries.ofChapter(
                sentences("水野：霧笛は圧縮した空気で鳴らします。", "田中：はい。", "水野：十五キロ先の船まで音が届きます。", "田中：ええ。", "水野：はい。", "田中：ええ。"), "");
        assertThat(summary.text()).isEqualTo("霧笛は圧縮した空気で鳴らします。十五キロ先の船まで音が届きます。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"はい。", "そうですか？", "今日は海の話", "えっと", "…", "霧笛、霧笛、霧笛、"})
    void evenChatterGivesASummary(String chatter) {
        Summary summary = Summaries.ofChapter(sentences(chatter), "");
        assertThat(summary.text()).isEqualTo(chatter);
        assertThat(summary.lines()).containsExactly(10);
    }

    @Test
    void oneEndlessSentenceIsCut() {
        Summary summary = Summaries.ofChapter(sentences("海の深さを測り、".repeat(60)), "");
        assertThat(summary.text()).hasSizeLessThanOrEqualTo(Summaries.CHAPTER).endsWith("…");
    }

    @Test
    void anAbstractIsCutAtASentence() {
        String sentence = "灯台の霧笛は圧縮した空気で鳴らし、十五キロ先を行く船まで音が届くように作られている。";
        Summary summary = Summaries.ofAbstract(sentences(sentence.repeat(20)));
        assertThat(summary.text()).endsWith("。").hasSizeBetween(Summaries.TALK - sentence.length(), Summaries.TALK);
    }

    @Test
    void aChapterWithoutTextHasNone() {
        assertThat(Summaries.ofChapter(List.of(), "海")).isEqualTo(Summary.NONE);
    }

    @Test
    void sentencesOverTwoLinesHaveBoth() {
        Summary summary = Summaries.ofChapter(sentences("霧笛は圧縮した空気の", "力で鳴らす仕組みです。"), "");
        assertThat(summary.text()).isEqualTo("霧笛は圧縮した空気の力で鳴らす仕組みです。");
        assertThat(summary.lines()).containsExactly(10, 11);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "霧笛はどうやって鳴らすのですか。",
                "海は好きですか?",
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
}
