package talkbot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TalkAtAGlanceTest {

    private static final String FOUND = "?q=" + WebFixture.encode("四");

    private final WebFixture web = new WebFixture();

    @AfterAll
    void stop() {
        web.close();
    }

    private String talk(String query, String... headers) {
        return web.get(SampleTalks.BAKERY_PATH + query, headers).body();
    }

    private static List<Double> numbers(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .map(text -> Double.parseDouble(text.replaceAll(".*=\"|%.*", "")))
                .toList();
    }

    @Test
    void chaptersStandSideBySideInProportionToTheirLengths() {
        String page = talk("");
        List<Double> from = numbers(page, "<rect x=\"[^\"]*");
        List<Double> widths = numbers(page, "y=\"8\" width=\"[^\"]*");
        int[] lengths = SampleTalks.bakery().chapters().stream()
                .mapToInt(chapter -> chapter.passages().stream()
                        .mapToInt(passage -> passage.text().length())
                        .sum())
                .toArray();
        assertThat(widths).as("the chapter without text takes no room").hasSize(2);
        assertThat(widths.get(0) + widths.get(1)).isBetween(99.9, 100.1);
        assertThat(widths.get(0) / widths.get(1))
                .isBetween(0.99 * lengths[0] / lengths[1], 1.01 * lengths[0] / lengths[1]);
        assertThat(from).containsExactly(0.0, widths.get(0));
    }

    @Test
    void whoCannotSeeTheStripIsToldWhatItShows() {
        String page = talk(FOUND);
        assertThat(page)
                .contains("role=\"img\" aria-labelledby=\"strip-title strip-description\"")
                .contains("<title id=\"strip-title\">章の長さと位置</title>")
                .contains("全3章を長さの比で並べた図です。いちばん長いのは第1章「粉を選ぶ」です。")
                .contains("「四」が出てくるのは、第1章に1か所、第2章に1か所です。");
    }

    @Test
    void wordsThatAreLookedForAreShownWhereTheyStand() {
        String page = talk(FOUND);
        assertThat(page).contains("「四」は、2つの章の計2か所に出てきます。", "value=\"四\"", "<mark>1か所</mark>");
        List<Double> ticks = numbers(page, "<line x1=\"[^\"]*");
        double second = numbers(page, "<rect x=\"[^\"]*").get(1);
        assertThat(ticks).hasSize(2);
        assertThat(ticks.get(0)).isStrictlyBetween(0.0, second);
        assertThat(ticks.get(1)).isStrictlyBetween(second, 100.0);
        assertThat(talk("")).doesNotContain("<line", "class=\"found\"");
        assertThat(talk("?q=%E6%B5%B7")).contains("「海」は、このトークには出てきません。").doesNotContain("<line");
    }

    @Test
    void aChapterMarksTheWordsAndLeadsOnWithThem() {
        String path = "/wait0001-wait0002" + FOUND;
        assertThat(talk(path))
                .contains("生地が膨らむまで<mark>四</mark>時間あります。", "「四」は、この章の1か所に出てきます。")
                .contains("rel=\"prev\" href=\"" + SampleTalks.BAKERY_PATH + "/flour001-flour002" + FOUND + "\"")
                .contains("<a href=\"" + SampleTalks.BAKERY_PATH + FOUND + "\">トーク全体で見る</a>")
                .contains("<link rel=\"canonical\" href=\"" + SampleTalks.BAKERY_PATH + "/wait0001-wait0002\">");
        assertThat(talk("")).contains("href=\"" + SampleTalks.BAKERY_PATH + "/wait0001-wait0002\"");
        assertThat(talk(FOUND)).contains("href=\"" + SampleTalks.BAKERY_PATH + path + "\"");
    }

    @Test
    void aMovedAddressKeepsTheWords() {
        HttpResponse<String> page = web.get("/talks/" + SampleTalks.FORMER_ID + "/flour003-flour004" + FOUND);
        assertThat(WebFixture.header(page, "Location"))
                .endsWith(SampleTalks.BAKERY_PATH + "/flour003-flour004" + FOUND + "#flour003-flour004");
    }

    @Test
    void theLanguageSwitchKeepsTheWords() {
        assertThat(talk(FOUND)).contains("href=\"?lang=en&amp;q=" + WebFixture.encode("四") + "\"");
    }

    @Test
    void aTermOfAChapterLeadsToWhereElseItStands() {
        assertThat(talk(""))
                .contains("<a href=\"" + SampleTalks.BAKERY_PATH + "?q=" + WebFixture.encode("生地") + "\">生地</a>")
                .contains("&lt;b&gt;献立&lt;/b&gt;");
    }

    @Test
    void whatAMachineMadeIsMarkedAsSuch() {
        assertThat(talk("/wait0001-wait0002")).contains("見出しは自動作成", "要約は自動作成", "生地が膨らむまでの四時間は");
        assertThat(talk("/flour001-flour002")).doesNotContain("見出しは自動作成", "要約は自動作成");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/wait0001-wait0002"})
    void thoseWhoReadEnglishGetTitleAndSummaryInEnglish(String path) {
        assertThat(talk(path, "Accept-Language", "en"))
                .contains("While the &lt;dough&gt; rises <span class=\"made\">translated by a machine</span>")
                .contains("Four hours to plan the next day", "発酵を待つあいだ");
        assertThat(talk(path)).doesNotContain("&lt;dough&gt;", "Four hours");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</title><script>alert(1)</script>",
                "\" onload=\"alert(1)",
                "'><svg/onload=alert(1)>",
                "{words} '{0}' #"
            })
    void whatIsLookedForIsNeverMarkup(String words) {
        for (String path : List.of(SampleTalks.BAKERY_PATH, SampleTalks.BAKERY_PATH + "/wait0001-wait0002")) {
            HttpResponse<String> page = web.get(path + "?q=" + WebFixture.encode(words));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).doesNotContain("<script>alert", "<svg/onload", "value=\"\" onload=");
            assertThat(WebFixture.header(page, "Content-Security-Policy")).doesNotContain("unsafe");
        }
        String evil = web.get("/talks/" + SampleTalks.EVIL + "?q=so").body();
        assertThat(evil).contains("<line").doesNotContain("<script>alert", "<i>One");
    }

    @Test
    void nothingOfAPageIsStyledOrScriptedInline() {
        String page = talk(FOUND);
        assertThat(Arrays.asList("style=", "<style", "onclick", "<script")).noneMatch(page::contains);
    }

    @Test
    void longWordsAreCutAndBlankOnesAreNone() {
        assertThat(talk("?q=" + "x".repeat(5000))).doesNotContain("x".repeat(201));
        assertThat(talk("?q=%20%E3%80%80")).doesNotContain("class=\"found\"");
    }
}
