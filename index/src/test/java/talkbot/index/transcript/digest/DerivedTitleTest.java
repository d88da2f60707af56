package talkbot.index.transcript.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.index.transcript.outline.Heading;
import talkbot.index.transcript.passage.BodyLine;
import talkbot.index.transcript.passage.BodySentence;
import talkbot.index.transcript.passage.SpeakerLabels;

class DerivedTitleTest {

    private static List<BodySentence> sentences(String text) {
        return text.isEmpty() ? List.of() : BodySentence.of(List.of(new BodyLine(1, text, false)), SpeakerLabels.NONE);
    }

    private static DerivedTitle ofAbstract(String text) {
        return DerivedTitle.of(sentences(text), sentences("はい、始めます。"), List.of(), "ja");
    }

    private static String ofBody(String text) {
        return DerivedTitle.of(List.of(), sentences(text), List.of(), "ja").title();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "灯台守だった森田一郎さんが、岬の暮らしについて語るインタビューである。 | 岬の暮らし（森田一郎） | 森田一郎",
                "本エピソードは、次世代の海図のつくり方について、測量士のアン・リーとボブ・モリスが語り合う対談である。 | 次世代の海図のつくり方（アン・リー、ボブ・モリス） | アン・リー, ボブ・モリス",
                "Jane Doe氏が、小さな会社での採用をテーマに講演した。 | 小さな会社での採用（Jane Doe） | Jane Doe",
                "この動画は、パン屋で働きながら、酵母の発酵に関する議論を見る配信である。 | 酵母の発酵 | ",
                "量子計算の誤り訂正をめぐって、研究者三人が議論した。 | 量子計算の誤り訂正 | ",
                "今回は、江戸時代の料理人が残したレシピを解説する。 | 江戸時代の料理人が残したレシピ | ",
                "三人の研究者が、海流、潮の流れ、波の高さについて語った。 | 海流、潮の流れ、波の高さ | ",
                "深海の地形図の新しいつくり方、古い測深機の使いこなし方、海図の色の選び方、船酔いと陸酔いとの長い長いつきあいなどについて語る講演だ。 | 深海の地形図の新しいつくり方ほか | ",
                "2025年、海の酸性化について議論した。 | 海の酸性化 | ",
                "登山家の佐藤花子に、冬山での判断について聞いた。 | 冬山での判断（佐藤花子） | 佐藤花子",
                "ゲストに迎えた山田太郎さんとの対談である。都市の緑化について話し合った。 | 都市の緑化（山田太郎） | 山田太郎"
            })
    void saysTheTopicAndWhoSpeaks(String text, String title, String people) {
        DerivedTitle derived = ofAbstract(text);
        assertThat(derived.title()).isEqualTo(title);
        assertThat(derived.people()).isEqualTo(people == null ? List.of() : List.of(people.split(", ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "アン・リーが率いる研究所の歴史について専門家が語る。",
                "アン・リーが辞めた経緯について解説する動画である。",
                "Google DeepMindが発表した新しい計画について話す。",
                "皆さんが知りたい年金の仕組みについて説明する。",
                "オープン・ソースの海図について語る。"
            })
    void peopleWhoAreOnlyMentionedDoNotSpeak(String text) {
        assertThat(ofAbstract(text).people()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "こんにちは。今日は霧笛の仕組みについてお話しします。 | 霧笛の仕組み",
                "えー、本日は都市の緑化の話をします。よろしくお願いします。 | 都市の緑化",
                "どうも。船を降りたのは三月の終わりでした。 | 船を降りたのは三月の終わりでした",
                "それについて話します。灯台まで歩いて四十分かかったのです。 | 灯台まで歩いて四十分かかったのです"
            })
    void withoutAnAbstractTheBodySaysIt(String text, String title) {
        assertThat(ofBody(text)).isEqualTo(title);
    }

    @Test
    void chaptersHelpWhereNothingIsAnnounced() {
        DerivedTitle derived = DerivedTitle.of(
                List.of(), sentences("はい。どうも。"), List.of(new Heading(1, "霧笛の仕組み"), new Heading(5, "冬の食料")), "ja");
        assertThat(derived.title()).isEqualTo("霧笛の仕組みほか");
    }

    @Test
    void longTitlesAreCutAtTheBorderOfAPhrase() {
        String title = ofBody("三十年のあいだ岬の灯台で霧笛を鳴らし続けた人が海に落とした二つの荷物の行方を探しに出かけた冬の朝の出来事でした。");
        assertThat(title)
                .hasSizeLessThanOrEqualTo(DerivedTitle.LONGEST)
                .endsWith("…")
                .startsWith("三十年のあいだ");
    }

    @Test
    void titlesHaveNoOpenBrackets() {
        String title = ofBody("三十年のあいだ岬の灯台で霧笛を鳴らし続けた人が書いた「海に落とした二つの荷物の行方と冬の朝」という本でした。");
        assertThat(Clip.isBalanced(title)).isTrue();
    }

    @Test
    void evenOneWordGivesATitle() {
        assertThat(ofBody("はい")).isEqualTo("はい");
        assertThat(ofBody("？")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In this talk, Jane Doe explains how small teams keep their maps up to date. | How small teams keep their maps up to date (Jane Doe) | Jane Doe",
                "This episode is a conversation with Ann Lee about deep sea maps, noise and luck. | Deep sea maps (Ann Lee) | Ann Lee",
                "Ann Lee and Bob Moris discuss the future of lighthouses. | The future of lighthouses (Ann Lee, Bob Moris) | Ann Lee, Bob Moris",
                "We hear about winter food on the cape. | Winter food on the cape | "
            })
    void englishAbstractsSayItToo(String text, String title, String people) {
        DerivedTitle derived = DerivedTitle.of(sentences(text), sentences("Hello."), List.of(), "en");
        assertThat(derived.title()).isEqualTo(title);
        assertThat(derived.people()).isEqualTo(people == null ? List.of() : List.of(people.split(", ")));
    }
}
