package talkbot.discord.fake.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import talkbot.discord.fake.world.Json;

/** Discord's own formal description of its API, to check requests against. Thread-safe; read once for each file. */
public final class OpenApi {
    private static final Map<Path, OpenApi> READ = new ConcurrentHashMap<>();

    private final JsonNode document;
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final Map<String, JsonNode> bodies = new HashMap<>();
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    private OpenApi(JsonNode document) {
        this.document = document;
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    JsonNode schema = method.getValue()
                            .path("requestBody")
                            .path("content")
                            .path("application/json")
                            .path("schema");
                    if (schema.isObject()) {
                        bodies.put(key(method.getKey(), path.getKey()), schema);
                    }
                }));
    }

    /** The description in this file; nothing if there is no such file. */
    public static Optional<OpenApi> in(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return Optional.of(READ.computeIfAbsent(file.toAbsolutePath().normalize(), path -> {
            try {
                return new OpenApi(Json.parse(Files.readString(path)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    /**
     * Refuses a body that the description does not allow.
     *
     * @param route such as {@code /channels/{channel}/messages}
     * @throws ApiError with one error for each place that is wrong
     */
    public void check(String method, String route, JsonNode body) {
        String key = key(method, route);
        if (!bodies.containsKey(key)) {
            return;
        }
        FormErrors errors = new FormErrors();
        for (ValidationMessage message :
                schemas.computeIfAbsent(key, this::compile).validate(withNumbers(body))) {
            StringBuilder place = new StringBuilder();
            for (int i = 0; i < message.getInstanceLocation().getNameCount(); i++) {
                place.append(i == 0 ? "" : ".")
                        .append(message.getInstanceLocation().getElement(i));
            }
            errors.add(place.toString(), "SCHEMA_" + message.getType(), message.getMessage());
        }
        errors.refuse();
    }

    private JsonSchema compile(String key) {
        ObjectNode root = Json.object();
        root.set("allOf", Json.array().add(bodies.get(key)));
        root.set("components", document.path("components"));
        return factory.getSchema(root);
    }

    /** JDA writes the contexts of commands as texts, which Discord takes although its description does not say so. */
    private static JsonNode withNumbers(JsonNode body) {
        JsonNode copy = body.deepCopy();
        for (JsonNode command :
                copy.isArray() ? Json.list(copy) : Json.list(Json.array().add(copy))) {
            for (String field : new String[] {"contexts", "integration_types"}) {
                if (command.path(field) instanceof ArrayNode array) {
                    ArrayNode numbers = Json.array();
                    array.forEach(value -> numbers.add(value.asInt(-1)));
                    ((ObjectNode) command).set(field, numbers);
                }
            }
        }
        return copy;
    }

    private static String key(String method, String route) {
        return method.toLowerCase(Locale.ROOT) + " " + route.replaceAll("\\{[^}]*}", "{}");
    }
}
