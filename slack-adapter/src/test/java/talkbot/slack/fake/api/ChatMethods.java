package talkbot.slack.fake.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import talkbot.slack.fake.limits.BlockRules;
import talkbot.slack.fake.world.Channel;
import talkbot.slack.fake.world.Fields;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Message;
import talkbot.slack.fake.world.Workspace;

/** {@code chat.postMessage}, {@code chat.postEphemeral}, {@code chat.update}, {@code chat.delete}, {@code chat.unfurl}. */
final class ChatMethods {

    /**
     * The texts of all blocks together. Slack names 12,000 for markdown blocks alone; apps report refusals of other blocks
     * from about 11,300 to 13,300 (slackapi/bolt-js#2509, #2867). Response URLs are more lenient.
     */
    private static final int BLOCKS_TOGETHER = 12_000;

    private final Workspace workspace;
    private final Posting posting;
    private final Places places;

    ChatMethods(Workspace workspace, Posting posting, Places places) {
        this.workspace = workspace;
        this.posting = posting;
        this.places = places;
    }

    ObjectNode postMessage(Call call) {
        Channel channel = places.writable(call.needs("channel", "channel_not_found"));
        refuseTooMuch(call);
        Message message = posting.post(channel, call.arguments(), Optional.empty());
        return Json.object("ok", true, "channel", channel.id(), "ts", message.ts(), "message", message.json());
    }

    ObjectNode postEphemeral(Call call) {
        Channel channel = places.writable(call.needs("channel", "channel_not_found"));
        String user = call.needs("user", "user_not_in_channel");
        if (!channel.members().contains(user)) {
            throw Refusal.of("user_not_in_channel");
        }
        Message message = posting.whisper(channel, user, call.arguments(), Optional.empty());
        return Json.object("ok", true, "message_ts", message.ts());
    }

    ObjectNode update(Call call) {
        Channel channel = places.known(call.needs("channel", "channel_not_found"));
        Message message = own(channel, call, "cant_update_message");
        refuseTooMuch(call);
        Message changed = posting.change(message, call.arguments());
        return Fields.of("ok", true)
                .and("channel", channel.id())
                .and("ts", message.ts())
                .and("text", changed.text())
                .and("message", changed.json())
                .json();
    }

    ObjectNode delete(Call call) {
        Channel channel = places.known(call.needs("channel", "channel_not_found"));
        Message message = own(channel, call, "cant_delete_message");
        posting.remove(message);
        return Json.object("ok", true, "channel", channel.id(), "ts", message.ts());
    }

    ObjectNode unfurl(Call call) {
        JsonNode unfurls = call.node("unfurls");
        if (unfurls.isEmpty()) {
            throw Refusal.of("missing_unfurls");
        }
        boolean composing = call.text("unfurl_id").isPresent();
        if (composing) {
            composed(call);
        }
        Optional<Message> message = composing
                ? Optional.empty()
                : Optional.of(workspace
                        .message(call.needs("channel", "missing_channel"), call.needs("ts", "missing_ts"))
                        .orElseThrow(() -> Refusal.of("cannot_find_message")));
        ArrayNode attachments = JsonNodeFactory.instance.arrayNode();
        unfurls.properties().forEach(unfurl -> {
            Posting.refuse(BlockRules.check(unfurl.getValue().path("blocks"), BlockRules.Surface.UNFURL));
            posting.complain(
                    Json.object("text", "-", "blocks", unfurl.getValue().path("blocks")));
            if (message.isPresent() && !message.get().text().contains(unfurl.getKey())) {
                throw Refusal.of("cannot_unfurl_url");
            }
            ObjectNode attachment = unfurl.getValue().deepCopy();
            attachments.add(attachment.put("from_url", unfurl.getKey()).put("is_app_unfurl", true));
        });
        message.ifPresent(found -> {
            ObjectNode content = found.json().deepCopy();
            content.set("attachments", attachments);
            workspace.change(found, content);
        });
        return Json.object("ok", true);
    }

    /** A message that is being written has an id; one that was sent has another, whose source is {@code conversations_history}. */
    private void composed(Call call) {
        String source = call.needs("source", "missing_source");
        if (!Set.of("composer", "conversations_history").contains(source)) {
            throw Refusal.of("invalid_source");
        }
        if (source.equals("composer") && !workspace.isComposed(call.needs("unfurl_id", "missing_unfurl_id"))) {
            throw Refusal.of("invalid_unfurl_id");
        }
    }

    /** Refuses blocks whose texts are too long together. */
    static void refuseTooMuch(Call call) {
        int length = Json.walk(call.node("blocks"))
                .mapToInt(node -> node.path("text").isTextual()
                        ? node.path("text").asText().length()
                        : 0)
                .sum();
        if (length > BLOCKS_TOGETHER) {
            throw Refusal.of("msg_blocks_too_long");
        }
    }

    private Message own(Channel channel, Call call, String error) {
        Message message = workspace
                .message(channel.id(), call.needs("ts", "message_not_found"))
                .filter(found -> !found.ephemeral())
                .orElseThrow(() -> Refusal.of("message_not_found"));
        if (!message.fromBot()) {
            throw Refusal.of(error);
        }
        return message;
    }
}
