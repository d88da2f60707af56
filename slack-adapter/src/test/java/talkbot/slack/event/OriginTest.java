package talkbot.slack.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What tells apart what people do. */
class OriginTest {

    private static String once(@Nullable String trigger, @Nullable String url) {
        return Origin.at("C1", "U1")
                .by(Optional.ofNullable(trigger), Optional.ofNullable(url))
                .once();
    }

    @Test
    void whatIsSentTwiceIsTheSameAndAllElseIsNot() {
        assertThat(once("1.2", "https://hooks/1")).isEqualTo(once("1.2", "https://hooks/1"));
        assertThat(once("1.2", "https://hooks/1"))
                .isNotEqualTo(once("1.3", "https://hooks/1"))
                .isNotEqualTo(once("1.2", "https://hooks/2"))
                .isNotEqualTo(once("1.2", null));
    }

    @Test
    void whatComesWithNothingToTellItByIsNeverTakenForAnother() {
        assertThat(once(null, null)).isNotEqualTo(once(null, null));
    }
}
