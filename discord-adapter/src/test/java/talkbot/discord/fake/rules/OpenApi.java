package talkbot.discord.fake.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import talkbot.discord.fake.world.Json;

/** Discord's own formal description of its API, to check requests against. Thread-safe; read once for each file. */
public final class OpenApi {
    private static final Map<Path, OpenApi> READ = new ConcurrentHashMap<>();

    private static final Set<String> CHOICES = Set.of("oneOf", "anyOf");
    private static final Pattern BRANCH = Pattern.compile(".*[/.](?:oneOf|anyOf)(?:/|\\[)\\d+[/\\]]");

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
        Set<ValidationMessage> all = schemas.computeIfAbsent(key, this::compile).validate(Tolerance.applied(body));
        for (ValidationMessage message : meant(all)) {
            errors.add(place(message), "SCHEMA_" + message.getType(), message.getMessage());
        }
        errors.refuse();
    }

    private JsonSchema compile(String key) {
        ObjectNode root = Json.object();
        root.set("allOf", Json.array().add(bodies.get(key)));
        root.set("components", document.path("components"));
        return factory.getSchema(root);
    }

    private static String place(ValidationMessage message) {
        JsonNodePath path = message.getInstanceLocation();
        Stream<String> steps = IntStream.range(0, path.getNameCount())
                .mapToObj(i -> path.getElement(i).toString());
        Stream<String> missing =
                message.getType().equals("required") ? Stream.of(message.getProperty()) : Stream.empty();
        return Stream.concat(steps, missing).collect(Collectors.joining("."));
    }

    /**
     * Of the complaints of a choice between kinds of things only those about the kind that is there: every other kind
     * complains of the type number too.
     */
    private static List<ValidationMessage> meant(Set<ValidationMessage> all) {
        List<String> others = all.stream()
                .filter(message -> message.getType().equals("enum"))
                .filter(message -> message.getInstanceLocation().toString().endsWith(".type"))
                .map(OpenApi::branch)
                .filter(branch -> !branch.isEmpty())
                .toList();
        List<ValidationMessage> meant = all.stream()
                .filter(message -> others.stream().noneMatch(evaluationPath(message)::startsWith))
                .filter(message -> !CHOICES.contains(message.getType()))
                .toList();
        return meant.isEmpty() ? List.copyOf(all) : meant;
    }

    /** The part of the schema up to the last choice and its number, with a slash at the end. */
    private static String branch(ValidationMessage message) {
        Matcher matcher = BRANCH.matcher(evaluationPath(message));
        return matcher.lookingAt() ? matcher.group() : "";
    }

    private static String evaluationPath(ValidationMessage message) {
        return message.getEvaluationPath().toString();
    }

    private static String key(String method, String route) {
        return method.toLowerCase(Locale.ROOT) + " " + route.replaceAll("\\{[^}]*}", "{}");
    }
}
