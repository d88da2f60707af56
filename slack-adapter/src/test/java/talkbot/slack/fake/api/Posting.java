package talkbot.slack.fake.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import talkbot.slack.fake.limits.BlockRules;
import talkbot.slack.fake.limits.TextRules;
import talkbot.slack.fake.record.Journal;
import talkbot.slack.fake.record.Violation;
import talkbot.slack.fake.world.Channel;
import talkbot.slack.fake.world.Fields;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Message;
import talkbot.slack.fake.world.Setup;
import talkbot.slack.fake.world.Workspace;

/** Checks what the bot wants to say, and says it. Safe for many threads. */
public final class Posting {

    /** Longer texts are refused, or cut, depending on who tells of it; refusing is the safer lesson. */
    private static final int LONGEST = 40_000;

    /** Longer texts are refused when a message is changed (docs.slack.dev/reference/methods/chat.update). */
    private static final int LONGEST_CHANGED = 4_000;

    private final Workspace workspace;
    private final Journal journal;
    private final Files files;
    private final Consumer<Message> heard;

    /**
     * Posts to that workspace.
     *
     * @param heard is told of every message of the bot that appears or changes, after it did
     */
    public Posting(Workspace workspace, Journal journal, Files files, Consumer<Message> heard) {
        this.workspace = workspace;
        this.journal = journal;
        this.files = files;
        this.heard = heard;
    }

    /** Posts for everybody in the channel, which must be one that the caller may post to. */
    Message post(Channel channel, JsonNode wanted, Optional<String> via) {
        ObjectNode content = content(wanted, true);
        Optional<String> thread = thread(channel, wanted);
        Message message = workspace.write(channel, thread, Setup.BOT_USER, Optional.empty(), content, via);
        heard.accept(message);
        return message;
    }

    /** Shows the files that were shared some time ago and are ready now. */
    public void tick() {
        files.due()
                .forEach(share -> workspace
                        .channel(share.channel())
                        .map(channel -> workspace.write(
                                channel,
                                share.thread(),
                                Setup.BOT_USER,
                                Optional.empty(),
                                share.content(),
                                Optional.empty()))
                        .ifPresent(heard));
    }

    /**
     * Posts for one person's eyes. In threads, Slack shows such a message only where there is one already
     * (docs.slack.dev/reference/methods/chat.postEphemeral).
     */
    Message whisper(Channel channel, String user, JsonNode wanted, Optional<String> via) {
        ObjectNode content = content(wanted, true);
        Optional<String> thread = Json.text(wanted, "thread_ts");
        Message message = workspace.write(channel, thread, Setup.BOT_USER, Optional.of(user), content, via);
        if (thread.isPresent()
                && workspace
                        .messages(other -> other.channel().equals(channel.id())
                                && other.thread().equals(thread)
                                && !other.ephemeral()
                                && !other.deleted())
                        .isEmpty()) {
            journal.violation(Violation.Kind.UNSEEN, message.shown());
            return workspace.remove(message);
        }
        return message;
    }

    /** Changes what the bot has said. */
    Message change(Message message, JsonNode wanted) {
        if (wanted.path("text").asText().length() > LONGEST_CHANGED) {
            throw Refusal.of("msg_too_long");
        }
        ObjectNode content = content(wanted, false);
        ObjectNode merged = message.json().deepCopy();
        for (String field : List.of("text", "blocks", "attachments", "metadata")) {
            if (content.has(field)) {
                merged.set(field, content.path(field));
            }
        }
        if (!message.ephemeral()) {
            merged.set("edited", Json.object("user", Setup.BOT_USER, "ts", workspace.ts()));
        }
        Message changed = workspace.change(message, merged);
        heard.accept(changed);
        return changed;
    }

    /** Puts something else in the place of what the bot has said; nothing of the old content stays. */
    void replace(Message message, JsonNode wanted) {
        ObjectNode content = content(wanted, true).put("ts", message.ts());
        message.thread().ifPresent(root -> content.put("thread_ts", root));
        heard.accept(workspace.change(message, content));
    }

    /** Takes back what the bot has said. */
    void remove(Message message) {
        heard.accept(workspace.remove(message));
    }

    /** What Slack would store of it; refuses what Slack refuses. */
    ObjectNode content(JsonNode wanted, boolean whole) {
        Optional<String> text = Json.text(wanted, "text");
        if (text.filter(found -> found.length() > LONGEST).isPresent()) {
            throw Refusal.of("msg_too_long");
        }
        JsonNode blocks = wanted.path("blocks");
        if (wanted.has("blocks") && !blocks.isArray() && !blocks.isNull()) {
            throw Refusal.of("invalid_blocks_format");
        }
        boolean empty = blocks.isEmpty() && wanted.path("attachments").isEmpty();
        if (text.isEmpty() && empty && (whole || !wanted.has("blocks"))) {
            throw Refusal.of("no_text");
        }
        refuse(BlockRules.check(blocks, BlockRules.Surface.MESSAGE));
        refuse(Json.walk(blocks)
                .filter(node -> node.has("slack_file"))
                .filter(node -> !files.isUsable(node.at("/slack_file/id").asText()))
                .map(node -> "[ERROR] invalid slack file " + node.path("slack_file"))
                .toList());
        for (int i = 0; i < wanted.path("attachments").size(); i++) {
            JsonNode inside = wanted.path("attachments").path(i).path("blocks");
            refuse(BlockRules.check(inside, BlockRules.Surface.MESSAGE, "/attachments/" + i + "/blocks"));
        }
        complain(wanted);
        ObjectNode content = Fields.of("type", "message")
                .and("user", Setup.BOT_USER)
                .and("bot_id", Setup.BOT)
                .and("app_id", Setup.APP)
                .and("team", workspace.setup().teamId())
                .and("text", text.orElse(""))
                .and(
                        "bot_profile",
                        Json.object("id", Setup.BOT, "app_id", Setup.APP, "name", "talkbot", "deleted", false))
                .json();
        if (blocks.isArray() && (!blocks.isEmpty() || !whole)) {
            content.set("blocks", named(blocks));
        }
        for (String field : Set.of("attachments", "metadata")) {
            if (!wanted.path(field).isMissingNode()) {
                content.set(field, wanted.path(field));
            }
        }
        metadata(wanted.path("metadata"));
        return content;
    }

    /** Gives blocks and elements the ids that Slack gives where the app gave none. */
    ArrayNode named(JsonNode blocks) {
        ArrayNode named = blocks.deepCopy();
        for (JsonNode block : named) {
            name(block, "block_id");
            Json.each(block.path("elements"))
                    .filter(element -> List.of("actions", "context_actions")
                            .contains(block.path("type").asText()))
                    .forEach(element -> name(element, "action_id"));
            if (block.path("accessory").has("type")
                    && !block.path("accessory").path("type").asText().equals("image")) {
                name(block.path("accessory"), "action_id");
            }
            if (block.has("element")) {
                name(block.path("element"), "action_id");
            }
        }
        return named;
    }

    /** Notes what Slack takes and users suffer from. */
    void complain(JsonNode wanted) {
        TextRules.look(wanted).forEach(found -> journal.violation(found.kind(), found.detail()));
    }

    static void refuse(List<String> errors) {
        if (!errors.isEmpty()) {
            throw Refusal.because("invalid_blocks", errors);
        }
    }

    private void name(JsonNode node, String field) {
        if (node instanceof ObjectNode object && Json.text(node, field).isEmpty()) {
            object.put(field, workspace.id("fk"));
        }
    }

    private Optional<String> thread(Channel channel, JsonNode wanted) {
        Optional<String> thread = Json.text(wanted, "thread_ts");
        if (thread.isPresent() && workspace.message(channel.id(), thread.get()).isEmpty()) {
            journal.violation(Violation.Kind.NO_SUCH_THREAD, channel.id() + " " + thread.get());
        }
        return thread;
    }

    private static void metadata(JsonNode metadata) {
        boolean good = metadata.path("event_type").isTextual()
                && metadata.path("event_payload").isObject();
        if (!metadata.isMissingNode() && !metadata.isNull() && !good) {
            throw Refusal.of("invalid_metadata_format");
        }
    }
}
