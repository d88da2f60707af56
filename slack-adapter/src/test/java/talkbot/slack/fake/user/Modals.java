package talkbot.slack.fake.user;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import talkbot.slack.fake.api.Views;
import talkbot.slack.fake.delivery.Act;
import talkbot.slack.fake.delivery.Payload;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Member;
import talkbot.slack.fake.world.View;

/** People fill in modals, submit them and close them. Safe for many threads. */
public final class Modals {

    private final Scene scene;
    private final Views views;

    /** In that scene. */
    public Modals(Scene scene, Views views) {
        this.scene = scene;
        this.views = views;
    }

    /**
     * Submits a modal. A value is a text; for menus the value or text of an option, or the option itself as a type-ahead
     * offered it; for a file, Slack's object for it.
     *
     * @param values by action id or by block id
     * @throws AssertionError where Slack itself would not let it pass: an input that must be filled in, an unknown option
     */
    public Act submit(View view, Map<String, Object> values) {
        Member member = scene.member(view.user());
        View now = scene.workspace()
                .view(view.id())
                .filter(View::open)
                .orElseThrow(() -> new AssertionError("the view is closed"));
        ObjectNode filled = now.json().deepCopy();
        ObjectNode state = Json.object();
        Map<String, Object> left = new HashMap<>(values);
        for (JsonNode block : now.json().path("blocks")) {
            input(block, left, state);
        }
        if (!left.isEmpty()) {
            throw new AssertionError("no input is called " + left.keySet());
        }
        filled.set("state", Json.object("values", state));
        scene.workspace().put(now.changed(filled, scene.workspace().number()));
        ObjectNode json = scene.interaction("view_submission", member);
        json.set("view", filled);
        json.set("response_urls", Json.array());
        String what = "view_submission " + now.callbackId();
        return scene.send(scene.actAlone(member), Payload.Kind.SUBMISSION, what, json);
    }

    /** Closes a modal. The app hears of it if it asked for that, else the act has no payload. */
    public Act close(View view) {
        Member member = scene.member(view.user());
        View now = scene.workspace().view(view.id()).orElseThrow();
        views.close(now);
        Act act = scene.actAlone(member);
        if (!now.json().path("notify_on_close").asBoolean()) {
            return act;
        }
        ObjectNode json = scene.interaction("view_closed", member);
        json.remove("trigger_id");
        json.set("view", now.json());
        json.put("is_cleared", false);
        return scene.send(act, Payload.Kind.INTERACTIVE, "view_closed " + now.callbackId(), json);
    }

    private static void input(JsonNode block, Map<String, Object> left, ObjectNode state) {
        boolean input = block.path("type").asText().equals("input");
        JsonNode element = input ? block.path("element") : block.path("accessory");
        String action = element.path("action_id").asText();
        String id = block.path("block_id").asText();
        if (!element.has("action_id")) {
            return;
        }
        String key = left.containsKey(action) ? action : id;
        ObjectNode filled = Json.object("type", element.path("type"));
        if (left.containsKey(key)) {
            fill(filled, element, left.remove(key));
        } else {
            initial(filled, element);
            boolean empty = filled.size() == 1 || filled.path("value").isNull();
            if (input && empty && !block.path("optional").asBoolean()) {
                throw new AssertionError("Slack asks for a value of " + action + " (" + id + ")");
            }
        }
        if (input || filled.size() > 1) {
            state.withObject("/" + id.replace("~", "~0").replace("/", "~1")).set(action, filled);
        }
    }

    private static void fill(ObjectNode filled, JsonNode element, Object value) {
        String type = element.path("type").asText();
        switch (type) {
            case "static_select", "radio_buttons" ->
                filled.set("selected_option", Pressing.option(element, value.toString()));
            case "external_select" -> filled.set("selected_option", (JsonNode) value);
            case "checkboxes", "multi_static_select" -> {
                JsonNode option = Pressing.option(element, value.toString());
                filled.set("selected_options", Json.array(option));
            }
            case "conversations_select" -> filled.put("selected_conversation", value.toString());
            case "channels_select" -> filled.put("selected_channel", value.toString());
            case "users_select" -> filled.put("selected_user", value.toString());
            case "timepicker" -> {
                filled.put("selected_time", value.toString());
                if (element.has("timezone")) {
                    filled.set("timezone", element.path("timezone"));
                }
            }
            case "file_input" -> filled.set("files", Json.array(value));
            case "datepicker" -> filled.put("selected_date", value.toString());
            default -> filled.put("value", value.toString());
        }
    }

    private static void initial(ObjectNode filled, JsonNode element) {
        Map<String, String> names = Map.of(
                "initial_option", "selected_option",
                "initial_options", "selected_options",
                "initial_conversation", "selected_conversation",
                "initial_channel", "selected_channel",
                "initial_user", "selected_user",
                "initial_time", "selected_time",
                "initial_date", "selected_date",
                "initial_value", "value");
        names.forEach((initial, selected) -> {
            if (element.has(initial)) {
                filled.set(selected, element.path(initial));
            }
        });
        if (element.path("type").asText().endsWith("_text_input") && !filled.has("value")) {
            filled.set("value", Json.none());
        }
    }
}
