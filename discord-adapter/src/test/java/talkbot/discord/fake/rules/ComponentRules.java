package talkbot.discord.fake.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import talkbot.discord.fake.world.Components;
import talkbot.discord.fake.world.Json;

/**
 * Limits of buttons, lists, texts and containers in messages; Discord's "Component reference". Stateless.
 */
final class ComponentRules {
    private static final Set<Integer> SELECTS = Set.of(3, 5, 6, 7, 8);
    private static final Set<Integer> OLD_TOP_LEVEL = Set.of(1);
    private static final Set<Integer> NEW_TOP_LEVEL = Set.of(1, 9, 10, 12, 13, 14, 17);
    private static final Set<Integer> IN_CONTAINER = Set.of(1, 9, 10, 12, 13, 14);
    private static final int ALL_COMPONENTS = 40;
    private static final int ALL_TEXT = 4_000;

    private ComponentRules() {}

    static void check(JsonNode body, boolean v2, FormErrors errors) {
        JsonNode components = body.path("components");
        if (!v2) {
            errors.count(body, "", "components", 0, 5);
        }
        children(components, "components", v2 ? NEW_TOP_LEVEL : OLD_TOP_LEVEL, errors);
        List<JsonNode> all = Components.flat(components);
        List<String> ids = all.stream()
                .map(component -> Json.text(component, "custom_id"))
                .filter(id -> !id.isEmpty())
                .toList();
        errors.unique(ids, "components", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        if (v2 && all.size() > ALL_COMPONENTS) {
            errors.add(
                    "components",
                    "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
                    "The total number of components must be " + ALL_COMPONENTS + " or fewer.");
        }
        int text = all.stream()
                .filter(component -> component.path("type").asInt() == 10)
                .mapToInt(component -> Json.text(component, "content").length())
                .sum();
        if (text > ALL_TEXT) {
            errors.add(
                    "components",
                    "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
                    "The total displayable text size across all components must be " + ALL_TEXT + " or fewer.");
        }
    }

    private static void children(JsonNode components, String path, Set<Integer> allowed, FormErrors errors) {
        List<JsonNode> list = Json.list(components);
        for (int i = 0; i < list.size(); i++) {
            one(list.get(i), path + "." + i, allowed, errors);
        }
    }

    private static void one(JsonNode component, String path, Set<Integer> allowed, FormErrors errors) {
        int type = component.path("type").asInt();
        if (!allowed.contains(type)) {
            errors.add(
                    path + ".type",
                    "UNION_TYPE_CHOICES",
                    "Value of field \"type\" must be one of " + sorted(allowed) + ".");
            return;
        }
        switch (type) {
            case 1 -> row(component, path, errors);
            case 2 -> button(component, path, errors);
            case 3, 5, 6, 7, 8 -> select(component, path, errors);
            case 9 -> section(component, path, errors);
            case 10 -> errors.required(component, path, "content", 1, ALL_TEXT);
            case 12 -> gallery(component, path, errors);
            case 17 -> children(component.path("components"), path + ".components", IN_CONTAINER, errors);
            default -> {
                // a file (13) and a separator (14) have no limits of their own that the schema does not state
            }
        }
    }

    private static void row(JsonNode row, String path, FormErrors errors) {
        errors.count(row, path, "components", 1, 5);
        List<JsonNode> inside = Json.list(row.path("components"));
        boolean list = inside.stream()
                .anyMatch(child -> SELECTS.contains(child.path("type").asInt()));
        if (list && inside.size() > 1) {
            errors.add(
                    path + ".components",
                    "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
                    "The specified component exceeds the maximum width");
        }
        children(row.path("components"), path + ".components", Set.of(2, 3, 5, 6, 7, 8), errors);
    }

    private static void button(JsonNode button, String path, FormErrors errors) {
        errors.length(button, path, "label", 0, 80);
        int style = button.path("style").asInt();
        if (style < 1 || style > 6) {
            errors.add(path + ".style", "BASE_TYPE_CHOICES", "Value must be one of {1, 2, 3, 4, 5, 6}.");
        } else if (style == 5) {
            errors.required(button, path, "url", 1, 512);
            String url = Json.text(button, "url");
            if (!url.matches("(?:https?|discord)://\\S+")) {
                errors.add(
                        path + ".url",
                        "URL_TYPE_INVALID_SCHEME",
                        "Scheme \"" + url + "\" is not supported. Scheme must be one of ('http', 'https', 'discord').");
            }
        } else if (style != 6) {
            errors.required(button, path, "custom_id", 1, 100);
        }
        if ((style == 5 && Json.has(button, "custom_id")) || (style < 5 && Json.has(button, "url"))) {
            errors.add(
                    path,
                    "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
                    "A custom id and url cannot both be specified");
        }
        if (style != 6 && Json.text(button, "label").isEmpty() && !Json.has(button, "emoji")) {
            errors.add(path, "BUTTON_COMPONENT_INVALID_EMPTY", "A button must have a label or emoji");
        }
    }

    static void select(JsonNode select, String path, FormErrors errors) {
        errors.required(select, path, "custom_id", 1, 100);
        errors.length(select, path, "placeholder", 0, 150);
        List<JsonNode> options = Json.list(select.path("options"));
        boolean texts = select.path("type").asInt() == 3;
        if (texts && (options.isEmpty() || options.size() > 25)) {
            errors.add(path + ".options", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 25 in length.");
        }
        int min = select.path("min_values").asInt(1);
        int max = select.path("max_values").asInt(1);
        if (min < 0 || min > 25 || max < 1 || max > 25 || min > max || (texts && max > Math.max(1, options.size()))) {
            errors.add(
                    path + ".max_values",
                    "BASE_TYPE_BAD_LENGTH",
                    "Must be between 1 and 25 and no more than there are options.");
        }
        for (int i = 0; i < options.size(); i++) {
            String place = path + ".options." + i;
            errors.required(options.get(i), place, "label", 1, 100);
            errors.required(options.get(i), place, "value", 1, 100);
            errors.length(options.get(i), place, "description", 0, 100);
        }
        errors.unique(
                options.stream().map(option -> Json.text(option, "value")).toList(),
                path + ".options",
                "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                "The specified option value is already used");
    }

    private static void section(JsonNode section, String path, FormErrors errors) {
        errors.count(section, path, "components", 1, 3);
        children(section.path("components"), path + ".components", Set.of(10), errors);
        if (!Json.has(section, "accessory")) {
            errors.add(path + ".accessory", "BASE_TYPE_REQUIRED", "This field is required");
        } else {
            one(section.path("accessory"), path + ".accessory", Set.of(2, 11), errors);
        }
    }

    private static void gallery(JsonNode gallery, String path, FormErrors errors) {
        if (gallery.path("items").isEmpty() || gallery.path("items").size() > 10) {
            errors.add(path + ".items", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 10 in length.");
        }
        List<JsonNode> items = Json.list(gallery.path("items"));
        for (int i = 0; i < items.size(); i++) {
            errors.length(items.get(i), path + ".items." + i, "description", 0, 1_024);
        }
    }

    private static String sorted(Set<Integer> types) {
        return types.stream().sorted().toList().toString().replace('[', '(').replace(']', ')');
    }
}
