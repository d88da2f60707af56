package talkbot.index.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BeginningsTest {

    @ParameterizedTest
    @CsvSource({
        "キョウリョク,kyouryoku",
        "キョウリョク,kyoryoku",
        "キョウリョク,kyōryoku",
        "キョウリョク,きょうりょく",
        "キョウリョク,キョウリョク",
        "シャシン,shashin",
        "シャシン,syasin",
        "シンブン,shimbun",
        "シンブン,shinbun",
        "シンブン,しんぶん",
        "チズ,chizu",
        "チャワン,chawan",
        "マッチャ,matcha",
        "マッチャ,maccha",
        "マッチャ,まっちゃ",
        "ツナミ,tsunami",
        "フジサン,fujisan",
        "ジテンシャ,jitensya",
        "ジュギョウ,jugyou",
        "ケンキュウ,kenkyuu",
        "ケンキュウ,kennkyuu",
        "キンヨウビ,kin'youbi",
        "コンナ,konna",
        "コンナ,konnna",
        "ザッシ,zasshi",
        "ラーメン,ra-men",
        "ラーメン,らーめん",
        "ファイル,fairu",
        "ファイル,ふぁいる",
        "パーティー,ぱーてぃー",
        "ウィキ,うぃき",
        "セバスチャン・ラシュカ,sebasuchan rashuka",
        "ChatGPTノツカイカタ,chatgptnotsukaikata",
        "コーヒー2ハイ,ko-hi-2hai",
    })
    void everyBeginningOfAWordLeadsToIt(String word, String typed) {
        String sound = Beginnings.sound(word).orElseThrow();
        for (int end = 1; end <= typed.length(); end++) {
            String start = typed.substring(0, end);
            assertThat(Beginnings.of(start)).as(start).anyMatch(sound::startsWith);
        }
    }

    @ParameterizedTest
    @CsvSource({"キョウ,kyu", "キ,gi", "シ,se", "カ,ko", "ハ,ba", "パ,ハ"})
    void otherSoundsDoNot(String word, String typed) {
        String sound = Beginnings.sound(word).orElseThrow();
        assertThat(Beginnings.of(typed)).noneMatch(sound::startsWith);
    }

    @ParameterizedTest
    @ValueSource(strings = {"漢字", "協力suru", "кириллица", "?", "東", "\ud83d\ude00", "\ud83d"})
    void whatHasNoSoundBeginsNothing(String typed) {
        assertThat(Beginnings.of(typed)).isEmpty();
        assertThat(Beginnings.sound(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ー", "っ", "'", " "})
    void nothingBeginsNothing(String typed) {
        assertThat(Beginnings.of(typed)).isEmpty();
        assertThat(Beginnings.sound(typed)).isEmpty();
    }
}
