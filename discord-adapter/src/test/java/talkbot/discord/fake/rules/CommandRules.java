package talkbot.discord.fake.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import talkbot.discord.fake.world.Json;

/** Limits of commands; Discord's "Application commands". Stateless. */
public final class CommandRules {
    private static final Pattern NAME =
            Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int ALL_TEXT = 8_000;

    private CommandRules() {}

    /** Refuses a command that Discord would refuse; {@code path} is its place in the request, empty if it is alone. */
    public static void check(JsonNode command, String path, FormErrors errors) {
        boolean slash = command.path("type").asInt(1) == 1;
        if (slash) {
            name(command, path, errors);
            errors.required(command, path, "description", 1, 100);
        } else {
            errors.required(command, path, "name", 1, 32);
            if (!Json.text(command, "description").isEmpty()) {
                errors.add(
                        FormErrors.join(path, "description"),
                        "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION",
                        "Context menu commands cannot have description");
            }
        }
        localizations(command, path, slash, errors);
        options(command, path, errors, 0);
        if (text(command) > ALL_TEXT) {
            errors.add(path, "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (" + ALL_TEXT + ")");
        }
    }

    private static void name(JsonNode holder, String path, FormErrors errors) {
        errors.required(holder, path, "name", 1, 32);
        checkName(Json.text(holder, "name"), FormErrors.join(path, "name"), errors);
    }

    private static void checkName(String name, String path, FormErrors errors) {
        if (!name.isEmpty() && (!NAME.matcher(name).matches() || !name.equals(name.toLowerCase(Locale.ROOT)))) {
            errors.add(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
    }

    private static void localizations(JsonNode holder, String path, boolean slash, FormErrors errors) {
        JsonNode names = holder.path("name_localizations");
        names.fieldNames().forEachRemaining(locale -> {
            String place = FormErrors.join(path, "name_localizations");
            errors.length(names, place, locale, 1, 32);
            if (slash) {
                checkName(Json.text(names, locale), place + "." + locale, errors);
            }
        });
        JsonNode descriptions = holder.path("description_localizations");
        descriptions
                .fieldNames()
                .forEachRemaining(locale -> errors.length(
                        descriptions, FormErrors.join(path, "description_localizations"), locale, 1, 100));
    }

    private static void options(JsonNode holder, String path, FormErrors errors, int depth) {
        errors.count(holder, path, "options", 0, 25);
        List<JsonNode> options = Json.list(holder.path("options"));
        boolean optionalSeen = false;
        for (int i = 0; i < options.size(); i++) {
            JsonNode option = options.get(i);
            String place = FormErrors.join(path, "options") + "." + i;
            name(option, place, errors);
            errors.required(option, place, "description", 1, 100);
            localizations(option, place, true, errors);
            int type = option.path("type").asInt();
            if (type == 1 || type == 2) {
                if (depth > 1 || (type == 2 && depth > 0)) {
                    errors.add(
                            place + ".type",
                            "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                            "Sub-command and sub-command group option types are mutually exclusive to all other types");
                }
                options(option, place, errors, depth + 1);
                continue;
            }
            boolean required = option.path("required").asBoolean();
            if (required && optionalSeen) {
                errors.add(
                        place,
                        "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                        "Required options must be placed before non-required options");
            }
            optionalSeen |= !required;
            choices(option, place, errors);
        }
        errors.unique(
                options.stream().map(option -> Json.text(option, "name")).toList(),
                FormErrors.join(path, "options"),
                "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
                "Option name already exists");
    }

    private static void choices(JsonNode option, String path, FormErrors errors) {
        errors.count(option, path, "choices", 0, 25);
        List<JsonNode> choices = Json.list(option.path("choices"));
        for (int i = 0; i < choices.size(); i++) {
            errors.required(choices.get(i), path + ".choices." + i, "name", 1, 100);
            if (choices.get(i).path("value").isTextual()) {
                errors.required(choices.get(i), path + ".choices." + i, "value", 1, 100);
            }
        }
        if (!choices.isEmpty() && option.path("autocomplete").asBoolean()) {
            errors.add(
                    path + ".autocomplete",
                    "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE",
                    "Autocomplete and choices are mutually exclusive");
        }
    }

    private static int text(JsonNode holder) {
        return longest(holder, "name")
                + longest(holder, "description")
                + Json.list(holder.path("options")).stream()
                        .mapToInt(CommandRules::text)
                        .sum()
                + Json.list(holder.path("choices")).stream()
                        .mapToInt(choice -> Json.text(choice, "name").length()
                                + Json.text(choice, "value").length())
                        .sum();
    }

    private static int longest(JsonNode holder, String field) {
        int longest = Json.text(holder, field).length();
        for (JsonNode translation : holder.path(field + "_localizations")) {
            longest = Math.max(longest, translation.asText().length());
        }
        return longest;
    }
}
