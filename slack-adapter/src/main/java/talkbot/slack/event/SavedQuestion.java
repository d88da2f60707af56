package talkbot.slack.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Request;
import talkbot.core.request.Way;

/**
 * A mention or direct message as text, so that another process can answer it. What came with a trigger or a response URL
 * is not kept: those are good for a short time only, and Slack tells the asker itself that nobody answered.
 */
public final class SavedQuestion {

    private static final JsonMapper JSON = new JsonMapper();

    private SavedQuestion() {}

    /** As text for {@link #read}, if it is one to be kept. */
    public static Optional<String> write(Incoming incoming) {
        if (!(incoming instanceof Incoming.Asked asked) || asked.request().way() == Way.SLASH) {
            return Optional.empty();
        }
        ObjectNode json = JSON.createObjectNode()
                .put("key", asked.key())
                .put("way", asked.request().way().name())
                .put("team", asked.person().workspace())
                .put("user", asked.person().id())
                .put("channel", asked.origin().channel())
                .put("text", asked.request().text());
        asked.origin().thread().ifPresent(thread -> json.put("thread", thread));
        return Optional.of(json.toString());
    }

    /** What was written; nothing if it was not by {@link #write}. */
    public static Optional<Incoming> read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            Optional<String> thread =
                    json.has("thread") ? Optional.of(json.required("thread").asText()) : Optional.empty();
            Origin origin = new Origin(
                    json.required("channel").asText(),
                    thread,
                    json.required("user").asText(),
                    Optional.empty(),
                    Optional.empty());
            String team = json.required("team").asText();
            Request request = new Request(
                    Way.valueOf(json.required("way").asText()),
                    new Person(Events.PLATFORM, team, origin.user(), Optional.empty()),
                    new Conversation(Events.PLATFORM, team, origin.channel(), thread),
                    json.required("text").asText(),
                    Optional.empty());
            return Optional.of(new Incoming.Asked(json.required("key").asText(), origin, request));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
