package talkbot.index.transcript.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "さて、次は霧笛の話です。",
                "灯台の一日はどんなふうに流れるのでしょうか。",
                "麹はどこから来たん?",
                "それでは灯台の話をします。",
                "Let's turn to the foghorn.",
                "How did the mould get there?"
            })
    void questionsAndOpeningWordsOpenATopic(String line) {
        assertThat(Openings.cue(line, "霧が出ました。")).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"それは霧のせいです。", "でも、船は来ました。", "はい。", "And it rained.", "That's the foghorn."})
    void pointingWordsGoOnWithOne(String line) {
        assertThat(Openings.cue(line, "霧が出ました。")).isNegative();
    }

    @Test
    void anAnswerOpensNoTopic() {
        assertThat(Openings.cue("岬に着いた日のことです。", "いつ始めたんですか。")).isNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"灯台は岬の先にあります。", "The lamp burns oil.", ""})
    void otherLinesSayNothing(String line) {
        assertThat(Openings.cue(line, "霧が出ました。")).isZero();
    }
}
