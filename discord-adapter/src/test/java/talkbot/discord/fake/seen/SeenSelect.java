package talkbot.discord.fake.seen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import talkbot.discord.fake.world.Json;

/**
 * A list to choose from, in a message or a form.
 *
 * @param type Discord's component number: 3 texts, 5 users, 6 roles, 7 mentionables, 8 channels
 * @param options what is offered, for texts
 * @param chosen the values chosen beforehand
 * @param min how many must be chosen
 * @param max how many may be chosen
 */
public record SeenSelect(
        String customId,
        int type,
        String placeholder,
        List<Choice> options,
        List<String> chosen,
        int min,
        int max,
        boolean disabled) {
    static boolean isSelect(JsonNode component) {
        int type = component.path("type").asInt();
        return type == 3 || (type >= 5 && type <= 8);
    }

    static SeenSelect of(JsonNode component) {
        List<JsonNode> options = Json.list(component.path("options"));
        return new SeenSelect(
                Json.text(component, "custom_id"),
                component.path("type").asInt(),
                Json.text(component, "placeholder"),
                options.stream()
                        .map(option -> new Choice(Json.text(option, "label"), Json.text(option, "value")))
                        .toList(),
                options.stream()
                        .filter(option -> option.path("default").asBoolean())
                        .map(option -> Json.text(option, "value"))
                        .toList(),
                component.path("min_values").asInt(1),
                component.path("max_values").asInt(1),
                component.path("disabled").asBoolean());
    }
}
