package talkbot.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.index.SearchQuery;
import talkbot.index.SearchResult;
import talkbot.index.SearchResult.Narrowing;
import talkbot.index.Viewer;
import talkbot.index.dictionary.Dictionary;
import talkbot.index.transcript.TranscriptException;

/** What a search says about the words themselves: which fit loosely, which are missing, which narrowed it. */
class WhatBecameOfWordsTest {

    private static final String KILN = """
            窯の火の話

            登り窯では薪を三日くべ続けます。温度計は使わず、炎の色で温度を読みます。
            灰が釉薬に降りかかって、思いがけない模様になります。
            冷めるまで一週間、レンガの扉を開けません。
            """;

    private static final String HIDDEN = """
            窯元の帳簿

            借入金は琥珀信用金庫の三千万円です。温度計も売ります。
            """;

    private static final String KILN_2 = """
            続・窯の火の話

            長年守ってきたことですが、温度を上げすぎると棚が曲がります。Cone10 の手前で止めるのがこつです。
            """;

    @TempDir
    static Path folder;

    private static LuceneTalkIndex index;

    @BeforeAll
    static void build() throws IOException, TranscriptException {
        index = FewTalks.index(
                folder,
                Knowledge.of(Dictionary.builtIn()),
                FewTalks.read("kiln.txt", KILN),
                FewTalks.read("kiln-2.txt", KILN_2),
                FewTalks.read("ledger.txt", HIDDEN, Optional.of("{\"audience\": {\"channels\": [\"C_BOARD\"]}}")));
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @Test
    void whatSaysLessThanHalfOfAQuestionFitsLoosely() {
        SearchResult result = search("釉薬 彗星 潜水艦");
        assertThat(result.total()).isPositive().isEqualTo(result.loose());
        assertThat(result.missing()).containsExactly("彗星", "潜水艦");
    }

    @Test
    void forPeopleLooseHitsComeLastAndFacetsLeaveThemOut() {
        SearchResult result = search("釉薬 模様 棚");
        assertThat(result.loose()).isPositive().isLessThan(result.total());
        assertThat(result.hits().getFirst().place().passage().text()).contains("釉薬");
        assertThat(result.talks().stream().mapToInt(facet -> facet.count()).sum())
                .isEqualTo((int) (result.total() - result.loose()));
    }

    @Test
    void aKanjiReadAsOneSyllableStandsForNoOtherWordOfThatSound() {
        assertThat(search("送風機").hits()).isEmpty();
    }

    @Test
    void aPieceOfALongerWordIsNotMissing() {
        assertThat(search("レンガコンロ").missing()).isEmpty();
    }

    @Test
    void aWordThatOnlyAHiddenTalkHasIsMissingLikeAnyOther() {
        SearchQuery query = SearchQuery.of("琥珀 温度", 10);
        assertThat(index.search(query).missing()).isEmpty();
        assertThat(index.seenBy(Viewer.WEB).search(query).missing()).containsExactly("琥珀");
    }

    @Test
    void eachHitSaysWhetherItFitsLoosely() {
        SearchResult result = search("釉薬 模様 棚");
        assertThat(result.hits().stream().filter(hit -> hit.loose())).hasSize((int) result.loose());
        assertThat(result.hits().getFirst().loose()).isFalse();
    }

    @Test
    void piecesOfAWordInKatakanaAndOtherVowelsMatchNothing() {
        assertThat(search("レンガ").total()).isPositive();
        assertThat(search("ランガ").total()).isZero();
        assertThat(search("コツキン").total()).isZero();
    }

    @Test
    void aJapaneseWordIsGlossedInAnyForm() {
        assertThat(index.gloss("温度")).contains("temperature");
        assertThat(index.gloss("捨てました")).isEqualTo(index.gloss("捨てる")).isPresent();
        assertThat(index.gloss("ぬるぽろん")).isEmpty();
    }

    @Test
    void aTermOfTheGlossaryIsGlossedByIt() {
        assertThat(index.gloss("オーバーフィッティング")).contains("overfitting");
    }

    @Test
    void whatNarrowedASearchIsTold() {
        assertThat(search("温度 in:kiln-2 -灰 speaker:\"A B\"").narrowing())
                .isEqualTo(new Narrowing(List.of("in:kiln-2", "-灰", "speaker:\"a b\""), "温度"));
        assertThat(search("\"温度\" 炎").narrowing()).isEqualTo(Narrowing.NONE);
    }

    @Test
    void anIdMeansItsTalkAloneAlsoWhereItBeginsAnotherOne() {
        assertThat(search("温度 in:kiln").talks())
                .extracting(facet -> facet.talk().id())
                .containsExactly("kiln");
    }

    @Test
    void whatWasMeantKeepsItsFilters() {
        assertThat(search("Cnoe10 in:kiln-2").meant())
                .hasValueSatisfying(meant -> assertThat(meant).endsWith("in:kiln-2"));
    }

    private static SearchResult search(String words) {
        return index.search(new SearchQuery(words, Optional.empty(), 0, 10, SearchQuery.Order.SPREAD, false));
    }
}
