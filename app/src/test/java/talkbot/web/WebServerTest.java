package talkbot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import talkbot.core.link.Links;
import talkbot.web.chat.Answers;

class WebServerTest {

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
                bot.answers().toPress(),
                bot.answers().offers());
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
}
