package talkbot.slack.fake.limits;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import talkbot.slack.fake.world.Json;

/** Whether Slack takes a modal, a Home tab, or the answer to a type-ahead. */
public final class ViewRules {

    private ViewRules() {}

    /** What Slack would say about a view; empty if it takes it. */
    public static List<String> view(JsonNode view) {
        Finding finding = new Finding();
        String at = "/view";
        finding.fields(
                view,
                at,
                Set.of(
                        "type",
                        "title",
                        "submit",
                        "close",
                        "blocks",
                        "private_metadata",
                        "callback_id",
                        "clear_on_close",
                        "notify_on_close",
                        "external_id",
                        "submit_disabled"));
        String type = view.path("type").asText();
        if (type.equals("modal")) {
            finding.needsText(view, at, "title", true, "view/title/max_length");
            finding.mayText(view, at, "submit", true, "view/submit/max_length");
            finding.mayText(view, at, "close", true, "view/close/max_length");
            boolean asks = Json.each(view.path("blocks"))
                    .anyMatch(block -> block.path("type").asText().equals("input"));
            if (asks && !view.has("submit")) {
                finding.fail(at, "missing required field: submit");
            }
        } else if (!type.equals("home")) {
            finding.fail(at + "/type", "unsupported type: " + type);
        }
        emptyOr(finding, view, "private_metadata");
        emptyOr(finding, view, "callback_id");
        finding.count(view, at, "blocks", type.equals("modal") ? 1 : 0, Integer.MAX_VALUE);
        BlockRules.check(view.path("blocks"), finding, at + "/blocks");
        return finding.errors();
    }

    /** What Slack would say about the options for a type-ahead; empty if it shows them. */
    public static List<String> suggestions(JsonNode answer) {
        Finding finding = new Finding();
        ElementRules rules = new ElementRules(finding);
        if (answer.has("option_groups")) {
            finding.count(answer, "", "option_groups", 0, finding.limit("select/option_groups/max_items"));
            rules.groups(answer.path("option_groups"), "/option_groups");
        } else if (answer.path("options").isEmpty()) {
            finding.count(answer, "", "options", 0, 0);
        } else {
            rules.options(answer, "", "select/options/max_items", true);
        }
        return finding.errors();
    }

    private static void emptyOr(Finding finding, JsonNode view, String field) {
        if (Json.text(view, field).isPresent()) {
            finding.may(view, "/view", field, "view/" + field + "/max_length");
        }
    }
}
