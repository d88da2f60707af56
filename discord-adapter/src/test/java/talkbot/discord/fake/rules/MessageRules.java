package talkbot.discord.fake.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import talkbot.discord.fake.world.FakeMessage;
import talkbot.discord.fake.world.Json;

/** Limits of messages; Discord's references "Message" and "Component reference". Stateless. */
public final class MessageRules {
    private static final int CONTENT = 2_000;
    private static final int ALL_EMBEDS = 6_000;
    private static final int NONCE = 25;

    private MessageRules() {}

    /** Refuses a new message that Discord would refuse; {@code files} says how many come with it. */
    public static void checkNew(JsonNode body, int files) {
        FormErrors errors = new FormErrors();
        boolean v2 = isV2(body);
        nonce(body, errors);
        common(body, v2, errors);
        errors.refuse();
        boolean anything = !Json.text(body, "content").isBlank()
                || !body.path("embeds").isEmpty()
                || !body.path("components").isEmpty()
                || !body.path("sticker_ids").isEmpty()
                || Json.has(body, "poll")
                || files > 0;
        if (!anything) {
            throw ApiError.emptyMessage();
        }
    }

    /**
     * Refuses an edit that Discord would refuse.
     *
     * @param before Discord's object of the message as it stands
     * @param files how many files hang at it afterwards
     */
    public static void checkEdit(JsonNode body, JsonNode before, int files) {
        FormErrors errors = new FormErrors();
        boolean was = isV2(before);
        boolean v2 = was || isV2(body);
        if (was && Json.has(body, "flags") && !isV2(body)) {
            errors.add(
                    "flags",
                    "MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG",
                    "The IS_COMPONENTS_V2 flag cannot be removed from a message");
        }
        if (!was && v2) {
            for (String field : List.of("content", "embeds")) {
                if (!body.has(field) && isFilled(before.path(field))) {
                    errors.add(field, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", legacy(field));
                }
            }
        }
        common(body, v2, errors);
        errors.refuse();
        boolean anything = Stream.of("content", "embeds", "components", "poll")
                .anyMatch(field -> isFilled(body.has(field) ? body.path(field) : before.path(field)));
        if (!anything && files == 0) {
            throw ApiError.emptyMessage();
        }
    }

    private static void common(JsonNode body, boolean v2, FormErrors errors) {
        errors.length(body, "", "content", 0, CONTENT);
        embeds(body, errors);
        if (v2) {
            for (String field : List.of("content", "embeds", "poll", "sticker_ids")) {
                JsonNode value = body.path(field);
                if (isFilled(value)) {
                    errors.add(field, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", legacy(field));
                }
            }
        }
        ComponentRules.check(body, v2, errors);
        allowedMentions(body.path("allowed_mentions"), errors);
    }

    private static boolean isFilled(JsonNode value) {
        return !value.isEmpty() || (value.isTextual() && !value.asText().isEmpty());
    }

    private static String legacy(String field) {
        return "The '" + field + "' field cannot be used when using MessageFlags.IS_COMPONENTS_V2";
    }

    private static boolean isV2(JsonNode body) {
        return (body.path("flags").asInt() & FakeMessage.COMPONENTS_V2) != 0;
    }

    private static void nonce(JsonNode body, FormErrors errors) {
        JsonNode nonce = body.path("nonce");
        if (nonce.asText().length() > NONCE) {
            errors.add("nonce", "NONCE_TYPE_TOO_LONG", "Nonce must be no more than " + NONCE + " characters long.");
        }
    }

    private static void embeds(JsonNode body, FormErrors errors) {
        errors.count(body, "", "embeds", 0, 10);
        List<JsonNode> embeds = Json.list(body.path("embeds"));
        int total = 0;
        for (int i = 0; i < embeds.size(); i++) {
            total += embed(embeds.get(i), "embeds." + i, errors);
        }
        if (total > ALL_EMBEDS) {
            errors.add("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of " + ALL_EMBEDS);
        }
    }

    private static int embed(JsonNode embed, String path, FormErrors errors) {
        errors.length(embed, path, "title", 0, 256);
        errors.length(embed, path, "description", 0, 4_096);
        errors.length(embed.path("footer"), path + ".footer", "text", 0, 2_048);
        errors.length(embed.path("author"), path + ".author", "name", 0, 256);
        errors.count(embed, path, "fields", 0, 25);
        int size = Json.text(embed, "title").length()
                + Json.text(embed, "description").length()
                + embed.path("footer").path("text").asText().length()
                + embed.path("author").path("name").asText().length();
        List<JsonNode> fields = Json.list(embed.path("fields"));
        for (int i = 0; i < fields.size(); i++) {
            errors.required(fields.get(i), path + ".fields." + i, "name", 1, 256);
            errors.required(fields.get(i), path + ".fields." + i, "value", 1, 1_024);
            size += Json.text(fields.get(i), "name").length()
                    + Json.text(fields.get(i), "value").length();
        }
        for (String place : List.of("url")) {
            String url = embed.path(place).asText("");
            if (!url.isEmpty() && !url.matches("https?://\\S+")) {
                errors.add(path + "." + place, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
            }
        }
        return size;
    }

    private static void allowedMentions(JsonNode allowed, FormErrors errors) {
        List<String> parse =
                Json.list(allowed.path("parse")).stream().map(JsonNode::asText).toList();
        for (String kind : List.of("users", "roles")) {
            errors.count(allowed, "allowed_mentions", kind, 0, 100);
            if (parse.contains(kind) && !allowed.path(kind).isEmpty()) {
                errors.add(
                        "allowed_mentions",
                        "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                        "parse:[\"" + kind + "\"] and " + kind + ": [ids...] are mutually exclusive.");
            }
        }
    }
}
