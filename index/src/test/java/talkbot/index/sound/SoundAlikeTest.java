package talkbot.index.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundAlikeTest {

    /** Words that sound alike are nearer than this, others are not. */
    private static final double NEAR = 0.34;

    @ParameterizedTest
    @CsvSource({
        "Christopher,クリストファー",
        "Michael,マイケル",
        "Elizabeth,エリザベス",
        "Shakespeare,シェイクスピア",
        "Churchill,チャーチル",
        "Montgomery,モンゴメリー",
        "Vivaldi,ヴィヴァルディ",
        "Vivaldi,ビバルディ",
        "Rossini,ロッシーニ",
        "philosophy,フィロソフィー",
        "container,コンテナ",
        "orchestra,オーケストラ",
        "documentary,ドキュメンタリー",
        "platform,プラットフォーム",
        "schedule,スケジュール",
        "McKenzie,マッケンジー",
        "McDonald,マクドナルド",
    })
    void aWordAndItsKatakanaSoundAlike(String latin, String katakana) {
        assertThat(distance(latin, katakana)).isLessThan(NEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "Christopher,クリスマス",
        "Michael,マーケット",
        "container,コンサート",
        "platform,プログラム",
        "Rossini,ルール",
        "schedule,スケール",
        "Vivaldi,ビルディング",
    })
    void otherWordsDoNot(String latin, String katakana) {
        assertThat(distance(latin, katakana)).isGreaterThan(NEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "Thomas,トーマス",
        "Weber,ヴェーバー",
        "Zermatt,ツェルマット",
        "Hermann,ヘルマン",
        "Heidegger,ハイデガー",
        "Dante,ダンテ",
        "Jung,ユング",
    })
    void aWordOfAnotherLanguageSoundsMuchAsItIsWritten(String latin, String katakana) {
        String kana = Roman.ofKana(katakana).orElseThrow();
        assertThat(SoundAlike.distance(SoundAlike.asWritten(latin).orElseThrow(), kana))
                .isLessThan(NEAR);
    }

    private static double distance(String latin, String katakana) {
        String kana = Roman.ofKana(katakana).orElseThrow();
        return SoundAlike.ofLatin(latin).stream()
                .mapToDouble(word -> SoundAlike.distance(word, kana))
                .min()
                .orElseThrow();
    }
}
