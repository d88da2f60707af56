package talkbot.app.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import talkbot.app.json.Rows.MatchRow;
import talkbot.index.Match;
import talkbot.index.Match.How;
import talkbot.index.Match.Where;

class RowsTest {

    @Test
    void severalWordsTypedAsOneAreNamedOnce() {
        assertThat(MatchRow.of(List.of(match("mitubati", "ミツバチ"), match("mitubati", "ミツバチ"))))
                .containsExactly(new MatchRow("mitubati", "ミツバチ", "sound"));
    }

    @Test
    void wordsThatOneStretchSaysAreOneMatch() {
        assertThat(MatchRow.of(List.of(match("neel", "ニール・ナンダ"), match("nanda", "ニール・ナンダ"), match("fog", "フォグ"))))
                .containsExactly(new MatchRow("neel nanda", "ニール・ナンダ", "sound"), new MatchRow("fog", "フォグ", "sound"));
    }

    private static Match match(String typed, String found) {
        return new Match(typed, found, How.SOUND, Where.PASSAGE, 1);
    }
}
