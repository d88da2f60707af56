package talkbot.slack.fake.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.slack.fake.limits.BlockRules.Surface;
import talkbot.slack.fake.world.Fields;
import talkbot.slack.fake.world.Json;

class BlockRulesTest {

    static Stream<Arguments> limits() {
        return Stream.of(
                limit("section", 3000, "/blocks/0/text/text", n -> section(text("mrkdwn", n))),
                limit("header", 150, "/blocks/0/text/text", n -> header(text("plain_text", n))),
                limit("context", 3000, "/blocks/0/elements/0/text", n -> row("context", text("plain_text", n))),
                limit("markdown", 12_000, "/blocks/0/text", n -> Json.object("type", "markdown", "text", x(n))),
                limit("button text", 75, "/blocks/0/elements/0/text/text", n -> row("actions", button("a", n))),
                limit("value", 2000, "/blocks/0/elements/0/value", n -> with(button("a", 1), "value", x(n))),
                limit("action id", 255, "/blocks/0/elements/0/action_id", n -> row("actions", button(x(n), 1))),
                limit("url", 3000, "/blocks/0/elements/0/url", n -> with(button("a", 1), "url", "https://" + x(n - 8))),
                limit("block id", 255, "/blocks/0/block_id", n -> Json.object("type", "divider", "block_id", x(n))),
                limit("alt text", 2000, "/blocks/0/alt_text", n -> image("https://e.org/i.png", x(n))),
                limit("option", 75, "/blocks/0/elements/0/options/0/text/text", n -> row("actions", select(n, 1, 1))),
                limit(
                        "option value",
                        150,
                        "/blocks/0/elements/0/options/0/value",
                        n -> row("actions", select(1, n, 1))),
                limit(
                        "field",
                        2000,
                        "/blocks/0/fields/0/text",
                        n -> Json.object("type", "section", "fields", Json.array(text("mrkdwn", n)))));
    }

    static Stream<Arguments> counts() {
        return Stream.of(
                limit("actions", 25, "/blocks/0/elements", n -> rowOf("actions", n, i -> button("a" + i, 1))),
                limit("context", 10, "/blocks/0/elements", n -> rowOf("context", n, i -> text("mrkdwn", 1))),
                limit(
                        "fields",
                        10,
                        "/blocks/0/fields",
                        n -> Json.object("type", "section", "fields", many(n, i -> text("mrkdwn", 1)))),
                limit("options", 100, "/blocks/0/elements/0/options", n -> row("actions", select(1, 1, n))),
                limit(
                        "overflow",
                        5,
                        "/blocks/0/elements/0/options",
                        n -> row("actions", Json.object("type", "overflow", "options", options(1, 1, n)))),
                limit(
                        "rows",
                        100,
                        "/blocks/0/rows",
                        n -> Json.object(
                                "type",
                                "table",
                                "rows",
                                many(n, i -> Json.array(Json.object("type", "raw_text", "text", "a"))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    void textsAreTakenUpToTheirLimit(String name, int most, String pointer, IntFunction<JsonNode> block) {
        assertThat(check(block.apply(most))).isEmpty();
        assertThat(check(block.apply(most + 1)))
                .containsExactly(
                        "[ERROR] must be less than " + (most + 1) + " characters [json-pointer:" + pointer + "]");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("counts")
    void listsAreTakenUpToTheirLimit(String name, int most, String pointer, IntFunction<JsonNode> block) {
        assertThat(check(block.apply(most))).isEmpty();
        assertThat(check(block.apply(most + 1)))
                .containsExactly("[ERROR] no more than " + most + " items allowed [json-pointer:" + pointer + "]");
    }

    @Test
    void aMessageHasFiftyBlocksAndAViewAHundred() {
        ArrayNode fifty = many(50, i -> Json.object("type", "divider"));
        ArrayNode more = many(51, i -> Json.object("type", "divider"));
        assertThat(BlockRules.check(fifty, Surface.MESSAGE)).isEmpty();
        assertThat(BlockRules.check(more, Surface.MESSAGE))
                .containsExactly("[ERROR] no more than 50 items allowed [json-pointer:/blocks]");
        assertThat(BlockRules.check(more, Surface.VIEW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'nonsense'}",
                "{'text':'no type'}",
                "{'type':'section'}",
                "{'type':'section','text':'not an object'}",
                "{'type':'section','text':{'type':'mrkdwn','text':''}}",
                "{'type':'section','text':{'type':'html','text':'a'}}",
                "{'type':'section','text':{'type':'mrkdwn','text':'a'},'color':'red'}",
                "{'type':'header','text':{'type':'mrkdwn','text':'a'}}",
                "{'type':'image','image_url':'http://e.org/i.png','alt_text':'a'}",
                "{'type':'image','image_url':'https://e.org/i.png'}",
                "{'type':'actions','elements':[]}",
                "{'type':'actions','elements':[{'type':'image','image_url':'https://e.org/i.png','alt_text':'a'}]}",
                "{'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'a'},'style':'green'}]}",
                "{'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'a'},'url':'/there'}]}",
                "{'type':'actions','elements':[{'type':'static_select'}]}",
                "{'type':'rich_text','elements':[{'type':'rich_text_section'}]}",
                "{'type':'rich_text','elements':[{'type':'text','text':'a'}]}",
                "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'text','text':''}]}]}",
                "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'link','text':'a'}]}]}",
                "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'bold','text':'a'}]}]}",
                "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'text','text':'a','style':'bold'}]}]}",
                "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'text','text':'a','style':{'bold':1}}]}]}",
                "{'type':'rich_text','elements':[{'type':'rich_text_list','style':'bullet','elements':[{'type':'text','text':'a'}]}]}",
                "{'type':'rich_text','elements':[{'type':'rich_text_list','style':'dots','elements':[{'type':'rich_text_section','elements':[]}]}]}",
            })
    void malformedBlocksAreRefused(String block) {
        assertThat(check(Json.readObject(block.replace('\'', '"')))).hasSize(1);
    }

    @Test
    void anIdStandsOnceInAMessage() {
        JsonNode twice = Json.array(row("actions", button("a", 1)), row("actions", button("a", 1)));
        assertThat(BlockRules.check(twice, Surface.MESSAGE))
                .containsExactly(
                        "[ERROR] `action_id` \"a\" already exists [json-pointer:/blocks/1/elements/0/action_id]");
    }

    @Test
    void anUnfurlHasNothingToPressButLinks() {
        assertThat(BlockRules.check(Json.array(row("actions", button("a", 1))), Surface.UNFURL))
                .hasSize(1);
        JsonNode link = Json.array(with(button("a", 1), "url", "https://e.org"));
        assertThat(BlockRules.check(link, Surface.UNFURL)).isEmpty();
    }

    @Test
    void aViewNeedsAShortTitleAndAButtonForItsInputs() {
        JsonNode input = Fields.of("type", "input")
                .and("label", text("plain_text", 1))
                .and("element", Json.object("type", "plain_text_input"))
                .json();
        ObjectNode view = Json.object("type", "modal", "title", text("plain_text", 24), "blocks", Json.array(input));
        assertThat(ViewRules.view(view)).containsExactly("[ERROR] missing required field: submit [json-pointer:/view]");
        view.set("submit", text("plain_text", 24));
        assertThat(ViewRules.view(view)).isEmpty();
        view.set("title", text("plain_text", 25));
        assertThat(ViewRules.view(view))
                .containsExactly("[ERROR] must be less than 25 characters [json-pointer:/view/title/text]");
        view.put("type", "window");
        assertThat(ViewRules.view(view)).hasSize(1);
    }

    @Test
    void aTypeAheadOffersAHundredOrNone() {
        assertThat(ViewRules.suggestions(Json.object("options", options(1, 1, 100))))
                .isEmpty();
        assertThat(ViewRules.suggestions(Json.object("options", options(1, 1, 101))))
                .hasSize(1);
        assertThat(ViewRules.suggestions(Json.object("options", Json.array()))).isEmpty();
        assertThat(ViewRules.suggestions(Json.object("options", options(76, 1, 1))))
                .hasSize(1);
        assertThat(ViewRules.suggestions(Json.object("text", "a"))).hasSize(1);
    }

    private static List<String> check(JsonNode block) {
        return BlockRules.check(Json.array(block), Surface.MESSAGE);
    }

    private static Arguments limit(String name, int most, String pointer, IntFunction<JsonNode> block) {
        return Arguments.of(name, most, pointer, block);
    }

    private static String x(int length) {
        return "x".repeat(length);
    }

    private static ObjectNode text(String type, int length) {
        return Json.object("type", type, "text", x(length));
    }

    private static ObjectNode section(JsonNode text) {
        return Json.object("type", "section", "text", text);
    }

    private static ObjectNode header(JsonNode text) {
        return Json.object("type", "header", "text", text);
    }

    private static ObjectNode image(String url, String alt) {
        return Json.object("type", "image", "image_url", url, "alt_text", alt);
    }

    private static ObjectNode button(String action, int length) {
        return Json.object("type", "button", "action_id", action, "text", text("plain_text", length));
    }

    private static ObjectNode with(ObjectNode button, String field, String value) {
        return row("actions", button.put(field, value));
    }

    private static ObjectNode row(String type, JsonNode element) {
        return Json.object("type", type, "elements", Json.array(element));
    }

    private static ObjectNode rowOf(String type, int count, IntFunction<JsonNode> element) {
        return Json.object("type", type, "elements", many(count, element));
    }

    private static ObjectNode select(int textLength, int valueLength, int count) {
        return Json.object("type", "static_select", "options", options(textLength, valueLength, count));
    }

    private static ArrayNode options(int textLength, int valueLength, int count) {
        return many(count, i -> Json.object("text", text("plain_text", textLength), "value", x(valueLength)));
    }

    private static ArrayNode many(int count, IntFunction<JsonNode> one) {
        return Json.array(
                new ArrayList<>(IntStream.range(0, count).mapToObj(one).toList()).toArray());
    }
}
