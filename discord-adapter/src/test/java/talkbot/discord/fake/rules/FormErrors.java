package talkbot.discord.fake.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import talkbot.discord.fake.world.Json;

/** Gathers what is wrong with a request body into Discord's tree of errors. For one request and one thread. */
public final class FormErrors {
    private final ObjectNode tree = Json.object();

    /** Notes an error at a place such as {@code embeds.0.title}; the empty path means the whole body. */
    public void add(String path, String code, String message) {
        ObjectNode node = tree;
        for (String step : path.isEmpty() ? new String[0] : path.split("\\.")) {
            node = node.withObjectProperty(step);
        }
        ArrayNode errors = node.withArrayProperty("_errors");
        errors.add(Json.object("code", code, "message", message));
    }

    /** Demands that a text, where present, has between {@code min} and {@code max} characters (UTF-16 units). */
    public void length(JsonNode holder, String path, String field, int min, int max) {
        JsonNode value = holder.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return;
        }
        String place = join(path, field);
        int length = value.asText().length();
        if (!value.isTextual()) {
            add(place, "STRING_TYPE_CONVERT", "Could not interpret \"" + value + "\" as string.");
        } else if (length < min && max == Integer.MAX_VALUE) {
            add(place, "BASE_TYPE_MIN_LENGTH", "Must be " + min + " or more in length.");
        } else if (length > max && min == 0) {
            add(place, "BASE_TYPE_MAX_LENGTH", "Must be " + max + " or fewer in length.");
        } else if (length < min || length > max) {
            add(place, "BASE_TYPE_BAD_LENGTH", "Must be between " + min + " and " + max + " in length.");
        }
    }

    /** Demands a text, as {@link #length} and present. */
    public void required(JsonNode holder, String path, String field, int min, int max) {
        if (!Json.has(holder, field)) {
            add(join(path, field), "BASE_TYPE_REQUIRED", "This field is required");
        } else {
            length(holder, path, field, min, max);
        }
    }

    /** Demands that a list, where present, has between {@code min} and {@code max} elements. */
    public void count(JsonNode holder, String path, String field, int min, int max) {
        JsonNode value = holder.path(field);
        if (value.isArray() && (value.size() < min || value.size() > max)) {
            add(join(path, field), "BASE_TYPE_BAD_LENGTH", "Must be between " + min + " and " + max + " in length.");
        }
    }

    /** Demands that no two of the values are equal. */
    public void unique(List<String> values, String path, String code, String message) {
        Set<String> seen = new HashSet<>();
        if (!values.stream().allMatch(seen::add)) {
            add(path, code, message);
        }
    }

    /** Whether nothing was noted. */
    public boolean isEmpty() {
        return tree.isEmpty();
    }

    /** Refuses the request if anything was noted. */
    public void refuse() {
        if (!isEmpty()) {
            throw new ApiError(
                    400, Json.object("message", "Invalid Form Body", "code", 50035, "errors", tree.deepCopy()));
        }
    }

    /** The place of a field inside another place. */
    static String join(String path, String field) {
        return path.isEmpty() ? field : path + "." + field;
    }
}
