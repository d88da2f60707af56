package talkbot.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedQueryTest {

    @ParameterizedTest
    @CsvSource({
        "\"two words\" x,two words,two words x",
        "「二つの言葉」 x,二つの言葉,二つの言葉 x",
        "x 『本の題』,本の題,x 本の題",
        "“curly quotes”,curly quotes,curly quotes",
        "｢半角の括弧｣,半角の括弧,半角の括弧",
        "＂全角＂,全角,全角",
    })
    void quotesKeepWordsInOnePiece(String typed, String quoted, String words) {
        TypedQuery query = TypedQuery.of(typed);
        assertThat(query.quoted()).containsExactly(quoted);
        assertThat(query.words()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "蜜 in:Bees",
                "in:bees 蜜",
                "蜜 talk:bees",
                "蜜 トーク:bees",
                "蜜　トーク：ｂｅｅｓ",
                "in:\"bees\" 蜜",
                "トーク:「bees」 蜜"
            })
    void aTalkNarrowsInBothLanguages(String typed) {
        assertThat(TypedQuery.of(typed).talks()).containsExactly("bees");
        assertThat(TypedQuery.of(typed).words()).isEqualTo("蜜");
    }

    @ParameterizedTest
    @ValueSource(strings = {"蜜 speaker:黒部", "話者:黒部 蜜", "話者：「黒部」 蜜"})
    void aSpeakerNarrowsInBothLanguages(String typed) {
        assertThat(TypedQuery.of(typed).speakers()).containsExactly("黒部");
        assertThat(TypedQuery.of(typed).words()).isEqualTo("蜜");
    }

    @ParameterizedTest
    @CsvSource({"蜜 -巣箱,巣箱", "-巣箱 蜜,巣箱", "蜜 －巣箱,巣箱", "蜜 -「冬 の巣箱」,冬 の巣箱", "蜜 -\"hive box\",hive box"})
    void aWordCanBeExcluded(String typed, String excluded) {
        assertThat(TypedQuery.of(typed).excluded()).containsExactly(excluded);
        assertThat(TypedQuery.of(typed).words()).isEqualTo("蜜");
    }

    @Test
    void filtersCanStandTogether() {
        TypedQuery query = TypedQuery.of("「朝の蜜」 in:bees speaker:黒部 -冬 採る");
        assertThat(query.quoted()).containsExactly("朝の蜜");
        assertThat(query.talks()).containsExactly("bees");
        assertThat(query.speakers()).containsExactly("黒部");
        assertThat(query.excluded()).containsExactly("冬");
        assertThat(query.words()).isEqualTo("朝の蜜 採る");
        assertThat(query.narrowing().filters()).containsExactly("in:bees", "speaker:黒部", "-冬");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gpt-4",
                "a-b",
                "-",
                "--",
                "in:",
                "in: x",
                "\"",
                "\"\"",
                "「",
                "「」",
                "」「",
                "x \"y",
                "AND OR NOT",
                "title:x",
                "a:b",
                "(a",
                "a)",
                "[1 TO 2]",
                "x~2",
                "x^3",
                "*",
                "?",
                "a*b",
                "/x/",
                "\\",
                "+x",
                "-",
                ":",
                "-in:",
                "&&",
                "||",
                "!",
                "{x}"
            })
    void whatMakesNoSenseIsWords(String typed) {
        TypedQuery query = TypedQuery.of(typed);
        assertThat(List.of(query.talks(), query.speakers(), query.excluded(), query.quoted()))
                .allMatch(List::isEmpty);
        assertThat(query.words()).isNotEmpty();
    }

    @Test
    void excludingAloneExcludesNothing() {
        assertThat(TypedQuery.of("-巣箱").words()).isEqualTo("-巣箱");
        assertThat(TypedQuery.of("-巣箱").excluded()).isEmpty();
    }
}
