package talkbot.slack.fake.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void theCentralNumbersAreThoseOfTheFormalTable() {
        assumeTrue(Limits.current().formal(), "../../shared/specs/slack-block-limits.json is not there");
        assertThat(Limits.current().disagreements()).isEmpty();
    }

    @Test
    void withoutTheTableTheCentralNumbersHold() {
        assertThat(Limits.central().of("header/text/max_length")).isEqualTo(150);
        assertThat(Limits.central().of("something/nobody/limits")).isEqualTo(Integer.MAX_VALUE);
    }
}
