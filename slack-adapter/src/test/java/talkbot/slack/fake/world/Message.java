package talkbot.slack.fake.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A message as it stands.
 *
 * @param channel where
 * @param ts its name within the channel
 * @param thread the message that it answers, if it is in a thread
 * @param author a member's id
 * @param fromBot whether the bot under test wrote it
 * @param onlyFor the one who sees it, if it is ephemeral
 * @param json as Slack would hand it to an app
 * @param edits how often it was changed
 * @param deleted whether nobody sees it any more
 * @param via the act of a user whose response URL or acknowledgement carried it, if one did
 * @param order greater for everything that was written or changed later
 */
public record Message(
        String channel,
        String ts,
        Optional<String> thread,
        String author,
        boolean fromBot,
        Optional<String> onlyFor,
        ObjectNode json,
        int edits,
        boolean deleted,
        Optional<String> via,
        long order) {

    /** What a reader sees: the blocks as plain text, or the text where there are none. */
    public String shown() {
        return Shown.message(json);
    }

    /** The text as it was sent: with blocks, what notifications say. */
    public String text() {
        return json.path("text").asText();
    }

    /** The blocks, in order. */
    public List<JsonNode> blocks() {
        return Json.each(json.path("blocks")).toList();
    }

    /** Everything that can be pressed or chosen from, in reading order: each an element with {@code action_id}. */
    public List<JsonNode> elements() {
        return Json.walk(json.path("blocks"))
                .filter(node -> node.has("action_id"))
                .toList();
    }

    /** Whether only one person sees it. */
    public boolean ephemeral() {
        return onlyFor.isPresent();
    }

    /** Whether this member sees it, being in the channel. */
    public boolean visibleTo(String member) {
        return !deleted && (onlyFor.isEmpty() || onlyFor.get().equals(member));
    }

    /** The same with other content. */
    public Message changed(ObjectNode content, long newOrder) {
        return new Message(channel, ts, thread, author, fromBot, onlyFor, content, edits + 1, deleted, via, newOrder);
    }

    /** The same, gone. */
    public Message removed(long newOrder) {
        return new Message(channel, ts, thread, author, fromBot, onlyFor, json, edits, true, via, newOrder);
    }
}
