package talkbot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TalkPagesTest {

    private final WebFixture web = new WebFixture();

    @AfterAll
    void stop() {
        web.close();
    }

    @Test
    void theFirstPageListsTheTalksWithWhatIsKnownOfThem() {
        HttpResponse<String> page = web.get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(WebFixture.header(page, "Content-Type")).isEqualToIgnoringWhitespace("text/html; charset=utf-8");
        assertThat(page.body())
                .contains("<html lang=\"ja\">", "夜にパンを焼く", "森谷、聞き手 小川", "2024年11月3日", "全3章", "1,240字・約2分")
                .contains("町のパン屋を二十年続けてきた店主に", "href=\"" + SampleTalks.BAKERY_PATH + "\"")
                .doesNotContain(".txt\"", "パン屋の夜-2024.txt");
    }

    @Test
    void whatCouldNotBeReadIsSaidInWords() {
        assertThat(web.get("/").body())
                .contains("読み込めなかったファイル（2件）", "写し/二冊目.txt", "トークの ID が 一冊目.txt と同じです。")
                .contains("broken.txt:12", "文字コードとして正しくない箇所があります(UTF-8)。");
    }

    @Test
    void theFirstPageLeadsASearchToTheChat() {
        assertThat(web.get("/").body()).contains("action=\"/chat\" method=\"get\" role=\"search\"", "name=\"q\"");
    }

    @Test
    void aTalkShowsItsOpeningOnceAndItsChapters() {
        String page = web.get(SampleTalks.BAKERY_PATH).body();
        assertThat(page)
                .contains("<title>夜にパンを焼く――町の小さな店が朝六時に開くまで – talkbot</title>")
                .contains("https://example.com/night-bakery?x=1&amp;y=2")
                .contains("id=\"open0001-open0002\"")
                .contains("href=\"" + SampleTalks.BAKERY_PATH + "/wait0001-wait0002\"")
                .contains("見出しは自動作成", "見出しだけの章");
        assertThat(page.substring(page.indexOf("<main")).split("町のパン屋を二十年続けてきた店主に", -1))
                .hasSize(2);
    }

    @Test
    void aTalkWithAPictureShowsItAndNoOtherTalkShowsAny() {
        assertThat(web.get(SampleTalks.BAKERY_PATH).body())
                .contains("<img class=\"picture\" src=\"https://pictures.example/bakery.jpg?w=640&amp;h=360\""
                        + " alt=\"夜にパンを焼く――町の小さな店が朝六時に開くまで\"");
        assertThat(web.get("/talks/" + SampleTalks.EVIL).body()).doesNotContain("class=\"picture\"");
    }

    @Test
    void aChapterShowsItsSummaryFirstThenItsPassagesAndNeighbours() {
        String page = web.get(SampleTalks.BAKERY_PATH + "/wait0001-wait0002").body();
        assertThat(page)
                .contains("<meta name=\"description\" content=\"生地が膨らむまでの四時間は")
                .contains("第2章", "発酵を待つあいだ", "id=\"wait0001-wait0002\"", "id=\"wait0003-wait0004\"")
                .contains("rel=\"prev\" href=\"" + SampleTalks.BAKERY_PATH + "/flour001-flour002\"")
                .contains("rel=\"next\" href=\"" + SampleTalks.BAKERY_PATH + "/midashi-3\"")
                .contains("href=\"" + SampleTalks.BAKERY_PATH + "/wait0003-wait0004#wait0003-wait0004\"");
        assertThat(page.indexOf("仕込みを考える時間だという")).isLessThan(page.indexOf("待つことも仕事のうちです"));
    }

    @Test
    void anyPassageOpensItsChapter() {
        HttpResponse<String> page = web.get(SampleTalks.BAKERY_PATH + "/flour005-flour006");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("粉を選ぶ", "帳面はもう四十冊になりました。");
        assertThat(page.body().split("class=\"speaker\"", -1))
                .as("one label for two turns")
                .hasSize(2);
    }

    @Test
    void aChapterWithoutTextSaysSo() {
        assertThat(web.get(SampleTalks.BAKERY_PATH + "/midashi-3").body()).contains("この章には本文がありません。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/talks/evil.talk", "/talks/evil.talk/evil0001-evil0002"})
    void wordsOfATranscriptAreNeverMarkup(String path) {
        assertThat(web.get(path).body())
                .doesNotContain("<script>", "<img src=x", "<i>One", "<b>Eve", "<u>Eve", "javascript:");
    }

    @Test
    void englishTextIsMeasuredInWords() {
        assertThat(web.get("/talks/evil.talk", "Accept-Language", "en").body()).contains("4 words, about 1 min");
    }

    @Test
    void anAddressWithAFormerNameLeadsToTheTalk() {
        HttpResponse<String> page = web.get("/talks/" + SampleTalks.FORMER_ID);
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(WebFixture.header(page, "Location")).endsWith(SampleTalks.BAKERY_PATH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/talks/" + SampleTalks.FORMER_ID + "/flour003-flour004",
                "/talks/withdrawn/flour003-flour004",
                "/talks/evil.talk/flour003-flour004",
                SampleTalks.BAKERY_PATH + "/flour003-edited99",
                SampleTalks.BAKERY_PATH + "/edited99-flour004"
            })
    void anAddressOfAMovedOrEditedPassageLeadsToIt(String path) {
        HttpResponse<String> page = web.get(path);
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(WebFixture.header(page, "Location"))
                .endsWith(SampleTalks.BAKERY_PATH + "/flour003-flour004#flour003-flour004");
    }

    @Test
    void anAddressInTheOpeningShowsTheTalksPage() {
        HttpResponse<String> page = web.get(SampleTalks.BAKERY_PATH + "/open0001-open0002");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("id=\"open0001-open0002\"").contains("<title>");
    }

    @Test
    void aGonePassageIsSaidKindlyWithWaysOut() {
        HttpResponse<String> page = web.get(SampleTalks.BAKERY_PATH + "/gone0001-gone0002");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("この箇所は見つかりませんでした", "href=\"" + SampleTalks.BAKERY_PATH + "\"", "href=\"/\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/talks/nobody", "/talks/nobody/a-b", "/talks/%3Cscript%3E/a-b"})
    void anUnknownTalkIsSaidKindly(String path) {
        HttpResponse<String> page = web.get(path);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("このトークは見つかりませんでした", "href=\"/\"").doesNotContain("<script>");
    }

    @Test
    void aBrowserThatHasThePageNeedNotLoadItAgain() {
        String tag = WebFixture.header(web.get(SampleTalks.BAKERY_PATH), "ETag");
        assertThat(tag).isNotEmpty();
        assertThat(web.get(SampleTalks.BAKERY_PATH, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(web.get(SampleTalks.BAKERY_PATH, "If-None-Match", tag, "Accept-Language", "en")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void headAnswersAsGetDoesWithoutThePage() {
        for (String path : new String[] {"/", SampleTalks.BAKERY_PATH, "/talks/nobody"}) {
            HttpResponse<String> head =
                    web.send(path, request -> request.method("HEAD", HttpRequest.BodyPublishers.noBody()));
            assertThat(head.statusCode()).isEqualTo(web.get(path).statusCode());
            assertThat(head.body()).isEmpty();
        }
    }
}
