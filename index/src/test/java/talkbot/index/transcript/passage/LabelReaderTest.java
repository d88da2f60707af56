package talkbot.index.transcript.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelReaderTest {

    private static List<BodyLine> body(String text) {
        List<String> lines = text.lines().toList();
        List<BodyLine> body = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                body.add(new BodyLine(
                        i + 1, lines.get(i), i > 0 && lines.get(i - 1).isBlank()));
            }
        }
        return body;
    }

    private static List<String> speakers(String text) {
        List<BodyLine> body = body(text);
        SpeakerLabels labels = LabelReader.read(body);
        return body.stream()
                .map(line -> labels.speaker(line.number(), true).orElse(""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "水野：, 田中：, 水野, 田中",
        "水野: , 田中: , 水野, 田中",
        "【水野】, 【田中】, 水野, 田中",
        "[水野], [田中], 水野, 田中",
        "A：, B：, A, B",
        "Speaker 1: , Speaker 2: , Speaker 1, Speaker 2",
        "[00:01:02] 水野：, [00:01:09] 田中：, 水野, 田中",
        "00:12 水野: , 00:15 田中: , 水野, 田中",
        "水野（司会）：, 田中：, 水野, 田中",
        "Ann Lee: , J. B. Mori: , Ann Lee, J. B. Mori",
        "水野 健太：, 田中 メイ：, 水野 健太, 田中 メイ",
        "― 水野：, ― 田中：, 水野, 田中"
    })
    void everyFormOfLabelIsRead(String one, String two, String first, String second) {
        String text = (one + "海は広いです。\n" + two + "空は高いです。\n").repeat(4);
        assertThat(speakers(text)).containsExactly(first, second, first, second, first, second, first, second);
    }

    @Test
    void labelsStayOutOfWhatIsSaid() {
        List<BodyLine> body = body("水野：海です。\n田中：空です。\n".repeat(3));
        assertThat(LabelReader.read(body).spoken(body.getFirst())).isEqualTo("海です。");
    }

    @Test
    void namesAreListedButRolesAreNot() {
        String text = "司会：始めます。\n水野：海です。\n田中：空です。\n".repeat(4);
        assertThat(LabelReader.read(body(text)).speakers()).containsExactly("水野", "田中");
        String anonymous = "Speaker 1: It is deep.\nSpeaker 2: It is.\n".repeat(4);
        assertThat(LabelReader.read(body(anonymous)).speakers()).isEmpty();
    }

    @Test
    void anUnlabelledLineHasNoSpeaker() {
        assertThat(speakers("水野：海です。\n広いです。\n田中：空です。\n".repeat(3)).subList(0, 3))
                .containsExactly("水野", "", "田中");
    }

    @Test
    void aLabelledTurnThatBreaksOffGoesOn() {
        assertThat(speakers("水野：海はとても\n広いです。\n田中：空です。\n".repeat(3)).subList(0, 3))
                .containsExactly("水野", "水野", "田中");
    }

    @Test
    void aLabelAboveItsTurnCoversTheTurn() {
        assertThat(speakers("水野：\n海は広いです。\n\n田中：\n空です。\n\n".repeat(3)).subList(0, 4))
                .containsExactly("水野", "水野", "田中", "田中");
        assertThat(speakers("水野  0:12\n海は広いです。\n\n田中  0:15\n空です。\n\n".repeat(3)).subList(0, 4))
                .containsExactly("水野", "水野", "田中", "田中");
    }

    @Test
    void twoLabelsInOneLineNameNobody() {
        assertThat(speakers("水野：海です。\n田中：空です。\n".repeat(3) + "水野：では。田中：はい。\n").getLast())
                .isEmpty();
    }

    @Test
    void somebodyWhoSpeaksOnceAmongLabelledTurnsIsLabelled() {
        assertThat(speakers("水野：海です。\n田中：空です。\n".repeat(4) + "客：質問です。\n").getLast())
                .isEqualTo("客");
    }

    @ParameterizedTest
    @CsvSource({"例：", "注：", "ポイント：", "質問：", "12:30 ", "https://example.org/", "結論: "})
    void wordsBeforeAColonAreNoLabels(String start) {
        assertThat(speakers((start + "海は広いです。\n空は高いです。\n").repeat(5))).containsOnly("");
    }

    @Test
    void aFewColonsInALongTextAreNoLabels() {
        String prose = "海の話です。\n".repeat(40);
        assertThat(speakers("大事な点：海は広いです。\n" + prose + "大事な点：空は高いです。\n" + prose + "大事な点：山です。\n"))
                .containsOnly("");
    }

    @Test
    void questionsAndAnswersAreNoSpeakers() {
        assertThat(speakers("Q：海ですか。\nA：はい。\n".repeat(4))).containsOnly("");
    }

    @Test
    void labelsThatBecameSpeechAreRead() {
        StringBuilder text = new StringBuilder("Ann Leeです。今日は海の話です。\n");
        for (int i = 0; i < 8; i++) {
            text.append("Ann Leeさん、海の深さはいつも変わるものなのです。").append(i).append("\n深さは音で測ります。\n");
        }
        text.append("J. B. Moriです。山の話もします。\n川の話です。\nJ. B. Moriです。ここまでです。\n");
        List<String> speakers = speakers(text.toString());
        assertThat(speakers.subList(0, 3)).containsExactly("Ann Lee", "Ann Lee", "");
        assertThat(speakers.subList(speakers.size() - 3, speakers.size()))
                .containsExactly("J. B. Mori", "", "J. B. Mori");
        assertThat(LabelReader.read(body(text.toString())).speakers()).containsExactly("Ann Lee", "J. B. Mori");
    }

    @Test
    void peopleWhoAreAddressedAreNoSpeakers() {
        String text = IntStream.range(0, 10)
                .mapToObj(i -> "アン・リーさん、海はどう思いますか。\n深いと思います。\nアン・リーさん、ありがとうございます。\n")
                .reduce("", String::concat);
        assertThat(speakers(text)).containsOnly("");
        assertThat(speakers("アン、どう思いますか。\n深いです。\n".repeat(10))).containsOnly("");
        assertThat(speakers("水野さん、海は深いですね。\n深いです。\n".repeat(10))).containsOnly("");
    }

    @Test
    void peopleWhoAreTalkedAboutAreNoSpeakers() {
        String text = "アン・リーさん、彼女は海を測りました。\nその後、アン・リーさんは山に行き、アン・リーさんは戻りました。\n".repeat(8);
        assertThat(speakers(text)).containsOnly("");
    }
}
