package talkbot.slack.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import talkbot.core.request.Person;
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
        if (!(incoming instanceof Incoming.Asked asked) || asked.way() == Way.SLASH) {
            return Optional.empty();
        }
        ObjectNode json = JSON.createObjectNode()
                .put("key", asked.key())
                .put("way", asked.way().name())
                .put("team", asked.person().workspace())
                .put("user", asked.person().id())
                .put("channel", asked.origin().channel())
                .put("text", asked.words());
        Origin origin = asked.origin();
        origin.thread().ifPresent(thread -> json.put("thread", thread).put("begins", origin.begins()));
        return Optional.of(json.toString());
    }

    /** What was written; nothing if it was not by {@link #write}. */
    public static Optional<Incoming> read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            Optional<String> thread =
                    json.has("thread") ? Optional.of(json.required("thread").asText()) : Optional.empty();
            Origin place = Origin.at(
                    json.required("channel").asText(), json.required("user").asText());
            Origin origin = thread.filter(ts -> json.path("begins").asBoolean())
                    .map(place::beginning)
                    .orElseGet(() -> place.in(thread));
            Person person =
                    new Person(Events.PLATFORM, json.required("team").asText(), origin.user(), Optional.empty());
            return Optional.of(new Incoming.Asked(
                    new Deed(json.required("key").asText(), origin, person),
                    Way.valueOf(json.required("way").asText()),
                    json.required("text").asText()));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
