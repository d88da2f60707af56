package talkbot.slack.fake.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import talkbot.slack.fake.world.Channel;
import talkbot.slack.fake.world.Json;

/** {@code assistant.threads.setSuggestedPrompts}, as it is for an app with an agent's view. */
final class Suggesting {

    /** https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts. */
    private static final int MOST = 4;

    private final Places places;

    Suggesting(Places places) {
        this.places = places;
    }

    ObjectNode suggest(Call call) {
        Channel channel = places.known(call.needs("channel_id", "invalid_arguments"));
        JsonNode prompts = Json.read(call.needs("prompts", "invalid_arguments"))
                .orElseThrow(() -> Refusal.of("invalid_arguments"));
        boolean bad = !prompts.isArray() || prompts.isEmpty() || prompts.size() > MOST;
        for (JsonNode prompt : prompts) {
            bad |= prompt.path("title").asText().isBlank()
                    || prompt.path("message").asText().isBlank();
        }
        if (bad) {
            throw Refusal.of("invalid_arguments");
        }
        if (channel.kind() != Channel.Kind.DIRECT) {
            throw Refusal.of("channel_not_found");
        }
        // Slack itself says yes here and does nothing; nobody would notice.
        if (call.text("thread_ts").isPresent()) {
            throw Refusal.of("invalid_thread_ts");
        }
        return Json.object("ok", true);
    }
}
