package talkbot.index.transcript.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrimmerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "しかし、霧笛は空気で鳴らします。|霧笛は空気で鳴らします。",
                "ええ、そうですね、まあ、霧笛は空気で鳴らします。|霧笛は空気で鳴らします。",
                "水野さん、霧笛は空気で鳴らします。|霧笛は空気で鳴らします。",
                "せやけど酵母は嘘をつかへん。|酵母は嘘をつかへん。",
                "霧笛は、えーと、空気で鳴らします。|霧笛は、空気で鳴らします。",
                "霧笛（フォグホーン）は空気で鳴らします。|霧笛は空気で鳴らします。",
                "船の位置を測定することができます。|船の位置を測定できます。",
                "なぜなら、霧の夜は灯りが届かないからです。|霧の夜は灯りが届かない。",
                "Well, you know, the horn is loud.|The horn is loud.",
                "And the horn (a big one) is loud.|The horn is loud."
            })
    void whatTheClaimDoesNotNeedGoes(String sentence, String left) {
        assertThat(Trimmer.trim(sentence)).isEqualTo(left);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "おそらく霧笛は空気で鳴らしません。",
                "基本的に、灯台は人の手を離れました。",
                "個人的には、灯台は残すべきだと思います。",
                "酵母は嘘をつかへんし、ごまかしもでけへん。",
                "水野さん、田中さんが灯台を守りました。",
                "本をたくさん、灯台で読みました。",
                "関数f(x)の値は海の深さです。",
                "もし霧が出なければ、霧笛は鳴りません。",
                "So far the horn has never failed.",
                "Perhaps the horn is not loud enough.",
                "はい、ええ。"
            })
    void whatTheClaimNeedsStays(String sentence) {
        assertThat(Trimmer.trim(sentence)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"うん、", "しかし、", "well, ", "そして", "水野さん、", "、まあ、", "（ふもと）"})
    void endlessChatterIsReadToItsEnd(String word) {
        assertThat(Trimmer.trim(word.repeat(20_000) + "霧笛が鳴ります。")).endsWith("霧笛が鳴ります。");
    }
}
