package talkbot.index.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlossesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "to brew (tea)|brew",
                "a kettle|kettle",
                "an oven|oven",
                "the sea|sea",
                "to the letter|letter",
                "to|to",
                "Kettle|kettle",
                "(dark) roast (of coffee (beans)) beans|roast beans",
                "roast {food}|roast",
                "cut off (by|cut off",
                "slash) second half|second half",
                "\"half\" brewed!|half brewed",
                "pour ...|pour",
                "C++|c++",
                "100%|100%",
                "Ｋｅｔｔｌｅ|kettle",
            })
    void leavesWhatCouldBeLookedFor(String gloss, String clean) {
        assertThat(Glosses.clean(gloss)).isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"-ish", "~ly", "(P)", "...", "be ...-ing", "(only a note)"})
    void leavesNothingOfEndingsAndNotes(String gloss) {
        assertThat(Glosses.clean(gloss)).isEmpty();
    }

    @Test
    void foldsWords() {
        assertThat(Glosses.word("ﾔｶﾝ")).isEqualTo("ヤカン");
        assertThat(Glosses.word("ＣＤ盤")).isEqualTo("cd盤");
    }
}
