package talkbot.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChapterNumbersTest {

    @ParameterizedTest
    @CsvSource({"3,3", "３,3", "三,3", "第三章,3", "二十一,21", "第十章,10", "12章目,12", "#4,4"})
    void numbersAreReadInAnyScript(String words, int number) {
        assertThat(ChapterNumbers.parse(words)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "三段階", "3.5", "chapter", "第章"})
    void otherWordsAreNoNumber(String words) {
        assertThat(ChapterNumbers.parse(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "対談の第二十一章の要約,21",
        "3章目のまとめ,3",
        "chapter 35 of the talk,35",
        "the 2nd chapter,2",
        "10番目の章,10",
        "第iv章のリンク,4",
        "xiv章,14",
        "chapter ix please,9",
        "chapter seven of the talk,7",
        "the twelfth chapter,12",
        "dvix章の第3章,3",
    })
    void numbersAreFoundWithinText(String text, int number) {
        assertThat(ChapterNumbers.find(text))
                .hasValueSatisfying(found -> assertThat(found.number()).isEqualTo(number));
    }
}
