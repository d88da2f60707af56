package talkbot.slack.fake.user;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import talkbot.slack.fake.delivery.Act;
import talkbot.slack.fake.delivery.Payload;
import talkbot.slack.fake.world.Channel;
import talkbot.slack.fake.world.Fields;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Member;
import talkbot.slack.fake.world.Message;
import talkbot.slack.fake.world.View;

/** People press, choose and look things up: {@code block_actions}, {@code block_suggestion}, {@code message_action}. Safe for many threads. */
public final class Pressing {

    /** What Slack asks for before it looks something up, where the app does not say. */
    private static final int LEAST_QUERY = 3;

    private final Scene scene;

    /** In that scene. */
    public Pressing(Scene scene) {
        this.scene = scene;
    }

    /**
     * Presses a button in a message: by its action id, or by what stands on it.
     *
     * @throws AssertionError if this person does not see the message, or no such button stands in it
     */
    public Act press(String user, Message message, String actionId) {
        Member member = scene.member(user);
        Message now = seen(member, message);
        Found found = find(now.json(), actionId);
        return act(member, now, found, Optional.empty());
    }

    /** Chooses from a select or an overflow menu in a message: the option with this value or this text. */
    public Act choose(String user, Message message, String actionId, String option) {
        Member member = scene.member(user);
        Message now = seen(member, message);
        Found found = find(now.json(), actionId);
        return act(member, now, found, Optional.of(option(found.element(), option)));
    }

    /** Chooses an option that a type-ahead has offered. */
    public Act choose(String user, Message message, String actionId, JsonNode option) {
        Member member = scene.member(user);
        Message now = seen(member, message);
        return act(member, now, find(now.json(), actionId), Optional.of(option));
    }

    /** Presses a button in a modal or on the Home tab. */
    public Act press(View view, String actionId) {
        Member member = scene.member(view.user());
        View now = scene.workspace().view(view.id()).filter(View::open).orElseThrow(() -> new AssertionError("closed"));
        Found found = find(now.json(), actionId);
        Act act = scene.actAlone(member);
        ObjectNode json = scene.interaction("block_actions", member);
        json.set("container", Json.object("type", "view", "view_id", now.id()));
        json.set("view", now.json());
        json.set("actions", Json.array(action(found, Optional.empty())));
        return scene.send(act, Payload.Kind.INTERACTIVE, "block_actions " + actionId, json);
    }

    /** Types into a menu that asks the app for its options, in a message. */
    public Act typeAhead(String user, Message message, String actionId, String value) {
        Member member = scene.member(user);
        Message now = seen(member, message);
        Channel channel = scene.channel(now.channel());
        ObjectNode json = suggestion(member, find(now.json(), actionId), value);
        json.set("container", container(now));
        json.set("channel", Json.object("id", channel.id(), "name", channel.nameInPayloads()));
        if (!now.ephemeral()) {
            json.set("message", now.json());
        }
        Act act = scene.actOn(now, member);
        return scene.send(act, Payload.Kind.OPTIONS, "block_suggestion " + actionId, json);
    }

    /** Types into a menu that asks the app for its options, in a modal or on the Home tab. */
    public Act typeAhead(View view, String actionId, String value) {
        Member member = scene.member(view.user());
        ObjectNode json = suggestion(member, find(view.json(), actionId), value);
        json.set("container", Json.object("type", "view", "view_id", view.id()));
        json.set("view", view.json());
        Act act = scene.actAlone(member);
        return scene.send(act, Payload.Kind.OPTIONS, "block_suggestion " + actionId, json);
    }

    /** Chooses a shortcut from a message's menu. */
    public Act shortcut(String user, Message message, String callbackId) {
        Member member = scene.member(user);
        Message now = seen(member, message);
        Channel channel = scene.channel(now.channel());
        Act act = scene.actOn(now, member);
        ObjectNode json = scene.interaction("message_action", member);
        json.remove("api_app_id");
        json.put("callback_id", callbackId)
                .put("action_ts", scene.workspace().ts())
                .put("message_ts", now.ts())
                .put("response_url", scene.responseUrl(act, channel, member, Optional.empty()));
        json.set("channel", Json.object("id", channel.id(), "name", channel.nameInPayloads()));
        json.set("message", now.json());
        return scene.send(act, Payload.Kind.INTERACTIVE, "message_action " + callbackId, json);
    }

    private record Found(String blockId, JsonNode element) {}

    private Act act(Member member, Message message, Found found, Optional<JsonNode> option) {
        Channel channel = scene.channel(message.channel());
        Act act = scene.actOn(message, member);
        ObjectNode json = scene.interaction("block_actions", member);
        json.set("container", container(message));
        json.set("channel", Json.object("id", channel.id(), "name", channel.nameInPayloads()));
        if (!message.ephemeral()) {
            json.set("message", message.json());
        }
        json.set("state", Json.object("values", Json.object()));
        json.put("response_url", scene.responseUrl(act, channel, member, Optional.of(message)));
        json.set("actions", Json.array(action(found, option)));
        String what = "block_actions " + found.element().path("action_id").asText();
        return scene.send(act, Payload.Kind.INTERACTIVE, what, json);
    }

    private Message seen(Member member, Message message) {
        Message now = scene.workspace()
                .message(message.channel(), message.ts())
                .orElseThrow(() -> new AssertionError("the message is gone: " + message.shown()));
        Channel channel = scene.channel(now.channel());
        if (!now.visibleTo(member.id()) || !channel.members().contains(member.id())) {
            throw new AssertionError(member.name() + " does not see this message: " + now.shown());
        }
        return now;
    }

    private ObjectNode action(Found found, Optional<JsonNode> option) {
        ObjectNode action = Fields.of("type", found.element().path("type"))
                .and("action_id", found.element().path("action_id"))
                .and("block_id", found.blockId())
                .and("action_ts", scene.workspace().ts())
                .json();
        for (String field : List.of("text", "value", "style", "url", "placeholder")) {
            if (found.element().has(field)) {
                action.set(field, found.element().path(field));
            }
        }
        option.ifPresent(chosen -> action.set("selected_option", chosen));
        return action;
    }

    private ObjectNode suggestion(Member member, Found found, String value) {
        int least = found.element().path("min_query_length").asInt(LEAST_QUERY);
        if (value.length() < least) {
            throw new AssertionError("Slack asks only from " + least + " characters on");
        }
        ObjectNode json = scene.interaction("block_suggestion", member);
        json.remove("trigger_id");
        return json.put("action_id", found.element().path("action_id").asText())
                .put("block_id", found.blockId())
                .put("value", value);
    }

    private static ObjectNode container(Message message) {
        return Fields.of("type", "message")
                .and("message_ts", message.ts())
                .and("channel_id", message.channel())
                .and("is_ephemeral", message.ephemeral())
                .and("thread_ts", message.thread())
                .json();
    }

    /** By action id, else by what stands on it. */
    private static Found find(JsonNode holder, String wanted) {
        return find(holder, node -> node.path("action_id").asText().equals(wanted))
                .or(() -> find(
                        holder,
                        node -> node.has("action_id")
                                && node.at("/text/text").asText().equals(wanted)))
                .orElseThrow(() -> new AssertionError("nothing here is called " + wanted + "; there are "
                        + Json.walk(holder.path("blocks"))
                                .flatMap(node -> Json.text(node, "action_id").stream())
                                .toList()));
    }

    private static Optional<Found> find(JsonNode holder, Predicate<JsonNode> wanted) {
        for (JsonNode block : holder.path("blocks")) {
            Optional<JsonNode> element = Json.walk(block).filter(wanted).findFirst();
            if (element.isPresent()) {
                return Optional.of(new Found(block.path("block_id").asText(), element.get()));
            }
        }
        return Optional.empty();
    }

    static JsonNode option(JsonNode select, String wanted) {
        return Json.walk(select)
                .flatMap(node -> Json.each(node.path("options")))
                .filter(option -> option.path("value").asText().equals(wanted)
                        || option.path("text").path("text").asText().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no option " + wanted + " in " + select));
    }
}
