package talkbot.index.transcript.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import talkbot.index.transcript.passage.BodyLine;
import talkbot.index.transcript.passage.LabelReader;
import talkbot.index.transcript.passage.SpeakerLabels;

class TitlesTest {

    private static final List<String> ANOTHER = List.of(
            "麹菌は三十五度で育ちます。",
            "木桶は洗ってから日に干します。",
            "大豆は前の晩から水に漬けておきます。",
            "味噌蔵の窓は冬でも少し開けてあります。",
            "麹菌が育つ部屋には誰も入れません。",
            "大豆を蒸す釜は二つあります。");

    /** The title of a chapter in a talk whose other chapter is about miso. */
    private static String title(String... chapter) {
        List<BodyLine> lines = new ArrayList<>();
        Stream.concat(Stream.of(chapter), ANOTHER.stream())
                .forEach(text -> lines.add(new BodyLine(lines.size() + 1, text, false)));
        SpeakerLabels labels = LabelReader.read(lines);
        int[] starts = IntStream.range(0, lines.size()).toArray();
        Vocabulary vocabulary = new Vocabulary();
        WordCounts words = WordCounts.of(lines, labels, starts, vocabulary);
        Telling telling = new Telling(lines, labels, starts, words);
        Map<Integer, Double> weights = words.weights(0, chapter.length);
        return new Titles(vocabulary, false)
                .next(telling.sentences(0), telling.paragraphs(0, chapter.length, weights), weights)
                .orElseThrow();
    }

    @Test
    void aTitleSaysWhatTheChapterComesBackToAndNoDetail() {
        assertThat(title(
                        "港の入口に霧笛が立っています。",
                        "霧笛は三十秒ごとに鳴ります。",
                        "昔はとなりの村の郵便局の主人がそれで時計を合わせていました。",
                        "風の強い日には霧笛も届きません。",
                        "親戚の結婚式の引き出物に小さな鐘をもらったこともあります。",
                        "霧笛を止める相談が始まりました。"))
                .contains("霧笛")
                .hasSizeBetween(Titles.SHORTEST, Titles.LONGEST);
    }

    @Test
    void anExampleThatIsToldInARowIsNotTheSubject() {
        assertThat(title(
                        "圧縮空気がなければ何も鳴りません。",
                        "夜の当番は圧縮空気の目盛りを読みます。",
                        "たとえば競走用の自転車を考えてみましょう。",
                        "競走用の自転車は細い管でできています。",
                        "競走用の自転車が軽いのはそのためです。",
                        "競走用の自転車を直す店は町に一軒でした。",
                        "塔の中でも同じで、圧縮空気は軽い管を通ります。",
                        "夜明けには圧縮空気を抜いて休みます。",
                        "圧縮空気の目盛りは今も塔に残っています。"))
                .startsWith("圧縮空気");
    }

    @Test
    void whatASentenceAnnouncesComesBeforeWhatItOnlyMentions() {
        assertThat(title("航路標識というのは船に道を教える目印です。", "浮き桟橋と防波堤を見て歩きました。", "浮き桟橋と防波堤のあいだに航路標識があります。"))
                .contains("航路標識");
    }

    @Test
    void aTopicWithoutCompanyIsWhatTheTalkIsAbout() {
        assertThat(title("霧笛は鳴ります。", "霧笛は遠くまで届きます。", "霧笛はもう古いです。", "霧笛は止まりました。"))
                .isEqualTo("霧笛についての話");
        assertThat(title("航路標識は光ります。", "航路標識は遠くまで届きます。", "航路標識はもう古いです。")).isEqualTo("航路標識について");
    }

    @Test
    void aNounWithANumberOrALetterIsNotTheNoun() {
        assertThat(title("レンズの重さを毎年測っています。", "ある年、レンズBの重さが変わりました。", "重さはレンズの銀で決まります。", "重さを測る秤もレンズと同じ部屋です。"))
                .contains("レンズ")
                .doesNotContain("レンズB");
    }
}
