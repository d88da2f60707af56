package talkbot.discord.fake.seen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A button under a message.
 *
 * @param label what stands on it, or the name of its emoji
 * @param customId what the bot is told when it is pressed; none for a link
 * @param url where a link leads
 * @param style Discord's number: 1 primary, 2 secondary, 3 success, 4 danger, 5 link
 */
public record SeenButton(String label, Optional<String> customId, Optional<String> url, int style, boolean disabled) {
    static SeenButton of(JsonNode component) {
        return new SeenButton(
                component
                        .path("label")
                        .asText(component.path("emoji").path("name").asText()),
                Optional.ofNullable(component.path("custom_id").textValue()),
                Optional.ofNullable(component.path("url").textValue()),
                component.path("style").asInt(),
                component.path("disabled").asBoolean());
    }
}
