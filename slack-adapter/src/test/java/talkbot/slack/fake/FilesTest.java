package talkbot.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import talkbot.slack.fake.world.FakeClock;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Message;
import talkbot.slack.fake.world.Setup;

class FilesTest {

    private static final byte[] PICTURE = {1, 2, 3, 4};

    private final FakeSlack slack =
            FakeSlack.start(new Setup().clock(FakeClock.frozenAt(Instant.parse("2026-03-01T00:00:00Z"))));

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void anUploadedFileAppearsInItsChannelAfterAWhile() {
        slack.files().processing(Duration.ofSeconds(2));
        String id = uploaded();
        JsonNode done = complete(id, "C0GENERAL");
        assertThat(done.at("/files/0/id").asText()).isEqualTo(id);
        assertThat(done.findValue("ts")).isNull();
        assertThat(slack.seenBy("bob", "general")).isEmpty();
        slack.advance(Duration.ofSeconds(2));
        assertThat(slack.seenBy("bob", "general"))
                .extracting(Message::shown)
                .containsExactly("look\n(file quote.png: words on paper)");
        assertThat(slack.files().all().getFirst().content()).contains(ByteBuffer.wrap(PICTURE));
    }

    @Test
    void aBlockShowsAFileOnlyOnceSlackIsThroughWithIt() {
        slack.files().processing(Duration.ofSeconds(2));
        String id = uploaded();
        assertThat(show(id).path("error").asText()).isEqualTo("invalid_blocks");
        complete(id, "");
        assertThat(show(id).at("/errors/0").asText()).startsWith("invalid slack file");
        slack.advance(Duration.ofSeconds(2));
        assertThat(show(id).path("ok").asBoolean()).isTrue();
        assertThat(show("F00000000").path("error").asText()).isEqualTo("invalid_blocks");
    }

    @Test
    void aFormUploadsToo() {
        JsonNode prepared = prepare();
        String form = """
                --xx\r
                Content-Disposition: form-data; name="filename"; filename="quote.png"\r
                Content-Type: image/png\r
                \r
                abcd\r
                --xx--\r
                """;
        HttpResponse<String> sent = Raw.send(
                HttpRequest.newBuilder(URI.create(prepared.path("upload_url").asText()))
                        .header("Content-Type", "multipart/form-data; boundary=xx")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build());
        assertThat(sent.body()).isEqualTo("OK - 4");
        assertThat(complete(prepared.path("file_id").asText(), "").path("ok").asBoolean())
                .isTrue();
    }

    @Test
    void whatIsNotThereCannotBeCompleted() {
        String id = prepare().path("file_id").asText();
        assertThat(complete(id, "").path("error").asText()).isEqualTo("file_not_found");
        assertThat(complete(uploaded(), "C0NOWHERE").path("error").asText()).isEqualTo("invalid_channel");
        assertThat(complete(uploaded(), "C0RANDOM").path("error").asText()).isEqualTo("posting_to_channel_denied");
        String address = prepare().path("upload_url").asText();
        assertThat(send(address, new byte[] {1}).statusCode()).isEqualTo(400);
    }

    @Test
    void filesNeedTheirScopeALengthAndAShortDescription() {
        assertThat(Raw.call(slack, "files.getUploadURLExternal", "filename", "a.png", "length", 0)
                        .path("error")
                        .asText())
                .isEqualTo("missing_argument");
        assertThat(Raw.call(
                                slack,
                                "files.getUploadURLExternal",
                                "filename",
                                "a.png",
                                "length",
                                1,
                                "alt_txt",
                                "x".repeat(1_001))
                        .path("error")
                        .asText())
                .isEqualTo("alt_txt_too_large");
        slack.tokens().grant("chat:write");
        assertThat(prepare().path("needed").asText()).isEqualTo("files:write");
    }

    private JsonNode prepare() {
        return Raw.call(
                slack,
                "files.getUploadURLExternal",
                "filename",
                "quote.png",
                "length",
                PICTURE.length,
                "alt_txt",
                "words on paper");
    }

    private String uploaded() {
        JsonNode prepared = prepare();
        assertThat(send(prepared.path("upload_url").asText(), PICTURE).statusCode())
                .isEqualTo(200);
        return prepared.path("file_id").asText();
    }

    private static HttpResponse<String> send(String address, byte[] bytes) {
        return Raw.send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build());
    }

    private JsonNode complete(String id, String channel) {
        return Raw.call(
                slack,
                "files.completeUploadExternal",
                "files",
                Json.array(Json.object("id", id, "title", "A quote")),
                "channel_id",
                channel,
                "initial_comment",
                "look");
    }

    private JsonNode show(String id) {
        JsonNode image = Json.object("type", "image", "alt_text", "x", "slack_file", Json.object("id", id));
        return Raw.call(slack, "chat.postMessage", "channel", "C0GENERAL", "text", "a", "blocks", Json.array(image));
    }
}
