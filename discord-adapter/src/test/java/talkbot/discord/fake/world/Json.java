package talkbot.discord.fake.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;

/** Short ways to build and read JSON trees. */
public final class Json {
    /** JSON's null, to be given where a field is present and empty. */
    public static final JsonNode NULL = NullNode.getInstance();

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** An object of alternating names and values; values are nodes or anything Jackson can turn into one. */
    public static ObjectNode object(Object... namesAndValues) {
        ObjectNode node = MAPPER.createObjectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            node.set((String) namesAndValues[i], node(namesAndValues[i + 1]));
        }
        return node;
    }

    /** An array of nodes or of anything Jackson can turn into one. */
    public static ArrayNode array(Object... values) {
        return arrayOf(List.of(values));
    }

    /** An array of the elements of {@code values}, in their order. */
    public static ArrayNode arrayOf(Collection<?> values) {
        ArrayNode array = MAPPER.createArrayNode();
        values.forEach(value -> array.add(node(value)));
        return array;
    }

    /** The value as a node. */
    public static JsonNode node(Object value) {
        return value instanceof JsonNode node ? node : MAPPER.valueToTree(value);
    }

    /**
     * Reads a JSON text.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static JsonNode parse(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node.isMissingNode() ? NULL : node;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The tree as indented text, for people. */
    public static String pretty(JsonNode node) {
        return node.toPrettyString();
    }

    /** The elements of an array, none if it is absent, null or something else. */
    public static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .filter(element -> array.isArray())
                .toList();
    }

    /** The text of a field; empty if it is absent or null. */
    public static String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : "";
    }

    /** Whether the field is present and not null. */
    public static boolean has(JsonNode node, String field) {
        return node.hasNonNull(field);
    }
}
