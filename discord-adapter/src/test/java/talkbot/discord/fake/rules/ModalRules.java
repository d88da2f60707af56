package talkbot.discord.fake.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import talkbot.discord.fake.world.Components;
import talkbot.discord.fake.world.Json;

/** Limits of forms and of what is offered while somebody types; Discord's "Interaction response" pages. Stateless. */
public final class ModalRules {
    private static final Set<Integer> TOP_LEVEL = Set.of(1, 10, 18);

    private ModalRules() {}

    /** Refuses a form that Discord would refuse. */
    public static void checkModal(JsonNode modal) {
        FormErrors errors = new FormErrors();
        errors.required(modal, "data", "custom_id", 1, 100);
        errors.required(modal, "data", "title", 1, 45);
        List<JsonNode> parts = Json.list(modal.path("components"));
        if (parts.isEmpty() || parts.size() > 5) {
            errors.add("data.components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
        }
        for (int i = 0; i < parts.size(); i++) {
            part(parts.get(i), "data.components." + i, errors);
        }
        errors.unique(
                Components.flat(modal.path("components")).stream()
                        .flatMap(component -> Stream.of(Json.text(component, "custom_id")))
                        .filter(id -> !id.isEmpty())
                        .toList(),
                "data.components",
                "COMPONENT_CUSTOM_ID_DUPLICATED",
                "Component custom id cannot be duplicated");
        errors.refuse();
    }

    private static void part(JsonNode part, String path, FormErrors errors) {
        int type = part.path("type").asInt();
        if (!TOP_LEVEL.contains(type)) {
            errors.add(path + ".type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1, 10, 18).");
        } else if (type == 18) {
            errors.required(part, path, "label", 1, 45);
            errors.length(part, path, "description", 0, 100);
            input(part.path("component"), path + ".component", errors);
        } else if (type == 1) {
            List<JsonNode> inside = Json.list(part.path("components"));
            if (inside.size() != 1 || inside.getFirst().path("type").asInt() != 4) {
                errors.add(path + ".components", "BASE_TYPE_BAD_LENGTH", "Must be 1 in length.");
                return;
            }
            errors.required(inside.getFirst(), path + ".components.0", "label", 1, 45);
            input(inside.getFirst(), path + ".components.0", errors);
        } else {
            errors.required(part, path, "content", 1, 4_000);
        }
    }

    private static void input(JsonNode input, String path, FormErrors errors) {
        int type = input.path("type").asInt();
        if (type == 4) {
            errors.required(input, path, "custom_id", 1, 100);
            errors.length(input, path, "placeholder", 0, 100);
            errors.length(input, path, "value", 0, 4_000);
            int min = input.path("min_length").asInt(0);
            int max = input.path("max_length").asInt(4_000);
            if (min < 0 || min > 4_000 || max < 1 || max > 4_000 || min > max) {
                errors.add(path + ".max_length", "NUMBER_TYPE_MAX", "Lengths must lie between 0 and 4000.");
            }
            String value = Json.text(input, "value");
            if (!value.isEmpty() && (value.length() < min || value.length() > max)) {
                errors.add(
                        path + ".value",
                        "BASE_TYPE_BAD_LENGTH",
                        "Must be between " + min + " and " + max + " in length.");
            }
        } else if (Set.of(3, 5, 6, 7, 8).contains(type)) {
            ComponentRules.select(input, path, errors);
        }
    }

    /** Refuses suggestions that Discord would refuse. */
    public static void checkChoices(JsonNode data) {
        FormErrors errors = new FormErrors();
        List<JsonNode> choices = Json.list(data.path("choices"));
        if (choices.size() > 25) {
            errors.add("data.choices", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.");
        }
        for (int i = 0; i < choices.size(); i++) {
            String path = "data.choices." + i;
            errors.required(choices.get(i), path, "name", 1, 100);
            if (choices.get(i).path("value").isNumber()) {
                continue;
            }
            errors.required(choices.get(i), path, "value", 1, 100);
        }
        errors.refuse();
    }
}
