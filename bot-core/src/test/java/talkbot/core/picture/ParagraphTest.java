package talkbot.core.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphTest {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /** What begins no line; https://www.w3.org/TR/jlreq/#characters_not_starting_a_line. */
    private static final String NEVER_FIRST = "。、」』)】・ーっゃゅょァッ々!?";

    private static final String NEVER_LAST = "「『(【";

    @BeforeEach
    void thereIsAFont() {
        assumeThat(Typeface.find()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "霧の夜は、灯りより音が頼りです。「霧笛は、一分に二回」と聞きました。『本当ですか?』(笑)、ええ、本当です!",
                "キャッチャー・イン・ザ・ライ、ウィキペディア、アーキテクチャーっていうのは、人々が久々に言うところです。",
                "LLMのscaling lawは、GPUを10倍にすればaccuracyが上がるという話ではなく、「data」・「compute」です。"
            })
    void noLineBeginsOrEndsWithWhatMayNotStandThere(String text) {
        for (int width = 8; width <= 40; width++) {
            List<String> lines = lines(text, width);
            assertThat(String.join("", lines)).isEqualTo(text);
            assertThat(lines.subList(1, lines.size()))
                    .as("width %s", width)
                    .noneMatch(line -> NEVER_FIRST.indexOf(line.charAt(0)) >= 0);
            assertThat(lines)
                    .as("width %s", width)
                    .noneMatch(line -> NEVER_LAST.indexOf(line.charAt(line.length() - 1)) >= 0);
        }
    }

    @Test
    void stemsAndCompoundsStayWhole() {
        String text = "退屈な時間のなかでちゃんと目を覚ましていられる人が、強化学習と模倣学習の違いを夜中の三時に知ります。";
        for (int width = 14; width <= 30; width++) {
            String broken = String.join("|", lines(text, width));
            assertThat(broken).contains("覚ましていられる", "強化学習", "模倣学習", "夜中", "三時", "知ります");
        }
    }

    @Test
    void linesBecomeAboutEquallyLong() {
        List<TextLayout> lines =
                paragraph("霧の夜は灯りより音が頼りで、船長たちは霧笛の間隔で自分の居場所を知ります。").layouts(40, 40 * 30);
        assertThat(lines).hasSize(2);
        float longest = Math.max(lines.get(0).getAdvance(), lines.get(1).getAdvance());
        float shortest = Math.min(lines.get(0).getAdvance(), lines.get(1).getAdvance());
        assertThat(shortest).isGreaterThan(longest * 0.6f);
    }

    @Test
    void aWordLongerThanALineIsCut() {
        List<String> lines = lines("https://talks.example/" + "a".repeat(200), 20);
        assertThat(lines).hasSizeGreaterThan(4).allMatch(line -> paragraph(line).lines(20) == 1);
    }

    @Test
    void whatIsLeftOutIsMarked() {
        String text = "霧の夜は灯りより音が頼りです。".repeat(20);
        assertThat(paragraph(text).lines(20)).isGreaterThan(3);
        assertThat(paragraph(text).shortened(20, 3).lines(20)).isEqualTo(3);
        assertThat(paragraph(text).shortened(20, 3).text()).endsWith("…");
        assertThat(paragraph("短い").shortened(20, 3).text()).isEqualTo("短い");
    }

    private static Paragraph paragraph(String text) {
        return new Paragraph(Typeface.find().orElseThrow(), CONTEXT, text, true);
    }

    private static List<String> lines(String text, int width) {
        List<Integer> cuts = paragraph(text).cuts(width);
        return IntStream.range(0, cuts.size())
                .mapToObj(i -> text.substring(i == 0 ? 0 : cuts.get(i - 1), cuts.get(i)))
                .toList();
    }
}
