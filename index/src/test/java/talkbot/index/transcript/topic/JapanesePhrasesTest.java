package talkbot.index.transcript.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JapanesePhrasesTest {

    private static List<String> phrases(String sentence) {
        return JapanesePhrases.of(sentence).stream().map(Phrase::text).toList();
    }

    @Test
    void compoundsStayWholeAndAreJoinedAsTheyStand() {
        assertThat(phrases("灯台守は霧笛の圧縮空気タンクを毎朝点検した。"))
                .contains("霧笛の圧縮空気タンク", "圧縮空気タンク")
                .noneMatch(phrase -> phrase.equals("圧縮空気") || phrase.equals("空気タンク"));
        assertThat(phrases("オープン・ソースとmachine learningの歴史を話します。")).contains("オープン・ソース", "machine learningの歴史");
    }

    @Test
    void twoAcronymsSideBySideAreTwoNames() {
        assertThat(phrases("うちはAPI AI技術者のための会社です。")).contains("AI技術者").noneMatch(phrase -> phrase.contains("API AI"));
    }

    @Test
    void aDeedBecomesANoun() {
        assertThat(phrases("古い木桶を修理するのは冬です。")).contains("木桶の修理");
        assertThat(phrases("霧笛を活用した航路の案内が始まった。"))
                .contains("霧笛を活用した航路", "航路の案内")
                .noneMatch(phrase -> phrase.endsWith("活用") && phrase.contains("を"));
    }

    @Test
    void phrasesAreNoFragments() {
        assertThat(phrases("3台の望遠鏡を見た。")).doesNotContain("台の望遠鏡", "3台の望遠鏡");
        assertThat(phrases("技術的な問題と重要な観測がある。"))
                .contains("技術的な問題")
                .noneMatch(phrase -> phrase.endsWith("的") || phrase.endsWith("重要"));
        assertThat(phrases("田中さんの場合は、発酵のあとで考える感じです。"))
                .noneMatch(phrase -> phrase.endsWith("さん") || phrase.endsWith("場合") || phrase.endsWith("感じ"));
        assertThat(phrases("the cat sat on the という文を読む。")).noneMatch(phrase -> phrase.startsWith("the"));
    }

    @Test
    void aVerbWithASuffixIsANoun() {
        assertThat(phrases("昔の灯台のきれいな閉め方を教わった。")).contains("閉め方");
        assertThat(phrases("茶の飲みすぎが問題になった。")).contains("茶の飲みすぎ");
        assertThat(phrases("質問のある方はどうぞ。")).noneMatch(phrase -> phrase.endsWith("方"));
    }

    @Test
    void wordsThatTheDictionaryLacksStayWhole() {
        assertThat(phrases("橋が落ちたのは洗掘によるものです。")).contains("洗掘").doesNotContain("洗");
        assertThat(phrases("船長見た空は暗い。")).doesNotContain("船長見");
    }

    @Test
    void whereSomethingStandsIsNoTopic() {
        assertThat(phrases("近所の灯台と自分の部屋の裏に鐘がある。"))
                .contains("灯台", "鐘")
                .noneMatch(phrase -> phrase.startsWith("近所") || phrase.startsWith("自分") || phrase.endsWith("裏"));
    }

    @Test
    void aSignThatStandsForTwoWordsBreaksNothing() {
        assertThat(phrases("㌖の㌔を灯台の㌢で測定する")).doesNotContain("");
    }
}
