package talkbot.discord.fake.seen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import talkbot.discord.fake.world.Json;

/** A form that the bot opened for a user. */
public record SeenModal(String interactionId, String customId, String title, List<Field> fields, JsonNode json) {
    /**
     * Something to fill in, or a text to read.
     *
     * @param type Discord's component number: 4 a text, 3 and 5 to 8 lists, 10 a text to read, 19 files
     * @param label what stands above it
     * @param description the smaller text under the label
     * @param value what stands in it beforehand
     * @param min shortest text or fewest choices
     * @param max longest text or most choices
     */
    public record Field(
            String customId,
            int type,
            String label,
            String description,
            String value,
            boolean required,
            int min,
            int max,
            List<Choice> options) {
        static Stream<Field> of(JsonNode component) {
            return switch (component.path("type").asInt()) {
                case 1 -> Json.list(component.path("components")).stream().map(inner -> field(inner, inner));
                case 18 -> Stream.of(field(component, component.path("component")));
                default -> Stream.of(field(component, component));
            };
        }

        private static Field field(JsonNode labelled, JsonNode input) {
            boolean text = input.path("type").asInt() == 4;
            return new Field(
                    Json.text(input, "custom_id"),
                    input.path("type").asInt(),
                    labelled.path("label").asText(Json.text(input, "content")),
                    Json.text(labelled, "description"),
                    Json.text(input, "value"),
                    input.path("required").asBoolean(true),
                    input.path(text ? "min_length" : "min_values").asInt(text ? 0 : 1),
                    input.path(text ? "max_length" : "max_values").asInt(text ? 4_000 : 1),
                    Json.list(input.path("options")).stream()
                            .map(option -> new Choice(Json.text(option, "label"), Json.text(option, "value")))
                            .toList());
        }
    }

    /** Reads the data of Discord's modal callback. */
    public static SeenModal of(String interactionId, JsonNode data) {
        return new SeenModal(
                interactionId,
                Json.text(data, "custom_id"),
                Json.text(data, "title"),
                Json.list(data.path("components")).stream().flatMap(Field::of).toList(),
                data.deepCopy());
    }

    /** The field with this id. */
    public Optional<Field> field(String customId) {
        return fields.stream()
                .filter(field -> field.customId().equals(customId))
                .findFirst();
    }
}
