package talkbot.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlipTest {

    @ParameterizedTest
    @ValueSource(strings = {"serch", "searrch", "seerch", "saerch", "earch", "searchs", "searhc"})
    void oneLetterOrTwoThatChangedPlacesAreASlip(String typed) {
        assertThat(Slip.isOne(typed, "search")).isTrue();
        assertThat(Slip.isOne("search", typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"search", "research", "sarche", "", "s", "hcraes"})
    void theWordItselfAndFartherOnesAreNone(String typed) {
        assertThat(Slip.isOne(typed, "search")).isFalse();
    }
}
