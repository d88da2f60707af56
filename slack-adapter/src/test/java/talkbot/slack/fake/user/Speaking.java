package talkbot.slack.fake.user;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import talkbot.slack.fake.delivery.Act;
import talkbot.slack.fake.delivery.Payload;
import talkbot.slack.fake.world.Channel;
import talkbot.slack.fake.world.Fields;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Member;
import talkbot.slack.fake.world.Message;
import talkbot.slack.fake.world.Setup;

/** People type: commands, mentions, direct messages, and all that a bot must not answer. Safe for many threads. */
public final class Speaking {

    private static final String BOT_MENTION = "<@" + Setup.BOT_USER + ">";

    private final Scene scene;

    /** In that scene. */
    public Speaking(Scene scene) {
        this.scene = scene;
    }

    /** Types a slash command; the text is sent as typed, with the three characters that Slack always escapes. */
    public Act slash(String user, String channel, String command, String text) {
        Member member = scene.member(user);
        Channel where = where(channel, member);
        Act act = scene.actIn(where, member);
        ObjectNode json = scene.command(act, member, where, command, escaped(text));
        return scene.send(act, Payload.Kind.SLASH, "slash_commands " + command, json);
    }

    /**
     * Writes to the bot in a channel. {@code @talkbot} in the text becomes the mention; where it is missing, it is put in
     * front. Where the bot is not a member, the message stands there and Slack tells the bot nothing.
     *
     * @param thread the message that this answers
     */
    public Act mention(String user, String channel, String text, Optional<String> thread) {
        Member member = scene.member(user);
        Channel where = where(channel, member);
        String escaped = escaped(text);
        String full =
                escaped.contains("@talkbot") ? escaped.replace("@talkbot", BOT_MENTION) : BOT_MENTION + " " + escaped;
        Message message = write(member, where, full, thread);
        Act act = thread.map(root -> scene.actIn(where, member, root)).orElseGet(() -> scene.actOn(message, member));
        boolean heard = where.members().contains(Setup.BOT_USER);
        return heard ? scene.sendEvent(act, event("app_mention", message)) : act;
    }

    /** Writes to the bot alone. */
    public Act directMessage(String user, String text, Optional<String> thread) {
        Member member = scene.member(user);
        Channel where = scene.direct(member);
        Message message = write(member, where, escaped(text), thread);
        Act act = scene.actIn(where, member, thread.orElse(message.ts()));
        return scene.sendEvent(act, event("message", message).put("channel_type", "im"));
    }

    /**
     * Writes to the bot alone in a way that has a subtype, as Slack sends it: {@code file_share} with a file,
     * {@code thread_broadcast} in a thread and beside it; https://docs.slack.dev/reference/events/message.
     */
    public Act directMessage(String user, String text, Optional<String> thread, String subtype) {
        Member member = scene.member(user);
        Channel where = scene.direct(member);
        Message message = write(member, where, escaped(text), thread);
        Act act = scene.actIn(where, member, thread.orElse(message.ts()));
        ObjectNode event = event("message", message).put("subtype", subtype).put("channel_type", "im");
        if (subtype.equals("file_share")) {
            event.put("upload", false)
                    .putArray("files")
                    .add(Json.object("id", "F0SHARED", "name", "photo.png", "filetype", "png"));
        }
        return scene.sendEvent(act, event);
    }

    /** Another bot mentions ours, or, where that is a direct message, writes to the bot's user. */
    public Act botMentions(String channel, String text) {
        Member bot = Member.of("U0OTHERBOT", "otherbot").asBot();
        Channel where = scene.channel(channel);
        Message message = write(bot, where, BOT_MENTION + " " + escaped(text), Optional.empty());
        Act act = scene.actIn(where, bot, message.ts());
        return scene.sendEvent(
                act, event("app_mention", message).put("bot_id", "B0OTHERBOT").put("app_id", "A0OTHER"));
    }

    /** The classic integration writes into somebody's direct message with our bot: subtype {@code bot_message}. */
    public Act botMessage(String user, String text) {
        Member member = scene.member(user);
        Channel where = scene.direct(member);
        Message message = write(Member.of("U0OTHERBOT", "otherbot").asBot(), where, escaped(text), Optional.empty());
        ObjectNode event = event("message", message)
                .put("subtype", "bot_message")
                .put("bot_id", "B0OTHERBOT")
                .put("username", "otherbot")
                .put("channel_type", "im");
        event.remove("user");
        return scene.sendEvent(scene.actIn(where, member, message.ts()), event);
    }

    /** Edits a direct message: Slack sends subtype {@code message_changed}. */
    public Act edit(String user, String ts, String text) {
        Member member = scene.member(user);
        Channel where = scene.direct(member);
        Message old = mine(where, ts);
        ObjectNode content = old.json().deepCopy();
        content.put("text", escaped(text))
                .set(
                        "edited",
                        Json.object("user", member.id(), "ts", scene.workspace().ts()));
        Message now = scene.workspace().change(old, content);
        return scene.sendEvent(
                scene.actIn(where, member),
                changed(where, Optional.of(now.json()), Optional.of(old.json()), "message_changed"));
    }

    /** Deletes a direct message: Slack sends subtype {@code message_deleted}. */
    public Act delete(String user, String ts) {
        Member member = scene.member(user);
        Channel where = scene.direct(member);
        Message old = mine(where, ts);
        scene.workspace().remove(old);
        ObjectNode event = changed(where, Optional.empty(), Optional.of(old.json()), "message_deleted")
                .put("deleted_ts", ts);
        return scene.sendEvent(scene.actIn(where, member), event);
    }

    /** Slack tells of the same act once more, under another event id and not marked as a retry, as it sometimes does. */
    public Act again(Act act) {
        ObjectNode event = act.payload().orElseThrow().json().path("event").deepCopy();
        return scene.sendEvent(scene.act(act.where()), event);
    }

    /** Sends any event, its fields as given: for those that have no method here. */
    public Act event(String user, ObjectNode event) {
        return scene.sendEvent(scene.actAlone(scene.member(user)), event);
    }

    /** Opens Slack anew: ephemeral messages are gone. */
    public void reload(String user) {
        scene.workspace().reload(scene.member(user).id());
    }

    /** Tells the app of its own message in a direct message, as Slack does. */
    public void echo(Message message) {
        Channel where = scene.channel(message.channel());
        Act act = scene.act(new Act.Where(Setup.BOT_USER, Optional.empty(), Optional.empty(), false));
        ObjectNode now = message.json();
        ObjectNode event = message.deleted()
                ? changed(where, Optional.empty(), Optional.of(now), "message_deleted")
                        .put("deleted_ts", message.ts())
                : message.edits() > 0
                        ? changed(where, Optional.of(now), Optional.empty(), "message_changed")
                        : event("message", message).put("channel_type", "im");
        scene.sendEvent(act, event);
    }

    /** The channel, which must be one that this person can write in. */
    private Channel where(String channel, Member member) {
        Channel where = channel.equals("dm") ? scene.direct(member) : scene.channel(channel);
        if (where.archived() || !where.members().contains(member.id())) {
            throw new AssertionError(member.name() + " cannot write in " + where.name());
        }
        return where;
    }

    private Message mine(Channel where, String ts) {
        return scene.workspace()
                .message(where.id(), ts)
                .orElseThrow(() -> new IllegalArgumentException("no message " + ts));
    }

    private Message write(Member member, Channel where, String text, Optional<String> thread) {
        ObjectNode content = Fields.of("type", "message")
                .and("user", member.id())
                .and("client_msg_id", UUID.randomUUID().toString())
                .and("text", text)
                .and("team", scene.workspace().setup().teamId())
                .and("blocks", richText(text))
                .json();
        return scene.workspace().write(where, thread, member.id(), Optional.empty(), content, Optional.empty());
    }

    /** What the composer makes of a text: mentions and text, as one section. */
    private static ArrayNode richText(String text) {
        ArrayNode spans = JsonNodeFactory.instance.arrayNode();
        String[] parts = text.split(Pattern.quote(BOT_MENTION), -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                spans.add(Json.object("type", "user", "user_id", Setup.BOT_USER));
            }
            if (!parts[i].isEmpty()) {
                spans.add(Json.object(
                        "type",
                        "text",
                        "text",
                        parts[i].replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")));
            }
        }
        return Json.array(Fields.of("type", "rich_text")
                .and("block_id", "typed")
                .and("elements", Json.array(Json.object("type", "rich_text_section", "elements", spans)))
                .json());
    }

    private static ObjectNode event(String type, Message message) {
        return message.json()
                .deepCopy()
                .put("type", type)
                .put("channel", message.channel())
                .put("event_ts", message.ts());
    }

    private ObjectNode changed(Channel where, Optional<ObjectNode> now, Optional<ObjectNode> before, String subtype) {
        String ts = scene.workspace().ts();
        return Fields.of("type", "message")
                .and("subtype", subtype)
                .and("hidden", true)
                .and("channel", where.id())
                .and("channel_type", "im")
                .and("message", now)
                .and("previous_message", before)
                .and("ts", ts)
                .and("event_ts", ts)
                .json();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
