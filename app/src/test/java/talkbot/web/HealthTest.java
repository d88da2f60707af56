package talkbot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

class HealthTest {

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
}
