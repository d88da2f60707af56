package talkbot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.core.command.Command;
import talkbot.core.message.Language;
import talkbot.core.request.Request;
import talkbot.core.request.Way;
import talkbot.index.Library;

class ChatTest {

    private final WebFixture web = new WebFixture();

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void theEmptyChatOffersQuestionsMadeOfTheTalks() {
        assertThat(web.get("/chat").body())
                .contains("value=\"/talk search 粉を選ぶ\"", "value=\"「発酵を待つあいだ」の章の要約\"", "<textarea id=\"text\"")
                .contains("src=\"/static/chat.js?v=");
    }

    @Test
    void titlesCannotBreakOutOfTheExamples() {
        web.library = () -> new Library(1, Instant.EPOCH, List.of(SampleTalks.evil()), List.of(), Map.of());
        assertThat(web.get("/chat").body())
                .contains("value=\"/talk search &lt;i>One&lt;/i> &#34; onmouseover=&#34;alert(1)\"")
                .doesNotContain("<i>One");
    }

    @Test
    void wordsAreAskedAsTheyAreWithTheVisitorsLanguages() throws InterruptedException {
        HttpResponse<String> page = web.post(
                "/chat",
                "text=" + WebFixture.encode("/talk search 発酵 <b>&\"'"),
                "Accept-Language",
                "en-GB,ja;q=0.4",
                "Cookie",
                "lang=ja");
        Request request = web.bot.requests.take();
        assertThat(request.way()).isEqualTo(Way.LOCAL);
        assertThat(request.text()).isEqualTo("/talk search 発酵 <b>&\"'");
        assertThat(request.offered()).contains(Language.JAPANESE);
        assertThat(page.headers().allValues("Set-Cookie"))
                .anyMatch(
                        cookie -> cookie.contains("visitor=" + request.person().id()) && cookie.contains("HttpOnly"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<!doctype html>", "/talk search 発酵 &lt;b&gt;&amp;")
                .doesNotContain("<b>&");
    }

    @Test
    void everyKindOfBlockAndSpanIsShown() {
        assertThat(web.post("/chat", "text=x").body())
                .contains("<strong>2件</strong>", "<mark>粉</mark>", "&lt;湿度&gt;", "<code>/talk search 湿度</code>")
                .contains("<blockquote>", "class=\"item\"", "2/3ページ", "前のページ</button>", "次のページ</button>")
                .contains("href=\"https://talks.example.com" + SampleTalks.BAKERY_PATH
                        + "/flour003-flour004#flour003-flour004\">粉を選ぶ</a>");
    }

    @Test
    void aButtonOfAReplyCarriesItsCommandThere() throws InterruptedException {
        String page = web.post("/chat", "text=x").body();
        String value = page.replaceFirst("(?s).*?<button name=\"command\" value=\"([^\"]*)\".*", "$1")
                .replace("&#34;", "\"")
                .replace("&amp;", "&");
        HttpResponse<String> answer = web.post("/chat", "label=Go&command=" + WebFixture.encode(value));
        assertThat(web.bot.presses.take()).isInstanceOf(Command.ShowChapter.class);
        assertThat(answer.body()).contains("Go", "押されました: ShowChapter");
    }

    @Test
    void theScriptGetsTheExchangeAlone() {
        HttpResponse<String> part = web.post("/chat", "text=x", "X-Fragment", "1");
        assertThat(WebFixture.header(part, "X-Fragment")).isEqualTo("1");
        assertThat(part.body().strip())
                .startsWith("<article class=\"exchange\"")
                .endsWith("</article>");
    }

    @Test
    void aSearchFromTheFirstPageIsAnswered() {
        assertThat(web.get("/chat?q=" + WebFixture.encode("発酵"), "Sec-Fetch-Site", "same-origin")
                        .body())
                .contains("「発酵」は");
    }

    @Test
    void aLinkOfAnotherSiteOnlyFillsInTheQuestion() {
        String page = web.get("/chat?q=" + WebFixture.encode("発酵"), "Sec-Fetch-Site", "cross-site")
                .body();
        assertThat(page).contains(">発酵</textarea>");
        assertThat(web.bot.requests).isEmpty();
    }

    @Test
    void tooLongAQuestionIsRefusedPolitely() {
        assertThat(web.post("/chat", "text=" + "a".repeat(2001)).body()).contains("長すぎて読みきれません。2,000文字以内に");
        assertThat(web.bot.requests).isEmpty();
        web.post("/chat", "text=" + "a".repeat(2000));
        assertThat(web.bot.requests).hasSize(1);
    }

    @Test
    void aBodyBeyondAnyQuestionIsNotRead() {
        assertThat(web.post("/chat", "text=" + "a".repeat(100_000)).statusCode())
                .isEqualTo(413);
        HttpResponse<String> ofUnknownLength = web.send(
                "/chat",
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.fromPublisher(
                                HttpRequest.BodyPublishers.ofString("text=" + "a".repeat(100_000)))));
        assertThat(ofUnknownLength.statusCode()).isEqualTo(413);
        assertThat(web.bot.requests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "{\"c\":\"nothing\"}", "{}", "null", "[1]"})
    void aButtonThatCannotBeReadIsSaidPolitely(String command) {
        HttpResponse<String> page = web.post("/chat", "command=" + WebFixture.encode(command));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("このボタンは読み取れませんでした。");
        assertThat(web.bot.presses).isEmpty();
    }

    @Test
    void onlyFormsAreTaken() {
        HttpResponse<String> page = web.send(
                "/chat",
                request -> request.header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("text=x")));
        assertThat(page.statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://127.0.0.1:1",
        "Referer, https://evil.example/page",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void otherSitesCannotAsk(String header, String value) {
        HttpResponse<String> page = web.post("/chat", "text=x", header, value);
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("ここからは受け付けられません");
        assertThat(web.bot.requests).isEmpty();
    }

    @Test
    void ourOwnPagesCanAsk() {
        String here = web.server.address().toString();
        assertThat(web.post("/chat", "text=x", "Origin", here, "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(200);
        assertThat(web.post("/chat", "text=x", "Referer", here + "/chat").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8080, 200",
        "127.0.0.1, 200",
        "[::1]:8080, 200",
        "192.168.1.5:8080, 200",
        "evil.example, 403",
        "localhost.evil.example:8080, 403",
        "127.0.0.1.evil.example, 403",
        "talks.example.com, 403"
    })
    void aNamePointedAtThisMachineDoesNotOpenTheChat(String host, int status) {
        assertThat(web.raw("GET /chat HTTP/1.1", "Host: " + host)).startsWith("HTTP/1.1 " + status);
        assertThat(web.raw(
                        "POST /chat HTTP/1.1",
                        "Host: " + host,
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: 0"))
                .startsWith("HTTP/1.1 " + status);
    }

    @Test
    void theBaseUrlsHostOpensTheChat() {
        try (WebFixture behindProxy = new WebFixture(
                new WebOptions("127.0.0.1", 0, Optional.of(URI.create("https://talks.example.com")), true))) {
            assertThat(behindProxy.raw("GET /chat HTTP/1.1", "Host: talks.example.com"))
                    .startsWith("HTTP/1.1 200");
            assertThat(behindProxy
                            .post("/chat", "text=x", "Origin", "https://talks.example.com")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(behindProxy
                            .post("/chat", "text=x", "Origin", "https://evil.example")
                            .statusCode())
                    .isEqualTo(403);
        }
    }
}
