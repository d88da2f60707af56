package talkbot.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the chat offers while somebody types. */
class TypingTest {

    private final WebFixture web = new WebFixture();

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void offersSayWhatTheyAreInTheVisitorsLanguage() throws IOException {
        HttpResponse<String> response =
                web.post("/chat/suggest", "text=" + WebFixture.encode("待"), "Accept-Language", "en");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(WebFixture.header(response, "Content-Type")).startsWith("application/json");
        assertThat(WebFixture.header(response, "Cache-Control")).isEqualTo("no-store");
        assertThat(WebFixture.header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        JsonNode rows = new ObjectMapper().readTree(response.body());
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).path("kind").asText()).isEqualTo("term");
        assertThat(rows.get(0).path("label").asText()).isEqualTo("Term");
        assertThat(rows.get(0).path("value").asText()).isEqualTo("待時間");
        assertThat(rows.get(1).path("label").asText()).isEqualTo("Chapter");
        assertThat(rows.get(2).path("label").asText()).isEqualTo("Talk");
    }

    @Test
    void nobodyTypesADocument() {
        assertThat(web.post("/chat/suggest", "text=" + "a".repeat(201)).body()).isEqualTo("[]");
        assertThat(web.post("/chat/suggest", "").statusCode()).isEqualTo(200);
        assertThat(web.post("/chat/suggest", "text=" + "a".repeat(100_000)).statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Origin, null",
        "Referer, https://evil.example/page",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void otherSitesAreOfferedNothing(String header, String value) {
        assertThat(web.post("/chat/suggest", "text=x", header, value).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aNamePointedAtThisMachineIsOfferedNothing() {
        assertThat(web.raw(
                        "POST /chat/suggest HTTP/1.1",
                        "Host: evil.example",
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: 0"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void onlyFormsAreTakenAndNothingIsAskedInAnAddress() {
        assertThat(web.send(
                                "/chat/suggest",
                                request -> request.header("Content-Type", "text/plain")
                                        .POST(HttpRequest.BodyPublishers.ofString("text=x")))
                        .statusCode())
                .isEqualTo(415);
        assertThat(web.get("/chat/suggest?text=x").statusCode()).isEqualTo(405);
    }

    @Test
    void whereTheChatIsOffNothingIsOffered() {
        try (WebFixture open = new WebFixture(new WebOptions("0.0.0.0", 0, Optional.empty(), false))) {
            assertThat(open.post("/chat/suggest", "text=x").statusCode()).isEqualTo(404);
        }
    }
}
