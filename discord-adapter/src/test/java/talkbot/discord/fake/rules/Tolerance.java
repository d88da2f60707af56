package talkbot.discord.fake.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import talkbot.discord.fake.world.Json;

/**
 * What Discord takes although its description does not say so, and JDA sends: ids and places of files as numbers,
 * contexts and permissions of commands as texts. Stateless.
 */
final class Tolerance {
    private static final List<String> NUMBERS = List.of("contexts", "integration_types");

    private Tolerance() {}

    /** A copy of the body as the description wants it. */
    static JsonNode applied(JsonNode body) {
        JsonNode copy = body.deepCopy();
        visit(copy);
        return copy;
    }

    private static void visit(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().stream()
                    .filter(field ->
                            field.getKey().endsWith("_id") && field.getValue().isIntegralNumber())
                    .forEach(field -> field.setValue(Json.node(field.getValue().asText())));
            Json.list(object.path("attachments")).forEach(file -> ((ObjectNode) file).put("id", Json.text(file, "id")));
            String permissions = Json.text(object, "default_member_permissions");
            if (permissions.matches("\\d+")) {
                object.put("default_member_permissions", Long.parseLong(permissions));
            }
            for (String name : NUMBERS) {
                if (object.path(name) instanceof ArrayNode array) {
                    object.set(
                            name,
                            Json.arrayOf(Json.list(array).stream()
                                    .map(value -> value.asInt(-1))
                                    .toList()));
                }
            }
        }
        node.forEach(Tolerance::visit);
    }
}
