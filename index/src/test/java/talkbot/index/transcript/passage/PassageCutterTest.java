package talkbot.index.transcript.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import talkbot.index.LineRange;
import talkbot.index.Passage;

class PassageCutterTest {

    private static final String SENTENCE = "海の深さを音で測ると、地図にない山がいくつも見つかることがあります。";

    private static List<Passage> cut(String... lines) {
        List<BodyLine> body = body(lines);
        return new PassageCutter(LabelReader.read(body)).cut(body);
    }

    /** Lines from 1; empty ones leave a gap in the numbers. */
    private static List<BodyLine> body(String... lines) {
        List<BodyLine> body = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                body.add(new BodyLine(i + 1, lines[i], i > 0 && lines[i - 1].isBlank()));
            }
        }
        return body;
    }

    private static String ink(String text) {
        return text.replaceAll("\\s", "");
    }

    private static String all(List<Passage> passages) {
        return ink(passages.stream().map(Passage::text).collect(Collectors.joining()));
    }

    @Test
    void aParagraphIsAPassage() {
        String paragraph = SENTENCE.repeat(5);
        List<Passage> passages = cut(paragraph, paragraph + "終わり。");
        assertThat(passages).extracting(Passage::text).containsExactly(paragraph, paragraph + "終わり。");
        assertThat(passages).extracting(Passage::lines).containsExactly(new LineRange(1, 1), new LineRange(2, 2));
    }

    @Test
    void shortTurnsStandTogetherOnThreeLinesAtMost() {
        List<Passage> passages = cut("はい。", "そうですね。", "週に六日です。", "大変ですね。", "いいえ。");
        assertThat(passages).extracting(Passage::text).containsExactly("はい。\nそうですね。\n週に六日です。", "大変ですね。\nいいえ。");
        assertThat(passages.getFirst().lines()).isEqualTo(new LineRange(1, 3));
    }

    @Test
    void shortTurnsStandTogetherOverBlankLinesWithinThreeSourceLines() {
        List<Passage> passages = cut("はい。", "", "そうですね。", "", "週に六日です。");
        assertThat(passages).extracting(Passage::text).containsExactly("はい。\nそうですね。", "週に六日です。");
    }

    @Test
    void aTinyTurnGoesWithTheAnswerThatFollowsIt() {
        String answer = SENTENCE.repeat(6);
        assertThat(cut(SENTENCE.repeat(6), "どうでしたか？", answer).getLast().text()).isEqualTo("どうでしたか？\n" + answer);
        assertThat(cut(answer, "以上です。")).hasSize(1);
    }

    @Test
    void aSentenceThatBreaksOverLinesStaysTogether() {
        String start = SENTENCE.repeat(3) + "船の名前はTana2.";
        List<Passage> passages = cut(SENTENCE.repeat(4), start, "5、三番目の船です。", SENTENCE.repeat(4));
        assertThat(passages.get(1).text()).isEqualTo(start + "\n5、三番目の船です。");
        assertThat(passages.get(1).lines()).isEqualTo(new LineRange(2, 3));
    }

    @Test
    void aBrokenSentenceInALongParagraphStaysTogether() {
        List<Passage> passages = cut(SENTENCE.repeat(12) + "網が切れたのは嵐の", "夜でした。次の朝は晴れました。");
        assertThat(passages)
                .anyMatch(p -> p.text().contains("嵐の\n夜でした。") && p.lines().equals(new LineRange(1, 2)));
        assertThat(all(passages)).isEqualTo(SENTENCE.repeat(12) + "網が切れたのは嵐の夜でした。次の朝は晴れました。");
    }

    @Test
    void longParagraphsAreCutAtSentencesIntoReadablePieces() {
        String paragraph = SENTENCE.repeat(60);
        List<Passage> passages = cut(paragraph);
        assertThat(passages).allMatch(p -> p.text().endsWith("。") && p.lines().equals(new LineRange(1, 1)));
        assertThat(passages.subList(0, passages.size() - 1))
                .allMatch(p -> p.text().length() >= 150 && p.text().length() <= 350);
        assertThat(all(passages)).isEqualTo(paragraph);
    }

    @Test
    void monstersAreCutAtCommasOrAnywhere() {
        for (String monster : List.of(
                "深い海、".repeat(400),
                "海".repeat(3000),
                "deep sea ".repeat(300),
                "𠮷".repeat(1500),
                "か\u3099".repeat(1000))) {
            List<Passage> passages = cut(monster);
            assertThat(passages).allMatch(p -> p.text().length() <= PassageCutter.LONGEST);
            assertThat(all(passages)).isEqualTo(ink(monster));
            assertThat(passages)
                    .allMatch(p -> !Character.isLowSurrogate(p.text().charAt(0))
                            && p.text().charAt(0) != '\u3099');
        }
        assertThat(cut("深い海、".repeat(400))).allMatch(p -> p.text().endsWith("、"));
    }

    @Test
    void anEndlessSequenceOfCombiningMarksIsCutAllTheSame() {
        List<Passage> passages = cut("a" + "\u0301".repeat(2000));
        assertThat(passages).allMatch(p -> p.text().length() <= PassageCutter.LONGEST);
    }

    @Test
    void captionsOfAFewWordsFillPassagesOverMoreLines() {
        List<Passage> passages = cut("今日は海の", "深さの話を", "しようと思うんだけど", "まず船が要る", "それから音が要る", "音は遅いから", "待つことになる");
        assertThat(passages).hasSize(1);
    }

    @Test
    void whiteSpaceAroundLinesIsLeftOut() {
        assertThat(cut("　海は広いです。  ", " 空は高いです。").getFirst().text()).isEqualTo("海は広いです。  \n 空は高いです。");
    }

    @Test
    void repeatedPassagesHaveDifferentAnchors() {
        List<Passage> passages = cut(SENTENCE.repeat(5), SENTENCE.repeat(5), SENTENCE.repeat(5));
        assertThat(passages).extracting(Passage::anchor).doesNotHaveDuplicates();
        assertThat(passages.get(1).anchor()).isEqualTo(passages.getFirst().anchor() + "-2");
        assertThat(passages.get(2).anchor()).isEqualTo(passages.getFirst().anchor() + "-3");
    }

    @Test
    void theSpeakerIsNamedOnlyWhereOneLabelCoversThePassage() {
        List<Passage> passages = cut(
                "水野：" + SENTENCE.repeat(2),
                "田中：" + SENTENCE.repeat(2),
                "水野：はい。",
                "田中：ええ。",
                "水野：" + SENTENCE.repeat(15),
                "田中：" + SENTENCE.repeat(2));
        assertThat(passages.get(0).speaker()).contains("水野");
        assertThat(passages.get(1).speaker()).contains("田中");
        assertThat(passages.get(2).text()).isEqualTo("水野：はい。\n田中：ええ。");
        assertThat(passages.get(2).speaker()).isEmpty();
        assertThat(passages.subList(3, passages.size() - 1))
                .hasSizeGreaterThan(1)
                .allMatch(p -> p.speaker().equals(Optional.of("水野")));
    }

    @Test
    void nothingGivesNothing() {
        assertThat(cut()).isEmpty();
    }

    @Test
    void anUnlabelledParagraphHasNoSpeaker() {
        List<Passage> passages = cut(
                "水野：" + SENTENCE.repeat(5),
                SENTENCE.repeat(5),
                "田中：" + SENTENCE.repeat(5),
                "水野：はい、次の話です。",
                "田中：はい、山の話です。",
                "水野：はい、川の話です。",
                "田中：はい。");
        assertThat(passages.get(0).speaker()).contains("水野");
        assertThat(passages.get(1).speaker()).isEmpty();
        assertThat(passages.get(2).speaker()).contains("田中");
    }
}
