package talkbot.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import talkbot.discord.fake.seen.SeenModal;
import talkbot.discord.fake.world.Components;
import talkbot.discord.fake.world.FakeMessage;
import talkbot.discord.fake.world.FakeUser;
import talkbot.discord.fake.world.Json;
import talkbot.discord.fake.world.World;

/** Turns presses, choices and filled forms into the data of an interaction, as far as Discord's program allows them. */
final class ComponentInput {
    private final World world;

    ComponentInput(World world) {
        this.world = world;
    }

    /** The message with this id as it stands now, if the user sees it. */
    FakeMessage visible(FakeUser user, String id) {
        return world.watch()
                .locked(() -> world.messages().everything().stream()
                        .filter(message -> message.id().equals(id) && !message.isDeleted())
                        .filter(message ->
                                message.onlyFor().map(user.id()::equals).orElse(true))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(user.name() + " sees no message " + id)));
    }

    ObjectNode press(FakeMessage message, String customId) {
        JsonNode button = component(message, customId);
        require(button.path("type").asInt() == 2, customId + " is no button");
        return Json.object("custom_id", customId, "component_type", 2, "id", button.path("id"));
    }

    ObjectNode select(FakeMessage message, String customId, List<String> values) {
        JsonNode select = component(message, customId);
        check(select, values);
        ObjectNode data = Json.object(
                "custom_id",
                customId,
                "component_type",
                select.path("type"),
                "id",
                select.path("id"),
                "values",
                values);
        if (select.path("type").asInt() != 3) {
            data.set("resolved", resolved(values));
        }
        return data;
    }

    ObjectNode submit(SeenModal modal, Map<String, Object> values) {
        values.keySet().forEach(id -> require(modal.field(id).isPresent(), "the form has no field " + id));
        ArrayNode filled = Json.array();
        int id = 1;
        for (JsonNode part : Json.list(modal.json().path("components"))) {
            int partId = id++;
            ObjectNode node = Json.object("type", part.path("type"), "id", partId);
            if (part.path("type").asInt() == 18) {
                node.set("component", filled(part.path("component"), values, id++));
            } else if (part.path("type").asInt() == 1) {
                node.set("components", Json.array(filled(part.path("components").path(0), values, id++)));
            }
            filled.add(node);
        }
        return Json.object("custom_id", modal.customId(), "components", filled);
    }

    private ObjectNode filled(JsonNode input, Map<String, Object> values, int id) {
        String customId = Json.text(input, "custom_id");
        ObjectNode node = Json.object("type", input.path("type"), "id", id, "custom_id", customId);
        boolean required = input.path("required").asBoolean(true);
        if (input.path("type").asInt() == 4) {
            String text =
                    values.getOrDefault(customId, Json.text(input, "value")).toString();
            require(!required || !text.isEmpty(), customId + " must be filled in");
            require(
                    text.isEmpty()
                            || (text.length() >= input.path("min_length").asInt(0)
                                    && text.length() <= input.path("max_length").asInt(4_000)),
                    customId + " has a wrong length");
            return node.put("value", text);
        }
        List<String> chosen = values.containsKey(customId)
                ? List.of(values.get(customId).toString().split(",", -1))
                : Json.list(input.path("options")).stream()
                        .filter(option -> option.path("default").asBoolean())
                        .map(option -> Json.text(option, "value"))
                        .toList();
        if (required || !chosen.isEmpty()) {
            check(input, chosen);
        }
        return node.set("values", Json.arrayOf(chosen));
    }

    private static void check(JsonNode select, List<String> values) {
        String id = Json.text(select, "custom_id");
        require(
                values.size() >= select.path("min_values").asInt(1)
                        && values.size() <= select.path("max_values").asInt(1),
                values.size() + " are too few or too many for " + id);
        List<String> offered = Json.list(select.path("options")).stream()
                .map(option -> Json.text(option, "value"))
                .toList();
        require(
                select.path("type").asInt() != 3 || offered.containsAll(values),
                id + " does not offer all of " + values);
    }

    private ObjectNode resolved(List<String> ids) {
        ObjectNode resolved = Json.object();
        ids.forEach(id -> {
            world.user(id)
                    .ifPresent(user -> resolved.withObjectProperty("users").set(id, user.json()));
            world.channel(id)
                    .ifPresent(channel -> resolved.withObjectProperty("channels")
                            .set(
                                    id,
                                    channel.json(world.bot())
                                            .put("permissions", Long.toString(channel.botPermissions()))));
        });
        return resolved;
    }

    private static JsonNode component(FakeMessage message, String customId) {
        JsonNode found = Components.flat(message.body().path("components")).stream()
                .filter(component -> Json.text(component, "custom_id").equals(customId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no component " + customId));
        require(!found.path("disabled").asBoolean(), customId + " is disabled");
        return found;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
