package talkbot.slack.fake.limits;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import talkbot.slack.fake.world.Json;

/** Whether Slack takes what can be pressed, chosen or filled in. */
final class ElementRules {

    private static final Set<String> SELECTS = Set.of(
            "static_select",
            "external_select",
            "users_select",
            "conversations_select",
            "channels_select",
            "multi_static_select",
            "multi_external_select",
            "multi_users_select",
            "multi_conversations_select",
            "multi_channels_select");

    static final Set<String> IN_CONTEXT_ACTIONS = Set.of("feedback_buttons", "icon_button");
    static final Set<String> IN_ACTIONS = with(
            "button",
            "overflow",
            "checkboxes",
            "radio_buttons",
            "datepicker",
            "timepicker",
            "datetimepicker",
            "workflow_button",
            "rich_text_input");
    static final Set<String> AS_ACCESSORY = with(
            "button",
            "overflow",
            "checkboxes",
            "radio_buttons",
            "datepicker",
            "timepicker",
            "workflow_button",
            "image");
    static final Set<String> IN_INPUT = with(
            "checkboxes",
            "radio_buttons",
            "datepicker",
            "timepicker",
            "datetimepicker",
            "plain_text_input",
            "number_input",
            "email_text_input",
            "url_text_input",
            "rich_text_input",
            "file_input");

    private final Finding finding;

    ElementRules(Finding finding) {
        this.finding = finding;
    }

    void check(JsonNode element, String at, Set<String> allowed) {
        String type = element.path("type").asText();
        if (!allowed.contains(type)) {
            finding.fail(at + "/type", "unsupported type: " + type);
            return;
        }
        finding.actionId(element, at);
        if (element.has("confirm")) {
            confirm(element.path("confirm"), at + "/confirm");
        }
        switch (type) {
            case "button" -> button(element, at);
            case "image" -> image(element, at);
            case "overflow" -> options(element, at, "overflow/options/max_items", true);
            case "checkboxes", "radio_buttons" -> options(element, at, type + "/options/max_items", false);
            case "static_select", "multi_static_select" -> {
                placeholder(element, at);
                choices(element, at);
            }
            case "plain_text_input" -> {
                placeholder(element, at);
                if (element.path("max_length").asInt() > finding.limit("plain_text_input/max_length/max")) {
                    finding.fail(at + "/max_length", "must be less than or equal to 3000");
                }
            }
            case "external_select", "multi_external_select" -> {
                placeholder(element, at);
                if (element.has("options") || element.has("option_groups")) {
                    finding.fail(at, "invalid additional property: options");
                }
            }
            default -> placeholder(element, at);
        }
    }

    void image(JsonNode image, String at) {
        if (!image.has("image_url") && !image.has("slack_file")) {
            finding.fail(at, "missing required field: image_url");
        }
        finding.url(image, at, "image_url", "image/image_url/max_length", true);
        finding.needs(image, at, "alt_text", "image/alt_text/max_length");
        // Slack fetches pictures itself; names that end so lead nowhere (RFC 2606).
        if (image.path("image_url").asText().matches("https?://[^/]*\\.invalid(/.*)?")) {
            finding.fail(at + "/image_url", "downloading image failed");
        }
    }

    private void button(JsonNode button, String at) {
        finding.fields(
                button,
                at,
                Set.of("type", "text", "action_id", "value", "url", "style", "confirm", "accessibility_label"));
        finding.needsText(button, at, "text", true, "button/text/max_length");
        finding.may(button, at, "value", "button/value/max_length");
        finding.may(button, at, "accessibility_label", "button/accessibility_label/max_length");
        finding.url(button, at, "url", "button/url/max_length", false);
        if (button.has("style")
                && !Set.of("primary", "danger").contains(button.path("style").asText())) {
            finding.fail(at + "/style", "value must be one of: primary, danger");
        }
    }

    private void choices(JsonNode select, String at) {
        if (select.has("options") == select.has("option_groups")) {
            finding.fail(at, "must provide either options or option_groups");
        } else if (select.has("options")) {
            options(select, at, "select/options/max_items", true);
        } else {
            finding.count(select, at, "option_groups", 1, finding.limit("select/option_groups/max_items"));
            groups(select.path("option_groups"), at + "/option_groups");
        }
        if (select.has("initial_option") && !contains(select, select.path("initial_option"))) {
            finding.fail(at + "/initial_option", "initial_option must match one of the options");
        }
    }

    void groups(JsonNode groups, String at) {
        for (int i = 0; i < groups.size(); i++) {
            finding.needsText(groups.get(i), at + "/" + i, "label", true, "option_group/label/max_length");
            options(groups.get(i), at + "/" + i, "option_group/options/max_items", true);
        }
    }

    void options(JsonNode holder, String at, String limit, boolean plainOnly) {
        finding.count(holder, at, "options", 1, finding.limit(limit));
        for (int i = 0; i < holder.path("options").size(); i++) {
            JsonNode option = holder.path("options").get(i);
            String here = at + "/options/" + i;
            finding.fields(option, here, Set.of("text", "value", "description", "url"));
            finding.needsText(option, here, "text", plainOnly, "option/text/max_length");
            finding.needs(option, here, "value", "option/value/max_length");
            finding.mayText(option, here, "description", plainOnly, "option/description/max_length");
        }
    }

    private static boolean contains(JsonNode select, JsonNode wanted) {
        return select.findValues("options").stream()
                .flatMap(Json::each)
                .anyMatch(option -> option.path("value").equals(wanted.path("value"))
                        && option.path("text")
                                .path("text")
                                .equals(wanted.path("text").path("text")));
    }

    private void confirm(JsonNode confirm, String at) {
        finding.mayText(confirm, at, "title", true, "confirmation/title/max_length");
        finding.needsText(confirm, at, "text", false, "confirmation/text/max_length");
        finding.mayText(confirm, at, "confirm", true, "confirmation/confirm/max_length");
        finding.mayText(confirm, at, "deny", true, "confirmation/deny/max_length");
    }

    private void placeholder(JsonNode element, String at) {
        finding.mayText(element, at, "placeholder", true, "select/placeholder/max_length");
    }

    private static Set<String> with(String... more) {
        Set<String> all = new TreeSet<>(SELECTS);
        all.addAll(Set.of(more));
        return Set.copyOf(all);
    }
}
