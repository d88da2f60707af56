package talkbot.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.index.words.Term;
import talkbot.index.words.WordCutter;

class HowManyTest {

    @ParameterizedTest
    @CsvSource({"釜で何時間煮ますか,何時間,時間", "月に何回集まるの,何回,回", "何人で漕ぐ?,何人,人"})
    void whoAsksForANumberAsksForAnyNumberOfWhatIsCounted(String question, String asking, String unit) {
        List<HowMany.Asked> asked = HowMany.find(WordCutter.cut(question));
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().range().of(question)).isEqualTo(asking);
        assertThat(asked.getFirst().answers())
                .extracting(Alternative::terms)
                .containsExactly(List.of(Term.ANY_NUMBER, unit));
    }

    @Test
    void whoAsksForAPriceAsksForMoney() {
        assertThat(HowMany.find(WordCutter.cut("渡し賃はいくらですか")))
                .flatExtracting(HowMany.Asked::answers)
                .extracting(Alternative::terms)
                .contains(List.of(Term.ANY_NUMBER, "円"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"何を煮ますか", "三時間煮ます", "何か言う", "", "何"})
    void otherQuestionsAskForNoNumber(String question) {
        assertThat(HowMany.find(WordCutter.cut(question))).isEmpty();
    }
}
