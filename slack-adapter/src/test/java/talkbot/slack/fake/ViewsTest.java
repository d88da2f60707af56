package talkbot.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import talkbot.slack.fake.delivery.Act;
import talkbot.slack.fake.record.Violation.Kind;
import talkbot.slack.fake.world.Fields;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.View;

class ViewsTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final FakeSlack slack = FakeSlack.start();
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
    void aStackIsThreeHigh() {
        assertThat(open("one").path("ok").asBoolean()).isTrue();
        assertThat(push("two").at("/view/previous_view_id").asText())
                .isEqualTo(view("one").id());
        assertThat(push("three").at("/view/root_view_id").asText())
                .isEqualTo(view("one").id());
        assertThat(push("four").path("error").asText()).isEqualTo("push_limit_reached");
    }

    @Test
    void anOldHashDoesNotUpdate() {
        JsonNode opened = open("one").path("view");
        String id = opened.path("id").asText();
        assertThat(Raw.call(slack, "views.update", "view_id", id, "view", modal("two"))
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(Raw.call(
                                slack,
                                "views.update",
                                "view_id",
                                id,
                                "hash",
                                opened.path("hash").asText(),
                                "view",
                                modal("three"))
                        .path("error")
                        .asText())
                .isEqualTo("hash_conflict");
        assertThat(slack.workspace().view(id).orElseThrow().shown()).startsWith("two");
        assertThat(Raw.call(slack, "views.update", "view_id", "V0", "view", modal("x"))
                        .path("error")
                        .asText())
                .isEqualTo("not_found");
    }

    @Test
    void anExternalIdIsTakenOnce() {
        ObjectNode view = modal("one").put("external_id", "mine");
        assertThat(Raw.call(slack, "views.open", "trigger_id", trigger(), "view", view)
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(Raw.call(slack, "views.open", "trigger_id", trigger(), "view", view)
                        .path("error")
                        .asText())
                .isEqualTo("duplicate_external_id");
    }

    @Test
    void aBadViewIsRefusedWithWhereAndWhy() {
        JsonNode answer = Raw.call(
                slack, "views.open", "trigger_id", trigger(), "view", modal("a title of more than 24 letters"));
        assertThat(answer.path("error").asText()).isEqualTo("invalid_arguments");
        assertThat(answer.at("/response_metadata/messages/0").asText())
                .isEqualTo("[ERROR] must be less than 25 characters [json-pointer:/view/title/text]");
    }

    @Test
    void badBlocksAreRefusedWithWhereAndWhy() {
        JsonNode answer = Raw.call(
                slack,
                "chat.postMessage",
                "channel",
                "C0GENERAL",
                "text",
                "a",
                "blocks",
                Json.array(Json.object("type", "nonsense")));
        assertThat(answer.path("error").asText()).isEqualTo("invalid_blocks");
        assertThat(answer.at("/errors/0").asText())
                .isEqualTo("unsupported type: nonsense [json-pointer:/blocks/0/type]");
        assertThat(answer.at("/response_metadata/messages/0").asText()).startsWith("[ERROR] unsupported type");
        assertThat(Raw.call(slack, "chat.postMessage", "channel", "C0GENERAL", "blocks", "oops")
                        .path("error")
                        .asText())
                .isEqualTo("invalid_blocks_format");
    }

    @Test
    void aSubmissionCarriesTheStateAndCanBeAnsweredWithAnotherView() {
        open("one");
        assertThatThrownBy(() -> slack.users().submit(view("one"), Map.of("nothing", "x")))
                .hasMessageContaining("asks for a value");
        assertThatThrownBy(() -> slack.users().submit(view("one"), Map.of("name", "x", "nothing", "x")))
                .hasMessageContaining("no input is called");

        Act act = slack.users().submit(view("one"), Map.of("name", "Ada"));
        JsonNode envelope = socket.next();
        assertThat(envelope.at("/payload/view/state/values/name/value/value").asText())
                .isEqualTo("Ada");
        assertThat(envelope.path("accepts_response_payload").asBoolean()).isTrue();
        answer(envelope, Json.object("response_action", "update", "view", modal("two")));
        act.awaitAck(SOON);
        assertThat(slack.awaitView(view -> view.shown().startsWith("two"), SOON).open())
                .isTrue();
    }

    @Test
    void errorsMustNameAnInput() {
        open("one");
        Act act = slack.users().submit(view("one"), Map.of("name", "Ada"));
        answer(socket.next(), Json.object("response_action", "errors", "errors", Json.object("other", "no")));
        act.awaitAck(SOON);
        assertThat(slack.journal().violations(Kind.ACK_PAYLOAD)).hasSize(1);
    }

    @Test
    void aHomeTabIsPublishedAndReplaced() {
        ObjectNode home = Json.object("type", "home", "blocks", modal("x").path("blocks"));
        Raw.call(slack, "views.publish", "user_id", "U0BOB", "view", home);
        Raw.call(
                slack,
                "views.publish",
                "user_id",
                "U0BOB",
                "view",
                Json.object("type", "home", "blocks", Json.array()));
        assertThat(slack.workspace().views(view -> view.type().equals("home"))).hasSize(1);
        assertThat(Raw.call(slack, "views.publish", "user_id", "U0NOBODY", "view", home)
                        .path("error")
                        .asText())
                .isEqualTo("user_not_found");
    }

    @Test
    void anUnfurlIsOfALinkThatIsThere() {
        Act act = slack.users().shareLink("bob", "general", "https://talks.example.org/1");
        JsonNode event = act.payload().orElseThrow().json().path("event");
        ObjectNode other = Json.object("https://else.example.org", Json.object("text", "a"));
        assertThat(Raw.call(
                                slack,
                                "chat.unfurl",
                                "channel",
                                "C0GENERAL",
                                "ts",
                                event.path("message_ts").asText(),
                                "unfurls",
                                other)
                        .path("error")
                        .asText())
                .isEqualTo("cannot_unfurl_url");
        assertThat(event.at("/links/0/domain").asText()).isEqualTo("talks.example.org");
        assertThat(slack.users()
                        .composeLink("bob", "general", "https://talks.example.org/1")
                        .payload()
                        .orElseThrow()
                        .json()
                        .at("/event/source")
                        .asText())
                .isEqualTo("composer");
    }

    @Test
    void peopleWriteOnlyWhereTheyAre() {
        assertThatThrownBy(() -> slack.users().slash("carol", "secret", "/talk", "x"))
                .hasMessageContaining("cannot write");
        assertThatThrownBy(() -> slack.users().mention("bob", "old", "x")).hasMessageContaining("cannot write");
        assertThat(slack.users().mention("bob", "random", "x").payload()).isEmpty();
    }

    @Test
    void theSameMessageCanBeToldTwiceUnderOtherIds() {
        Act first = slack.users().mention("bob", "general", "hello");
        slack.users().again(first);
        JsonNode one = socket.next().path("payload");
        JsonNode two = socket.next().path("payload");
        assertThat(two.path("event")).isEqualTo(one.path("event"));
        assertThat(two.path("event_id")).isNotEqualTo(one.path("event_id"));
        assertThat(slack.seenBy("bob", "general")).hasSize(1);
    }

    @Test
    void theBotHearsItsOwnDirectMessagesAsAppsDo() {
        Raw.call(slack, "chat.postMessage", "channel", "D0ALICE", "text", "hi");
        JsonNode event = socket.next().at("/payload/event");
        assertThat(event.path("bot_id").asText()).isEqualTo("B0TALKBOT");
        assertThat(event.path("channel_type").asText()).isEqualTo("im");
        assertThat(event.has("subtype")).isFalse();
    }

    private JsonNode open(String title) {
        return Raw.call(slack, "views.open", "trigger_id", trigger(), "view", modal(title));
    }

    private JsonNode push(String title) {
        return Raw.call(slack, "views.push", "trigger_id", trigger(), "view", modal(title));
    }

    private View view(String title) {
        return slack.awaitView(view -> view.shown().startsWith(title), SOON);
    }

    private String trigger() {
        slack.users().slash("bob", "general", "/talk", "x");
        JsonNode envelope = socket.next();
        socket.ack(envelope);
        return envelope.at("/payload/trigger_id").asText();
    }

    private void answer(JsonNode envelope, JsonNode payload) {
        socket.send(Json.object("envelope_id", envelope.path("envelope_id"), "payload", payload));
    }

    private static ObjectNode modal(String title) {
        JsonNode input = Fields.of("type", "input")
                .and("block_id", "name")
                .and("label", Json.object("type", "plain_text", "text", "Name"))
                .and("element", Json.object("type", "plain_text_input", "action_id", "value"))
                .json();
        return Fields.of("type", "modal")
                .and("title", Json.object("type", "plain_text", "text", title))
                .and("submit", Json.object("type", "plain_text", "text", "Go"))
                .and("blocks", Json.array(input))
                .json();
    }
}
