package talkbot.index.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishTest {

    @ParameterizedTest
    @CsvSource({
        "knives,knife",
        "children,child",
        "women,woman",
        "fishermen,fisherman",
        "easier,easy",
        "earliest,early",
        "talking,talks"
    })
    void formsOfOneWordHaveOneStem(String form, String word) {
        assertThat(English.stem(form)).isEqualTo(English.stem(word));
    }

    @ParameterizedTest
    @CsvSource({"pier,py", "omen,oman", "lives,life", "diet,dy"})
    void whatOnlyLooksLikeAFormIsNone(String word, String other) {
        assertThat(English.stem(word)).isNotEqualTo(English.stem(other));
    }

    @Test
    void anApostropheAloneIsNoWord() {
        assertThat(TermMaker.terms(WordCutter.cut("fishermen's notebooks")))
                .extracting(Term::text)
                .contains("fisherman", "notebook")
                .doesNotContain("'");
    }
}
