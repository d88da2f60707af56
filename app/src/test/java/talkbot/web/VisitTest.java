package talkbot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.core.message.Language;
import talkbot.core.message.Messages;
import talkbot.web.chat.Answers;

class VisitTest {

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
                press -> {
                    throw new IllegalStateException("secret detail");
                },
                bot.offers());
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
