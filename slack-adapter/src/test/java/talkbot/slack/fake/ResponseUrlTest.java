package talkbot.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import talkbot.slack.fake.delivery.Act;
import talkbot.slack.fake.world.FakeClock;
import talkbot.slack.fake.world.Fields;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Message;
import talkbot.slack.fake.world.Setup;

class ResponseUrlTest {

    private static final JsonNode BUTTON = Json.array(Json.object(
            "type",
            "actions",
            "elements",
            Json.array(Fields.of("type", "button")
                    .and("action_id", "go")
                    .and("text", Json.object("type", "plain_text", "text", "Go"))
                    .json())));

    private final FakeSlack slack =
            FakeSlack.start(new Setup().clock(FakeClock.frozenAt(Instant.parse("2026-03-01T00:00:00Z"))));
    private RawSocket socket;

    @BeforeEach
    void connect() {
        socket = RawSocket.open(slack);
        socket.next();
    }

    @AfterEach
    void close() {
        socket.close();
        slack.close();
    }

    @Test
    void aResponseUrlWorksFiveTimes() {
        String url = slash("random");
        for (int i = 0; i < 5; i++) {
            assertThat(Raw.respond(url, "text", "a").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> sixth = Raw.respond(url, "text", "a");
        assertThat(sixth.statusCode()).isEqualTo(404);
        assertThat(Raw.json(sixth).path("error").asText()).isEqualTo("used_url");
        assertThat(slack.seenBy("bob", "random")).hasSize(5).allMatch(Message::ephemeral);
    }

    @Test
    void aResponseUrlWorksForThirtyMinutes() {
        String url = slash("general");
        slack.advance(Duration.ofMinutes(30).minusSeconds(1));
        assertThat(Raw.respond(url, "text", "a").statusCode()).isEqualTo(200);
        slack.advance(Duration.ofSeconds(1));
        assertThat(Raw.json(Raw.respond(url, "text", "a")).path("error").asText())
                .isEqualTo("expired_url");
    }

    @Test
    void anAnswerInTheChannelIsSeenByAll() {
        assertThat(Raw.respond(slash("general"), "text", "a", "response_type", "in_channel")
                        .statusCode())
                .isEqualTo(200);
        assertThat(slack.seenBy("carol", "general")).hasSize(1);
    }

    @Test
    void aPressedMessageIsReplacedWholeAndThenDeleted() {
        Raw.respond(slash("general"), "text", "old", "blocks", BUTTON);
        Message message = slack.seenBy("bob", "general").getFirst();
        assertThat(message.shown()).isEqualTo("[Go]");
        String url = press(message);

        Raw.respond(url, "text", "new", "replace_original", true);
        assertThat(slack.seenBy("bob", "general")).extracting(Message::shown).containsExactly("new");

        Raw.respond(url, "delete_original", true);
        assertThat(slack.seenBy("bob", "general")).isEmpty();
    }

    @Test
    void nobodyPressesWhatTheyDoNotSee() {
        Raw.respond(slash("general"), "text", "old", "blocks", BUTTON);
        Message message = slack.seenBy("bob", "general").getFirst();
        assertThatThrownBy(() -> slack.users().press("alice", message, "go")).hasMessageContaining("does not see");
        assertThatThrownBy(() -> slack.users().press("bob", message, "other"))
                .hasMessageContaining("nothing here is called other; there are [go]");
    }

    @Test
    void aPressOnAPublicMessageCarriesItAndOneOnAnEphemeralMessageDoesNot() {
        Raw.call(slack, "chat.postMessage", "channel", "C0GENERAL", "text", "a", "blocks", BUTTON);
        Raw.respond(slash("general"), "text", "b", "blocks", BUTTON);
        Message open = slack.seenBy("bob", "general").get(0);
        Message secret = slack.seenBy("bob", "general").get(1);

        slack.users().press("bob", open, "go");
        JsonNode first = socket.next().path("payload");
        slack.users().press("bob", secret, "go");
        JsonNode second = socket.next().path("payload");

        assertThat(first.at("/message/text").asText()).isEqualTo("a");
        assertThat(first.at("/container/is_ephemeral").asBoolean()).isFalse();
        assertThat(second.has("message")).isFalse();
        assertThat(second.at("/container/is_ephemeral").asBoolean()).isTrue();
        assertThat(second.at("/container/message_ts").asText()).isEqualTo(secret.ts());
        assertThat(second.at("/actions/0/action_id").asText()).isEqualTo("go");
    }

    @Test
    void badContentIsRefused() {
        HttpResponse<String> answer =
                Raw.respond(slash("general"), "blocks", Json.array(Json.object("type", "nonsense")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Raw.json(answer).path("error").asText()).isEqualTo("invalid_blocks");
        assertThat(Raw.json(Raw.respond(slash("general"))).path("error").asText())
                .isEqualTo("no_text");
    }

    @Test
    void aTriggerWorksOnceAndForThreeSeconds() {
        JsonNode view = Fields.of("type", "modal")
                .and("title", Json.object("type", "plain_text", "text", "T"))
                .and("blocks", Json.array(Json.object("type", "divider")))
                .json();
        String trigger = payload("general").path("trigger_id").asText();
        assertThat(Raw.call(slack, "views.open", "trigger_id", trigger, "view", view)
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(Raw.call(slack, "views.open", "trigger_id", trigger, "view", view)
                        .path("error")
                        .asText())
                .isEqualTo("exchanged_trigger_id");

        String late = payload("general").path("trigger_id").asText();
        slack.advance(Duration.ofSeconds(3));
        assertThat(Raw.call(slack, "views.open", "trigger_id", late, "view", view)
                        .path("error")
                        .asText())
                .isEqualTo("expired_trigger_id");
        assertThat(Raw.call(slack, "views.open", "trigger_id", "1.2.3", "view", view)
                        .path("error")
                        .asText())
                .isEqualTo("invalid_trigger_id");
    }

    private String slash(String channel) {
        return payload(channel).path("response_url").asText();
    }

    private JsonNode payload(String channel) {
        Act act = slack.users().slash("bob", channel, "/talk", "x");
        JsonNode envelope = socket.next();
        socket.ack(envelope);
        act.awaitAck(Duration.ofSeconds(5));
        return envelope.path("payload");
    }

    private String press(Message message) {
        slack.users().press("bob", message, "go");
        JsonNode envelope = socket.next();
        socket.ack(envelope);
        return envelope.at("/payload/response_url").asText();
    }
}
