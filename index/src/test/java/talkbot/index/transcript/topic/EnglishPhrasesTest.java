package talkbot.index.transcript.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EnglishPhrasesTest {

    private static List<String> phrases(String sentence) {
        return EnglishPhrases.of(sentence).stream().map(Phrase::text).toList();
    }

    @Test
    void nounsBetweenAnArticleAndAStopArePhrases() {
        assertThat(phrases("We polished the lighthouse lens, and the keeper of the foghorn was asleep."))
                .contains("Lighthouse lens", "Keeper of the foghorn", "Keeper");
    }

    @Test
    void aRunThatGoesOnToAVerbIsNone() {
        assertThat(phrases("The keeper polished it with care.")).doesNotContain("Keeper polished");
        assertThat(phrases("It was really just a kind of thing that people said."))
                .isEmpty();
    }
}
