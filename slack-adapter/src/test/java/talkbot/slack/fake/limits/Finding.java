package talkbot.slack.fake.limits;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import talkbot.slack.fake.world.Json;

/** What one check has found so far, and the checks that every kind of block needs. Not safe for many threads. */
final class Finding {

    private final Limits limits = Limits.current();
    private final List<String> errors = new ArrayList<>();
    private final Set<String> blockIds = new HashSet<>();
    private final Set<String> actionIds = new HashSet<>();

    /** All errors, in Slack's form. */
    List<String> errors() {
        return List.copyOf(errors);
    }

    void fail(String pointer, String what) {
        errors.add("[ERROR] " + what + " [json-pointer:" + pointer + "]");
    }

    /** The number of that name. */
    int limit(String name) {
        return limits.of(name);
    }

    /** A string field that must be there, with at least one character. */
    void needs(JsonNode node, String pointer, String field, String limit) {
        if (!node.has(field)) {
            fail(pointer, "missing required field: " + field);
        } else {
            may(node, pointer, field, limit);
        }
    }

    /** A string field that may be there, and then has at least one character. */
    void may(JsonNode node, String pointer, String field, String limit) {
        if (node.has(field)) {
            length(node.path(field), pointer + "/" + field, limit);
        }
    }

    /** A text object that must be there. */
    void needsText(JsonNode node, String pointer, String field, boolean plainOnly, String limit) {
        if (!node.has(field)) {
            fail(pointer, "missing required field: " + field);
        } else {
            text(node.path(field), pointer + "/" + field, plainOnly, limit);
        }
    }

    /** A text object that may be there. */
    void mayText(JsonNode node, String pointer, String field, boolean plainOnly, String limit) {
        if (node.has(field)) {
            text(node.path(field), pointer + "/" + field, plainOnly, limit);
        }
    }

    /** A text object. */
    void text(JsonNode text, String pointer, boolean plainOnly, String limit) {
        String type = text.path("type").asText();
        if (!text.isObject()) {
            fail(pointer, "must provide an object");
        } else if (!type.equals("plain_text") && (plainOnly || !type.equals("mrkdwn"))) {
            fail(pointer + "/type", "unsupported type: " + type);
        } else {
            fields(
                    text,
                    pointer,
                    type.equals("mrkdwn") ? Set.of("type", "text", "verbatim") : Set.of("type", "text", "emoji"));
            needs(text, pointer, "text", limit);
        }
    }

    /** An array of so many. */
    void count(JsonNode node, String pointer, String field, int least, int most) {
        JsonNode array = node.path(field);
        if (!array.isArray()) {
            fail(pointer, "missing required field: " + field);
        } else if (array.size() < least) {
            fail(pointer + "/" + field, "no less than " + least + " items allowed");
        } else if (array.size() > most) {
            fail(pointer + "/" + field, "no more than " + most + " items allowed");
        }
    }

    /** No other fields than these. */
    void fields(JsonNode node, String pointer, Set<String> known) {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                fail(pointer, "invalid additional property: " + name);
            }
        });
    }

    /** An address of the web. */
    void url(JsonNode node, String pointer, String field, String limit, boolean secureOnly) {
        may(node, pointer, field, limit);
        String url = node.path(field).asText();
        boolean good = url.startsWith("https://") || (!secureOnly && url.matches("(?:http://|mailto:|slack://).+"));
        if (node.has(field) && (!good || url.contains(" "))) {
            fail(pointer + "/" + field, "invalid url");
        }
    }

    /** A block's id, once in a message. */
    void blockId(JsonNode block, String pointer) {
        id(block, pointer, "block_id", blockIds);
    }

    /** An element's id, once in a message. */
    void actionId(JsonNode element, String pointer) {
        id(element, pointer, "action_id", actionIds);
    }

    private void id(JsonNode node, String pointer, String field, Set<String> known) {
        may(node, pointer, field, field + "/max_length");
        Optional<String> id = Json.text(node, field);
        if (id.isPresent() && !known.add(id.get())) {
            fail(pointer + "/" + field, "`" + field + "` \"" + id.get() + "\" already exists");
        }
    }

    private void length(JsonNode value, String pointer, String limit) {
        int most = limit(limit);
        if (!value.isTextual()) {
            fail(pointer, "must provide a string");
        } else if (value.asText().isEmpty()) {
            fail(pointer, "must be more than 0 characters");
        } else if (value.asText().length() > most) {
            fail(pointer, "must be less than " + (most + 1L) + " characters");
        }
    }
}
