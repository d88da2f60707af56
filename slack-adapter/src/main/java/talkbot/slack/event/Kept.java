package talkbot.slack.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Optional;

/**
 * What Slack keeps for us with a form: it does not say itself where a form was opened.
 *
 * @param form the form's id
 * @param channel where it was asked for
 * @param responseUrl where the answer may be sent
 */
public record Kept(String form, String channel, Optional<String> responseUrl) {

    private static final JsonMapper JSON = new JsonMapper();

    /** As text for {@link #read}. */
    public String written() {
        try {
            return JSON.writeValueAsString(Map.of("form", form, "channel", channel, "url", responseUrl.orElse("")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Optional<Kept> read(String text) {
        try {
            JsonNode kept = JSON.readTree(text);
            return Optional.of(kept)
                    .filter(k -> k.path("form").isTextual())
                    .map(k -> new Kept(
                            k.path("form").asText(),
                            k.path("channel").asText(),
                            Optional.of(k.path("url").asText()).filter(url -> !url.isEmpty())));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
