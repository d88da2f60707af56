package talkbot.slack.fake.limits;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Whether Slack takes the elements of a rich text block (docs.slack.dev/reference/block-kit/blocks/rich-text-block). */
final class RichTextRules {

    private static final Set<String> STYLES =
            Set.of("bold", "italic", "strike", "code", "underline", "highlight", "client_highlight", "unlink");

    /** What each kind of span must have, and may have besides its type. */
    private static final Map<String, Span> SPANS = Map.of(
            "text", new Span("text", Set.of("text", "style")),
            "link", new Span("url", Set.of("url", "text", "unsafe", "style")),
            "emoji", new Span("name", Set.of("name", "unicode", "skin_tone", "url", "style")),
            "user", new Span("user_id", Set.of("user_id", "style")),
            "usergroup", new Span("usergroup_id", Set.of("usergroup_id", "style")),
            "team", new Span("team_id", Set.of("team_id", "style")),
            "channel", new Span("channel_id", Set.of("channel_id", "style")),
            "broadcast", new Span("range", Set.of("range", "style")),
            "date", new Span("format", Set.of("format", "timestamp", "url", "fallback", "style")),
            "color", new Span("value", Set.of("value", "style")));

    private final Finding finding;

    RichTextRules(Finding finding) {
        this.finding = finding;
    }

    private record Span(String needed, Set<String> known) {}

    void elements(JsonNode elements, String at) {
        for (int i = 0; i < elements.size(); i++) {
            JsonNode element = elements.get(i);
            String here = at + "/" + i;
            switch (element.path("type").asText()) {
                case "rich_text_section" -> spans(element, here, Set.of("type", "elements"));
                case "rich_text_quote" -> spans(element, here, Set.of("type", "elements", "border"));
                case "rich_text_preformatted" -> spans(element, here, Set.of("type", "elements", "border", "language"));
                case "rich_text_list" -> list(element, here);
                default ->
                    finding.fail(
                            here + "/type",
                            "unsupported type: " + element.path("type").asText());
            }
        }
    }

    private void list(JsonNode list, String at) {
        finding.fields(list, at, Set.of("type", "style", "elements", "indent", "offset", "border"));
        if (!Set.of("bullet", "ordered").contains(list.path("style").asText())) {
            finding.fail(at + "/style", "value must be one of: bullet, ordered");
        }
        finding.count(list, at, "elements", 1, Integer.MAX_VALUE);
        for (int i = 0; i < list.path("elements").size(); i++) {
            JsonNode item = list.path("elements").get(i);
            String here = at + "/elements/" + i;
            if (item.path("type").asText().equals("rich_text_section")) {
                spans(item, here, Set.of("type", "elements"));
            } else {
                finding.fail(
                        here + "/type", "unsupported type: " + item.path("type").asText());
            }
        }
    }

    private void spans(JsonNode section, String at, Set<String> known) {
        finding.fields(section, at, known);
        if (!section.path("elements").isArray()) {
            finding.fail(at, "missing required field: elements");
        }
        for (int i = 0; i < section.path("elements").size(); i++) {
            span(section.path("elements").get(i), at + "/elements/" + i);
        }
    }

    private void span(JsonNode span, String at) {
        Span rule = SPANS.get(span.path("type").asText());
        if (rule == null) {
            finding.fail(at + "/type", "unsupported type: " + span.path("type").asText());
            return;
        }
        Set<String> known = new HashSet<>(rule.known());
        known.add("type");
        finding.fields(span, at, known);
        // No number is known for these.
        finding.needs(span, at, rule.needed(), "rich_text/" + rule.needed());
        finding.url(span, at, "url", "button/url/max_length", false);
        if (span.path("type").asText().equals("date") && !span.path("timestamp").isIntegralNumber()) {
            finding.fail(at + "/timestamp", "must provide a number");
        }
        JsonNode style = span.path("style");
        if (span.has("style") && !style.isObject()) {
            finding.fail(at + "/style", "must provide an object");
        }
        style.properties().forEach(mark -> {
            if (!STYLES.contains(mark.getKey())) {
                finding.fail(at + "/style", "invalid additional property: " + mark.getKey());
            } else if (!mark.getValue().isBoolean()) {
                finding.fail(at + "/style/" + mark.getKey(), "must provide a boolean");
            }
        });
    }
}
