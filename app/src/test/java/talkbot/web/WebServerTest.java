package talkbot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.core.link.Links;
import talkbot.core.message.Language;
import talkbot.core.message.Messages;
import talkbot.web.chat.Answers;

class WebServerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                SampleTalks.BAKERY_PATH,
                SampleTalks.BAKERY_PATH + "/flour001-flour002",
                "/talks/" + SampleTalks.FORMER_ID,
                "/talks/none",
                "/chat",
                "/healthz",
                "/readyz",
                "/metrics",
                "/robots.txt",
                "/static/style.css",
                "/nothing/here",
                "/talks/%2e%2e/%2e%2e/secret",
                "/talks/%ff"
            })
    void everyResponseIsGuarded(String path) {
        try (WebFixture web = new WebFixture()) {
            HttpResponse<String> response = web.get(path);
            assertThat(WebFixture.header(response, "Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(WebFixture.header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(WebFixture.header(response, "Referrer-Policy")).isEqualTo("same-origin");
            assertThat(WebFixture.header(response, "Cross-Origin-Opener-Policy"))
                    .isEqualTo("same-origin");
            assertThat(response.headers().map()).doesNotContainKeys("server", "x-powered-by");
            assertThat(response.body()).doesNotContain("Jetty", "Javalin", "\tat ", " style=", "onclick");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/..%2fmessages_ja.properties",
                "/static/../messages_ja.properties",
                "/static/%2e%2e/messages_ja.properties",
                "/static/messages_ja.properties",
                "/talks/..%2f..%2fetc%2fpasswd",
                "/talks/..;/x"
            })
    void noAddressLeadsToOtherFiles(String path) {
        try (WebFixture web = new WebFixture()) {
            HttpResponse<String> response = web.get(path);
            assertThat(response.statusCode()).isIn(400, 404);
            assertThat(response.body()).doesNotContain("site.name", "root:");
        }
    }

    @Test
    void filesThatPagesLoadAreThereAndCanBeKept() {
        try (WebFixture web = new WebFixture()) {
            String style = web.get("/").body().replaceFirst("(?s).*href=\"(/static/style.css[^\"]*)\".*", "$1");
            HttpResponse<String> response = web.get(style);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(WebFixture.header(response, "Content-Type")).startsWith("text/css");
            assertThat(WebFixture.header(response, "Cache-Control")).contains("immutable");
            assertThat(WebFixture.header(web.get("/favicon.ico"), "Content-Type"))
                    .startsWith("image/svg+xml");
        }
    }

    @Test
    void theLanguageIsTheChosenOneElseTheBrowsersElseJapanese() {
        try (WebFixture web = new WebFixture()) {
            assertThat(web.get("/").body()).contains("<html lang=\"ja\">");
            assertThat(web.get("/", "Accept-Language", "en-US,en;q=0.9,ja;q=0.8")
                            .body())
                    .contains("<html lang=\"en\">", "All talks", "November 3, 2024");
            assertThat(web.get("/", "Accept-Language", "en", "Cookie", "lang=ja")
                            .body())
                    .contains("<html lang=\"ja\">");
            assertThat(web.get("/", "Accept-Language", "fr-FR").body()).contains("<html lang=\"en\">");
            assertThat(web.get("/", "Accept-Language", "*;q=nonsense").body()).contains("<html lang=\"ja\">");
            assertThat(web.get("/", "Cookie", "lang=\"><script>").body()).contains("<html lang=\"ja\">");
        }
    }

    @Test
    void theLanguageSwitchRemembersAndLeadsBack() {
        try (WebFixture web = new WebFixture()) {
            HttpResponse<String> response = web.get(SampleTalks.BAKERY_PATH + "?lang=en&x=%E7%B2%89%26");
            assertThat(response.statusCode()).isEqualTo(302);
            assertThat(WebFixture.header(response, "Location")).endsWith(SampleTalks.BAKERY_PATH + "?x=%E7%B2%89%26");
            assertThat(WebFixture.header(response, "Set-Cookie"))
                    .contains("lang=en", "Path=/", "HttpOnly", "SameSite=Lax", "Max-Age=31536000");
            assertThat(web.get("/?lang=xx").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/?lang=en", "//evil.example/%2e%2e?lang=en", "/\\evil.example/?lang=en"})
    void theLanguageSwitchNeverLeadsElsewhere(String path) {
        try (WebFixture web = new WebFixture()) {
            assertThat(web.raw("GET " + path + " HTTP/1.1", "Host: localhost"))
                    .startsWith("HTTP/1.1 ")
                    .doesNotContainPattern("(?i)location: *(https?:)?[/\\\\]{2}evil");
        }
    }

    @Test
    void onlyTheMethodsOfAnAddressAreTaken() {
        try (WebFixture web = new WebFixture()) {
            for (String method : new String[] {"POST", "PUT", "DELETE", "PATCH"}) {
                HttpResponse<String> response =
                        web.send("/", request -> request.method(method, HttpRequest.BodyPublishers.ofString("x=1")));
                assertThat(response.statusCode()).isEqualTo(405);
                assertThat(response.body()).contains("この操作は受け付けられません");
            }
        }
    }

    @Test
    void aFaultIsNamedButNotShown() {
        Answers bot = new SampleAnswers().answers();
        Answers broken = new Answers(
                bot.meaning(),
                request -> {
                    throw new IllegalStateException("secret detail");
                },
                (command, language) -> {
                    throw new IllegalStateException("secret detail");
                });
        try (WebFixture web = new WebFixture(broken)) {
            HttpResponse<String> response = web.post("/chat", "text=x", "Accept-Language", "en");
            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body())
                    .contains("Something went wrong")
                    .containsPattern("the number [0-9a-f]{8}\\.")
                    .doesNotContain("secret", "IllegalState");
        }
    }

    @Test
    void aTakenPortIsNamed() {
        try (WebFixture web = new WebFixture()) {
            int port = web.server.address().getPort();
            assertThatThrownBy(() -> new WebFixture(new WebOptions("127.0.0.1", port, Optional.empty(), false)))
                    .cause()
                    .isInstanceOfSatisfying(PortTakenException.class, e -> {
                        assertThat(e.host()).isEqualTo("127.0.0.1");
                        assertThat(e.port()).isEqualTo(port);
                    });
        }
    }

    @Test
    void anAddressThatIsNotOursIsNoTakenPort() {
        assertThatThrownBy(() -> new WebFixture(new WebOptions("192.0.2.1", 0, Optional.empty(), false)))
                .cause()
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(PortTakenException.class);
    }

    @Test
    void aStoppedServerLeavesItsPort() throws IOException {
        int port;
        try (WebFixture first = new WebFixture()) {
            port = first.server.address().getPort();
            first.get("/");
        }
        try (WebFixture second = new WebFixture(new WebOptions("127.0.0.1", port, Optional.empty(), false))) {
            assertThat(second.get("/healthz").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void requestsUnderWayFinishWhenTheServerStops() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch mayAnswer = new CountDownLatch(1);
        SampleAnswers bot = new SampleAnswers();
        Answers slow = new Answers(
                bot.answers().meaning(),
                request -> {
                    asked.countDown();
                    try {
                        mayAnswer.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return bot.answers().toWords().apply(request);
                },
                bot.answers().toPress());
        try (WebFixture web = new WebFixture(slow)) {
            CompletableFuture<HttpResponse<String>> answer =
                    CompletableFuture.supplyAsync(() -> web.post("/chat", "text=x"));
            asked.await();
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(web.server::close);
            await().until(() -> !accepts(web));
            assertThat(stopped).isNotDone();
            mayAnswer.countDown();
            assertThat(answer.get().statusCode()).isEqualTo(200);
            assertThat(answer.get().body()).contains("「x」は");
            stopped.get();
        }
    }

    private static boolean accepts(WebFixture web) {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), web.server.address().getPort())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, false, true",
        "127.9.9.9, false, true",
        "localhost, false, true",
        "::1, false, true",
        "[::1], false, true",
        "0.0.0.0, false, false",
        "::, false, false",
        "192.168.1.5, false, false",
        "talks.example.com, false, false",
        "0.0.0.0, true, true"
    })
    void theChatIsServedBeyondThisMachineOnlyIfAskedFor(String host, boolean askedFor, boolean served) {
        assertThat(new WebOptions(host, 8080, Optional.empty(), askedFor).servesChat())
                .isEqualTo(served);
    }

    @Test
    void whereTheChatIsOffItsPageSaysHowToTurnItOn() {
        try (WebFixture web = new WebFixture(new WebOptions("0.0.0.0", 0, Optional.empty(), false))) {
            assertThat(web.server.address().getHost()).isEqualTo("127.0.0.1");
            HttpResponse<String> page = web.get("/chat");
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("--chat");
            assertThat(web.post("/chat", "text=x").statusCode()).isEqualTo(404);
            assertThat(web.get("/").body()).doesNotContain("/chat");
        }
    }

    @Test
    void pagesBelowABaseUrlsPathFindEachOther() {
        WebOptions options =
                new WebOptions("127.0.0.1", 0, Optional.of(URI.create("https://example.com/talkbot/")), false);
        try (WebFixture web = new WebFixture(options)) {
            assertThat(web.server.links()).isEqualTo(new Links(URI.create("https://example.com/talkbot")));
            assertThat(web.get("/talkbot/").body())
                    .contains("href=\"/talkbot" + SampleTalks.BAKERY_PATH + "\"", "\"/talkbot/static/style.css");
            assertThat(web.get("/talkbot" + SampleTalks.BAKERY_PATH).statusCode())
                    .isEqualTo(200);
            assertThat(web.get(SampleTalks.BAKERY_PATH).statusCode()).isEqualTo(200);
            assertThat(WebFixture.header(web.get("/talks/" + SampleTalks.FORMER_ID), "Location"))
                    .endsWith("/talkbot" + SampleTalks.BAKERY_PATH);
        }
    }

    @Test
    void machinesSeeWhetherItLivesAndIsReady() {
        try (WebFixture web = new WebFixture()) {
            assertThat(web.get("/healthz").body()).isEqualTo("ok\n");
            assertThat(web.get("/readyz").statusCode()).isEqualTo(200);
            assertThat(web.get("/readyz").body())
                    .isEqualTo("{\"status\":\"ready\",\"generation\":7,\"talks\":2,\"problems\":2,"
                            + "\"components\":{\"chat\":\"on\",\"index\":\"ready\"}}");
            web.library = SampleTalks::empty;
            assertThat(web.get("/healthz").statusCode()).isEqualTo(200);
            assertThat(web.get("/readyz").statusCode()).isEqualTo(503);
            assertThat(web.get("/").body()).contains("まだトークがありません");
            assertThat(web.get("/chat").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void beforeTheTalksAreLoadedEverythingSaysSo() {
        try (WebFixture web = new WebFixture()) {
            web.library = () -> {
                throw new IllegalStateException("nothing yet");
            };
            assertThat(web.get("/readyz").statusCode()).isEqualTo(503);
            assertThat(web.get("/readyz").body()).contains("\"loading\"");
            assertThat(web.get("/metrics").statusCode()).isEqualTo(200);
            for (String path : new String[] {"/", SampleTalks.BAKERY_PATH, SampleTalks.BAKERY_PATH + "/a-b", "/chat"}) {
                assertThat(web.get(path).statusCode()).isEqualTo(503);
                assertThat(web.get(path).body()).contains("トークを読み込んでいます");
            }
            assertThat(web.post("/chat", "text=x").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void numbersAreMeasuredWithoutAnybodysWords() {
        try (WebFixture web = new WebFixture()) {
            web.post("/chat", "text=" + WebFixture.encode("秘密の言葉"));
            web.get(SampleTalks.BAKERY_PATH + "/flour001-flour002");
            web.get("/secret-path");
            await().untilAsserted(() -> assertThat(web.get("/metrics").body())
                    .contains("talkbot_index_generation 7.0", "talkbot_talks 2.0", "talkbot_passages 7.0")
                    .contains("talkbot_problems 2.0", "jvm_memory_used_bytes")
                    .contains("talkbot_chat_requests_total{command=\"search\"} 1.0")
                    .containsPattern("http_server_requests_seconds_count\\{method=\"GET\","
                            + "route=\"/talks/\\{talk\\}/\\{anchor\\}\",status=\"200\"} 1")
                    .containsPattern("route=\"none\",status=\"404\"} 1")
                    .doesNotContain("秘密", "secret-path", "flour001"));
        }
    }

    @Test
    void robotsStayOut() {
        try (WebFixture web = new WebFixture()) {
            assertThat(web.get("/robots.txt").body()).isEqualTo("User-agent: *\nDisallow: /\n");
        }
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(Messages.of(WebServer.class, Language.ENGLISH).keys())
                .isEqualTo(Messages.of(WebServer.class, Language.JAPANESE).keys());
    }
}
