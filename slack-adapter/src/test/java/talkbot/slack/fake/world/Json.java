package talkbot.slack.fake.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The few things that are done with JSON everywhere here. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** An object of alternating names and values; values may be nodes, strings, booleans, numbers or {@code Optional}s. */
    public static ObjectNode object(Object... namesAndValues) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = (String) namesAndValues[i];
            Object value = namesAndValues[i + 1];
            if (value instanceof Optional<?> optional) {
                optional.ifPresent(present -> object.set(name, MAPPER.valueToTree(present)));
            } else {
                object.set(name, MAPPER.valueToTree(value));
            }
        }
        return object;
    }

    /** A null, which Slack sends for what does not apply. */
    public static JsonNode none() {
        return JsonNodeFactory.instance.nullNode();
    }

    /** An array of nodes or strings. */
    public static ArrayNode array(Object... values) {
        return MAPPER.valueToTree(values);
    }

    /** What the text says, or nothing if it is not JSON. */
    public static Optional<JsonNode> read(String text) {
        try {
            return Optional.ofNullable(MAPPER.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The object that the text says; for texts that the caller has written. */
    public static ObjectNode readObject(String text) {
        return read(text)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .orElseThrow(() -> new IllegalArgumentException("not a JSON object: " + text));
    }

    /** The text of a field, where it is there and is not empty. */
    public static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() && !value.asText().isEmpty()
                ? Optional.of(value.asText())
                : Optional.empty();
    }

    /** The elements of an array, or nothing. */
    public static Stream<JsonNode> each(JsonNode node) {
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.empty();
    }

    /** The object itself and every object anywhere below it. */
    public static Stream<JsonNode> walk(JsonNode node) {
        Stream<JsonNode> below = StreamSupport.stream(node.spliterator(), false).flatMap(Json::walk);
        return node.isObject() ? Stream.concat(Stream.of(node), below) : below;
    }

    /** On several lines, for reading. */
    public static String pretty(JsonNode node) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
