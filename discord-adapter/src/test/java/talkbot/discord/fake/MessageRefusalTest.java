package talkbot.discord.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.util.Collections;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import talkbot.discord.fake.RawApi.Reply;
import talkbot.discord.fake.world.Json;

/** Messages that Discord does not take, and their neighbours that it does. */
class MessageRefusalTest {
    private static final FakeDiscord DISCORD = FakeDiscord.start();
    private static final int V2 = 1 << 15;

    private final RawApi api = new RawApi(DISCORD);
    private final String messages = "channels/" + DISCORD.channel("general").id() + "/messages";

    @AfterAll
    static void stop() {
        DISCORD.close();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refused("content too long", Json.object("content", "あ".repeat(2_001)), "content"),
                refused("embed title too long", embed("title", "x".repeat(257)), "embeds.0.title"),
                refused("embed description too long", embed("description", "x".repeat(4_097)), "embeds.0.description"),
                refused(
                        "embeds too long together",
                        Json.object("embeds", Collections.nCopies(2, Json.object("description", "x".repeat(3_001)))),
                        "embeds"),
                refused(
                        "eleven embeds",
                        Json.object("embeds", Collections.nCopies(11, Json.object("title", "x"))),
                        "embeds"),
                refused("label too long", row(button("id", "x".repeat(81))), "components.0.components.0.label"),
                refused("custom id too long", row(button("i".repeat(101), "x")), "components.0.components.0.custom_id"),
                refused("custom id twice", row(button("id", "x"), button("id", "y")), "components"),
                refused("six buttons in a row", row(buttons(6)), "components.0.components"),
                refused("six rows", rows(6), "components"),
                refused(
                        "url too long",
                        row(link("https://example.org/" + "x".repeat(493))),
                        "components.0.components.0.url"),
                refused("url without a scheme", row(link("example.org")), "components.0.components.0.url"),
                refused(
                        "button without label",
                        row(Json.object("type", 2, "style", 1, "custom_id", "x")),
                        "components.0.components.0"),
                refused("26 options", row(select(26, "pick")), "components.0.components.0.options"),
                refused(
                        "placeholder too long",
                        row(select(2, "p".repeat(151))),
                        "components.0.components.0.placeholder"),
                refused("list beside a button", row(select(2, "pick"), button("b", "x")), "components.0.components"),
                refused(
                        "text display in an old message",
                        Json.object("components", Json.array(text("x"))),
                        "components.0.type"),
                refused("content in a new message", v2(text("x")).put("content", "y"), "content"),
                refused(
                        "embeds in a new message",
                        v2(text("x")).set("embeds", Json.array(Json.object("title", "y"))),
                        "embeds"),
                refused(
                        "too much text in a new message",
                        v2(text("x".repeat(3_000)), text("y".repeat(1_001))),
                        "components"),
                refused(
                        "41 components",
                        v2(Stream.generate(() -> text("x")).limit(41).toArray(JsonNode[]::new)),
                        "components"),
                refused(
                        "section without accessory",
                        v2(Json.object("type", 9, "components", Json.array(text("x")))),
                        "components.0.accessory"),
                refused("nonce too long", Json.object("content", "x", "nonce", "n".repeat(26)), "nonce"),
                refused(
                        "both ways to mention",
                        Json.object(
                                "content",
                                "x",
                                "allowed_mentions",
                                Json.object("parse", Json.array("users"), "users", Json.array("1"))),
                        "allowed_mentions"),
                refused(
                        "reply to nothing",
                        Json.object("content", "x", "message_reference", Json.object("message_id", "1")),
                        "message_reference"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isRefusedWithTheErrorsPlace(String unused, JsonNode body, String place) {
        Reply reply = api.post(messages, body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).as(reply.body().toString()).isEqualTo(50035);
        JsonNode errors = reply.body().path("errors");
        for (String step : place.split("\\.")) {
            errors = errors.path(step);
        }
        assertThat(errors.path("_errors").path(0).path("code").asText())
                .as(reply.body().toString())
                .isNotEmpty();
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("longest content", Json.object("content", "あ".repeat(2_000))),
                Arguments.of("most buttons", rows(5)),
                Arguments.of("longest label and id", row(button("i".repeat(100), "x".repeat(80)))),
                Arguments.of("most options", row(select(25, "p".repeat(150)))),
                Arguments.of("longest url", row(link("https://example.org/" + "x".repeat(492)))),
                Arguments.of("most text in a new message", v2(text("x".repeat(3_000)), text("y".repeat(1_000)))),
                Arguments.of(
                        "40 components",
                        v2(Stream.generate(() -> text("x")).limit(40).toArray(JsonNode[]::new))),
                Arguments.of(
                        "container with section and separator",
                        v2(Json.object(
                                "type",
                                17,
                                "components",
                                Json.array(
                                        Json.object(
                                                "type",
                                                9,
                                                "components",
                                                Json.array(text("x")),
                                                "accessory",
                                                button("a", "b")),
                                        Json.object("type", 14),
                                        Json.object("type", 1, "components", Json.array(button("c", "d"))))))),
                Arguments.of(
                        "longest nonce", Json.object("content", "x", "nonce", "n".repeat(25), "enforce_nonce", true)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void isTaken(String unused, JsonNode body) {
        Reply reply = api.post(messages, body);

        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
    }

    @Test
    void emptyMessageIsRefused() {
        assertThat(api.post(messages, Json.object("content", " ")).code()).isEqualTo(50006);
    }

    @Test
    void emptiedMessageIsRefused() {
        String id = posted(Json.object("content", "x"));

        assertThat(api.ask("PATCH", messages + "/" + id, Json.object("content", ""))
                        .code())
                .isEqualTo(50006);
    }

    @Test
    void newKindOfMessageStaysSo() {
        String id = posted(v2(text("x")));

        assertThat(api.ask("PATCH", messages + "/" + id, Json.object("content", "old"))
                        .code())
                .isEqualTo(50035);
        assertThat(api.ask("PATCH", messages + "/" + id, Json.object("flags", 0))
                        .code())
                .isEqualTo(50035);
        Reply changed = api.ask("PATCH", messages + "/" + id, Json.object("components", Json.array(text("y"))));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().path("flags").asInt() & V2).isEqualTo(V2);
    }

    @Test
    void oldKindOfMessageBecomesNewOnlyWithoutItsContent() {
        String id = posted(Json.object("content", "old"));

        assertThat(api.ask("PATCH", messages + "/" + id, v2(text("new"))).code())
                .isEqualTo(50035);
        assertThat(api.ask("PATCH", messages + "/" + id, v2(text("new")).putNull("content"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void sameNonceGivesTheSameMessage() {
        JsonNode body = Json.object("content", "once", "nonce", "key-1", "enforce_nonce", true);

        String first = posted(body);
        String second = posted(body);

        assertThat(second).isEqualTo(first);
        assertThat(DISCORD.saidByBot(DISCORD.channel("general")))
                .filteredOn(message -> message.content().equals("once"))
                .hasSize(1);
        assertThat(posted(Json.object("content", "once", "nonce", "key-1"))).isNotEqualTo(first);
    }

    @Test
    void brokenJsonIsRefused() {
        assertThat(api.ask("POST", messages, "application/json", "{\"content\": ")
                        .code())
                .isEqualTo(50109);
    }

    @Test
    void wrongTypeIsRefusedByTheSchema() {
        assumeTrue(Files.exists(FakeDiscordOptions.defaults().schemas()), "Discord's OpenAPI file is not here");

        Reply reply = api.post(messages, Json.object("content", "x", "tts", "loud"));

        assertThat(reply.code()).isEqualTo(50035);
        assertThat(reply.body().path("errors").has("tts")).isTrue();
    }

    private String posted(JsonNode body) {
        Reply reply = api.post(messages, body);
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
        return reply.body().path("id").asText();
    }

    private static Arguments refused(String name, JsonNode body, String place) {
        return Arguments.of(name, body, place);
    }

    private static ObjectNode embed(String field, String value) {
        return Json.object("embeds", Json.array(Json.object(field, value)));
    }

    private static ObjectNode row(Object... components) {
        return Json.object("components", Json.array(Json.object("type", 1, "components", Json.array(components))));
    }

    private static ObjectNode rows(int count) {
        return Json.object(
                "components",
                IntStream.range(0, count)
                        .mapToObj(i -> Json.object(
                                "type",
                                1,
                                "components",
                                Json.arrayOf(IntStream.range(0, 5)
                                        .mapToObj(j -> button(i + "-" + j, "x"))
                                        .toList())))
                        .toList());
    }

    private static Object[] buttons(int count) {
        return IntStream.range(0, count).mapToObj(i -> button("b" + i, "x")).toArray();
    }

    private static ObjectNode button(String id, String label) {
        return Json.object("type", 2, "style", 1, "custom_id", id, "label", label);
    }

    private static ObjectNode link(String url) {
        return Json.object("type", 2, "style", 5, "url", url, "label", "x");
    }

    private static ObjectNode select(int options, String placeholder) {
        return Json.object(
                "type",
                3,
                "custom_id",
                "s",
                "placeholder",
                placeholder,
                "options",
                IntStream.range(0, options)
                        .mapToObj(i -> Json.object("label", "o" + i, "value", "v" + i))
                        .toList());
    }

    private static ObjectNode text(String content) {
        return Json.object("type", 10, "content", content);
    }

    private static ObjectNode v2(JsonNode... components) {
        return Json.object("flags", V2, "components", Json.array((Object[]) components));
    }
}
