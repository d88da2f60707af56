package talkbot.slack.fake.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.slack.fake.record.Violation.Kind;
import talkbot.slack.fake.world.Json;

class TextRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"<!channel>", "hi <!here|here>", "<!everyone> a", "<!subteam^S0123>", "a\n<!channel>"})
    void callingEverybodyIsNoted(String text) {
        assertThat(kinds(Json.object("text", text))).containsExactly(Kind.BROADCAST);
        assertThat(kinds(Json.object("text", "-", "blocks", section("mrkdwn", text))))
                .containsExactly(Kind.BROADCAST);
        assertThat(kinds(Json.object("text", "-", "blocks", section("plain_text", text))))
                .isEmpty();
    }

    @Test
    void aBroadcastInRichTextIsNotedToo() {
        JsonNode span = Json.object("type", "broadcast", "range", "channel");
        JsonNode block = Json.object(
                "type",
                "rich_text",
                "elements",
                Json.array(Json.object("type", "rich_text_section", "elements", Json.array(span))));
        assertThat(kinds(Json.object("text", "-", "blocks", Json.array(block)))).containsExactly(Kind.BROADCAST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a < b",
                "R&D",
                "a > b",
                "<https://e.org|a > b>",
                "<https://e.org|a|b>",
                "<https://e.org a>",
                "&nbsp;",
                "<script>",
            })
    void textThatIsNotEscapedIsNoted(String text) {
        assertThat(kinds(Json.object("text", text))).containsExactly(Kind.UNESCAPED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a &lt; b &amp; c &gt; d",
                "<https://e.org/?a=1&amp;b=2|label &lt;x&gt;>",
                "<@U0ALICE> <#C0GENERAL|general> <mailto:a@e.org|mail>",
                "<!date^1392734382^{date_short_pretty} {time}|Feb 18>",
                "> quoted\n>>> more",
                "&lt;!channel&gt;",
            })
    void markupAndEscapedTextAreFine(String text) {
        assertThat(kinds(Json.object("text", text))).isEmpty();
    }

    @Test
    void blocksWithoutTextAndLongTextsAreNoted() {
        assertThat(kinds(Json.object("blocks", section("plain_text", "a")))).containsExactly(Kind.NO_FALLBACK);
        assertThat(kinds(Json.object("text", "x".repeat(4001)))).containsExactly(Kind.LONG_TEXT);
        assertThat(kinds(Json.object("text", "x".repeat(4000)))).isEmpty();
    }

    private static java.util.List<Kind> kinds(JsonNode content) {
        return TextRules.look(content).stream().map(TextRules.Found::kind).toList();
    }

    private static JsonNode section(String type, String text) {
        return Json.array(Json.object("type", "section", "text", Json.object("type", type, "text", text)));
    }
}
