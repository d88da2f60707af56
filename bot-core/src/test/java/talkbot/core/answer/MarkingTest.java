package talkbot.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import talkbot.core.reply.Span;
import talkbot.index.TextRange;

class MarkingTest {

    private static final String LONG =
            "霧の朝は出ません。" + "港では網を直して待つのが決まりです。".repeat(4) + "霧笛は霧が濃いほど低く響きます。" + "船長は耳で岸を測りました。".repeat(4);

    @Test
    void aLongTextIsShownWhereItSaysMostOfWhatWasSearched() {
        assertThat(around(LONG, 60, "霧", "霧笛", "低く"))
                .startsWith("…霧笛は霧が濃いほど低く響きます。船長")
                .endsWith("…");
    }

    @Test
    void withNothingMarkedItIsShownFromItsBeginning() {
        assertThat(around(LONG, 60)).startsWith("霧の朝は出ません。港");
    }

    @Test
    void oneMarkIsShownWithItsSentence() {
        assertThat(around(LONG, 60, "濃い")).startsWith("…霧笛は霧が濃い");
    }

    @Test
    void withinAnEndlessSentenceTheMarkIsShownWithSomethingBeforeIt() {
        String endless = "波が寄せて返し、".repeat(40) + "灯りが見え、" + "波が寄せて返し、".repeat(40);
        assertThat(around(endless, 60, "灯り"))
                .contains("灯り")
                .startsWith("…")
                .endsWith("…")
                .hasSizeLessThanOrEqualTo(62);
    }

    @Test
    void theEndOfATextIsShownWhole() {
        assertThat(around(LONG + "最後は鐘です。", 60, "鐘")).endsWith("最後は鐘です。");
    }

    @Test
    void aShortTextIsShownWhole() {
        assertThat(around("霧です。", 60, "霧")).isEqualTo("霧です。");
    }

    private static String around(String text, int most, String... marked) {
        List<TextRange> marks = new ArrayList<>();
        for (String each : marked) {
            for (int at = text.indexOf(each); at >= 0; at = text.indexOf(each, at + 1)) {
                marks.add(new TextRange(at, at + each.length()));
            }
        }
        marks.sort(Comparator.comparingInt(TextRange::from));
        return Marking.around(text, marks, most).stream().map(Span::text).collect(Collectors.joining());
    }
}
