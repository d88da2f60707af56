package talkbot.index.transcript;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import talkbot.index.Audience;
import talkbot.index.text.Chars;

/** Reads the fields that people may write about a talk, from YAML and from JSON alike. Thread-safe. */
final class MetadataReader {

    /** The fields. */
    static final Set<String> FIELDS = Set.of("id", "title", "speakers", "date", "language", "url", "image", "audience");

    private static final int LONGEST_TEXT = 300;
    private static final int MOST_SPEAKERS = 100;
    private static final int MOST_PLACES = 1000;
    private static final Set<String> AUDIENCES = Set.of("workspaces", "servers", "channels", "places");
    private static final Set<String> WEB = Set.of("http", "https");

    /** A page that is encrypted shows no picture that is not. */
    private static final Set<String> ENCRYPTED = Set.of("https");

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    /** The fields are not what they should be. */
    static final class Fault extends Exception {

        private static final long serialVersionUID = 1;

        private final int line;

        Fault(int line, String message) {
            super(message);
            this.line = line;
        }

        /** The line in the text given, from 1, or 0 if unknown. */
        int line() {
            return line;
        }

        /** The field and what is wrong with it. */
        String detail() {
            return String.valueOf(getMessage());
        }
    }

    private record Value(JsonNode node, int line) {}

    private MetadataReader() {}

    static Metadata readYaml(String yaml) throws Fault {
        try (JsonParser parser = YAML.createParser(yaml)) {
            return metadata(fields(parser, "YAML"));
        } catch (JsonProcessingException e) {
            throw fault(e, "YAML");
        } catch (IOException | RuntimeException e) { // SnakeYAML reports some faults as runtime exceptions
            throw new Fault(0, "not valid YAML");
        }
    }

    static Metadata readJson(byte[] json) throws Fault {
        try (JsonParser parser = JSON.createParser(json)) {
            return metadata(fields(parser, "JSON"));
        } catch (JsonProcessingException e) {
            throw fault(e, "JSON");
        } catch (IOException e) {
            throw new Fault(0, "not valid JSON");
        }
    }

    private static Fault fault(JsonProcessingException e, String form) {
        int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
        String message = String.valueOf(e.getOriginalMessage());
        return new Fault(line, message.startsWith("Duplicate field") ? "a field stands twice" : "not valid " + form);
    }

    private static Map<String, Value> fields(JsonParser parser, String form) throws IOException, Fault {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new Fault(1, form.equals("JSON") ? "an object {…} expected" : "fields expected");
        }
        Map<String, Value> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            JsonNode node = parser.readValueAsTree();
            fields.put(name, new Value(node, line));
        }
        if (parser.nextToken() != null) {
            throw new Fault(parser.currentTokenLocation().getLineNr(), "text after the last field");
        }
        return fields;
    }

    private static Metadata metadata(Map<String, Value> fields) throws Fault {
        for (Map.Entry<String, Value> field : fields.entrySet()) {
            String name = field.getKey();
            if (!FIELDS.contains(name) && !name.startsWith("x-")) {
                String shown = name.codePointCount(0, name.length()) > 40
                        ? name.substring(0, name.offsetByCodePoints(0, 40)) + "…"
                        : name;
                throw new Fault(field.getValue().line(), "unknown field: " + shown.replaceAll("\\p{Cntrl}", " "));
            }
        }
        Optional<String> id = text(fields, "id");
        if (id.isPresent() && !TalkIds.FORM.matcher(id.get()).matches()) {
            throw bad(
                    fields,
                    "id",
                    "1 to 80 letters, digits, dots, hyphens and underscores expected, a letter or digit first");
        }
        return new Metadata(
                id,
                text(fields, "title"),
                speakers(fields),
                date(fields),
                language(fields),
                address(fields, "url", WEB, "an http or https address expected"),
                address(fields, "image", ENCRYPTED, "an https address expected"),
                audience(fields));
    }

    private static Fault bad(Map<String, Value> fields, String name, String reason) {
        Value value = fields.get(name);
        return new Fault(value == null ? 0 : value.line(), name + ": " + reason);
    }

    private static Optional<JsonNode> node(Map<String, Value> fields, String name) {
        return Optional.ofNullable(fields.get(name))
                .map(Value::node)
                .filter(node -> !node.isNull() && !(node.isTextual() && Chars.isBlank(node.asText())));
    }

    private static Optional<String> text(Map<String, Value> fields, String name) throws Fault {
        Optional<JsonNode> node = node(fields, name);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(oneLine(fields, name, node.get()));
    }

    private static String oneLine(Map<String, Value> fields, String name, JsonNode node) throws Fault {
        if (!node.isTextual() && !node.isNumber()) {
            throw bad(fields, name, "text expected");
        }
        String text = Chars.trim(node.asText());
        if (text.isEmpty() || text.length() > LONGEST_TEXT || text.codePoints().anyMatch(Character::isISOControl)) {
            throw bad(fields, name, "one line of 1 to " + LONGEST_TEXT + " characters expected");
        }
        return text;
    }

    private static List<String> speakers(Map<String, Value> fields) throws Fault {
        Optional<JsonNode> node = node(fields, "speakers");
        if (node.isEmpty()) {
            return List.of();
        }
        if (!node.get().isArray()) {
            return List.of(oneLine(fields, "speakers", node.get()));
        }
        if (node.get().size() > MOST_SPEAKERS) {
            throw bad(fields, "speakers", "at most " + MOST_SPEAKERS + " expected");
        }
        List<String> speakers = new ArrayList<>();
        for (JsonNode speaker : node.get()) {
            if (!speaker.isTextual()) {
                throw bad(fields, "speakers", "names expected");
            }
            String name = oneLine(fields, "speakers", speaker);
            if (!speakers.contains(name)) {
                speakers.add(name);
            }
        }
        return speakers;
    }

    /** Ids as one list, or as lists of workspaces, servers and channels; who means nobody else must name somebody. */
    private static Optional<Audience> audience(Map<String, Value> fields) throws Fault {
        Optional<JsonNode> node = node(fields, "audience");
        if (node.isEmpty()) {
            return Optional.empty();
        }
        Set<String> places = new LinkedHashSet<>();
        for (Map.Entry<String, JsonNode> part :
                node.get().isObject() ? node.get().properties() : Set.of(Map.entry("places", node.get()))) {
            if (node.get().isObject() && !AUDIENCES.contains(part.getKey())) {
                throw bad(fields, "audience", "only workspaces, servers, channels and places expected");
            }
            if (part.getValue().isArray()) {
                for (JsonNode place : part.getValue()) {
                    places.add(oneLine(fields, "audience", place));
                }
            } else {
                places.add(oneLine(fields, "audience", part.getValue()));
            }
        }
        if (places.isEmpty() || places.size() > MOST_PLACES) {
            throw bad(fields, "audience", "1 to " + MOST_PLACES + " ids expected; leave the field out for everybody");
        }
        return Optional.of(new Audience(places));
    }

    private static Optional<LocalDate> date(Map<String, Value> fields) throws Fault {
        Optional<String> text = text(fields, "date");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.get()));
        } catch (DateTimeParseException e) {
            throw bad(fields, "date", "a day as YYYY-MM-DD expected");
        }
    }

    private static Optional<String> language(Map<String, Value> fields) throws Fault {
        Optional<String> text = text(fields, "language");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String code = text.get().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        if (!code.matches("[a-z]{2,3}") || !text.get().matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")) {
            throw bad(fields, "language", "an ISO 639 code such as ja or en expected");
        }
        return Optional.of(code);
    }

    private static Optional<URI> address(Map<String, Value> fields, String name, Set<String> schemes, String expected)
            throws Fault {
        Optional<String> text = text(fields, name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI address = new URI(text.get());
            String scheme =
                    address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            if (address.getHost() != null && schemes.contains(scheme)) {
                return Optional.of(address);
            }
        } catch (URISyntaxException e) {
            // reported below like an address of another kind
        }
        throw bad(fields, name, expected);
    }
}
