package talkbot.index.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RomanTest {

    @ParameterizedTest
    @CsvSource({
        "トウキョウ,toukyou",
        "トウキョウ,tokyo",
        "トウキョウ,tōkyō",
        "シンブン,shimbun",
        "シンブン,sinbun",
        "ジテンシャ,jitensha",
        "ジテンシャ,zitensya",
        "チズ,chizu",
        "チヅ,tizu",
        "ラーメン,ra-men",
        "ラーメン,raamen",
        "ラーメン,ramen",
        "ざっし,zasshi",
        "ざっし,zassi",
        "まっちゃ,matcha",
        "まっちゃ,maccha",
        "マッチ,matchi",
        "マッチ,macchi",
        "せんせい,sensei",
        "せんせい,sensē",
        "ふじさん,fujisan",
        "ふじさん,huzisan",
        "きんようび,kin'youbi",
        "スーパーマーケット,suupaamaaketto",
        "スーパーマーケット,supamaketto",
    })
    void allSpellingsOfAWordAreOne(String kana, String typed) {
        assertThat(Roman.ofKana(kana)).isPresent().isEqualTo(Roman.ofRomaji(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "strength", "gpt", "lighthouse", "", "さくら", "3"})
    void whatIsNoJapaneseIsTold(String typed) {
        assertThat(Roman.ofRomaji(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"漢字", "abc", "", "カ字"})
    void onlyKanaAreReadAsKana(String text) {
        assertThat(Roman.ofKana(text)).isEmpty();
    }
}
