package talkbot.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import talkbot.discord.fake.interaction.Commands;
import talkbot.discord.fake.rest.Uploads;
import talkbot.discord.fake.world.FakeChannel;
import talkbot.discord.fake.world.FakeGuild;
import talkbot.discord.fake.world.FakeMessage;
import talkbot.discord.fake.world.FakeUser;
import talkbot.discord.fake.world.Json;
import talkbot.discord.fake.world.Permissions;
import talkbot.discord.fake.world.World;

/** Turns what a user types into the data of an interaction, guided by the registered command as Discord's program is. */
final class CommandInput {
    private static final int SUB_COMMAND = 1;
    private static final int SUB_COMMAND_GROUP = 2;

    private final World world;
    private final Commands commands;
    private final Uploads uploads;

    CommandInput(World world, Commands commands, Uploads uploads) {
        this.world = world;
        this.commands = commands;
        this.uploads = uploads;
    }

    ObjectNode command(FakeUser user, FakeChannel channel, String path, Map<String, Object> values) {
        return data(user, channel, path, values, Optional.empty());
    }

    ObjectNode typing(
            FakeUser user, FakeChannel channel, String path, String option, String typed, Map<String, Object> others) {
        others.put(option, typed);
        return data(user, channel, path, others, Optional.of(option));
    }

    ObjectNode onMessage(FakeUser user, FakeChannel channel, String name, FakeMessage target) {
        ObjectNode command = offered(user, channel, name, 3);
        ObjectNode messages = Json.object(target.id(), world.messages().asToldTo(target, true));
        ObjectNode data = head(command);
        data.put("target_id", target.id());
        data.set("resolved", Json.object("messages", messages));
        return data;
    }

    private ObjectNode data(
            FakeUser user, FakeChannel channel, String path, Map<String, Object> values, Optional<String> focused) {
        List<String> steps = List.of(path.split(" "));
        ObjectNode command = offered(user, channel, steps.getFirst(), 1);
        ObjectNode data = head(command);
        ObjectNode resolved = Json.object();
        JsonNode level = command;
        ObjectNode target = data;
        for (String step : steps.subList(1, steps.size())) {
            level = Json.list(level.path("options")).stream()
                    .filter(option -> Json.text(option, "name").equals(step))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no /" + path));
            ObjectNode nested = Json.object("name", step, "type", level.path("type"));
            target.set("options", Json.array(nested));
            target = nested;
        }
        target.set("options", options(path, level, values, focused, channel, user, resolved));
        if (!resolved.isEmpty()) {
            data.set("resolved", resolved);
        }
        return data;
    }

    private ArrayNode options(
            String path,
            JsonNode level,
            Map<String, Object> values,
            Optional<String> focused,
            FakeChannel channel,
            FakeUser user,
            ObjectNode resolved) {
        ArrayNode filled = Json.array();
        List<JsonNode> known = Json.list(level.path("options"));
        values.keySet()
                .forEach(name -> require(
                        known.stream()
                                .anyMatch(option -> Json.text(option, "name").equals(name)),
                        "/" + path + " has no option " + name));
        for (JsonNode option : known) {
            String name = Json.text(option, "name");
            int type = option.path("type").asInt();
            require(type != SUB_COMMAND && type != SUB_COMMAND_GROUP, "/" + path + " is no whole command");
            if (!values.containsKey(name)) {
                require(focused.isPresent() || !option.path("required").asBoolean(), name + " must be filled in");
                continue;
            }
            ObjectNode entry = Json.object("name", name, "type", type);
            entry.set("value", value(option, values.get(name), focused.isPresent(), channel, user, resolved));
            if (focused.filter(name::equals).isPresent()) {
                require(option.path("autocomplete").asBoolean(), name + " suggests nothing");
                entry.put("focused", true);
            }
            filled.add(entry);
        }
        return filled;
    }

    private JsonNode value(
            JsonNode option, Object value, boolean typing, FakeChannel channel, FakeUser user, ObjectNode resolved) {
        if (value instanceof FakeUser named) {
            resolved.withObjectProperty("users").set(named.id(), named.json());
            channel.guild()
                    .ifPresent(guild -> resolved.withObjectProperty("members").set(named.id(), member(guild, named)));
            return Json.node(named.id());
        }
        if (value instanceof FakeChannel named) {
            resolved.withObjectProperty("channels").set(named.id(), place(named, user));
            return Json.node(named.id());
        }
        if (value instanceof FakeGuild.Role named) {
            resolved.withObjectProperty("roles")
                    .set(
                            named.id(),
                            Json.object(
                                    "id",
                                    named.id(),
                                    "name",
                                    named.name(),
                                    "permissions",
                                    "0",
                                    "position",
                                    2,
                                    "color",
                                    0,
                                    "hoist",
                                    false,
                                    "managed",
                                    false,
                                    "mentionable",
                                    true));
            return Json.node(named.id());
        }
        if (value instanceof UploadedFile file) {
            ObjectNode kept =
                    uploads.keep(file.name(), file.contentType(), file.text().getBytes(StandardCharsets.UTF_8));
            resolved.withObjectProperty("attachments").set(Json.text(kept, "id"), kept);
            return kept.path("id");
        }
        JsonNode plain = Json.node(value);
        if (typing) {
            return plain;
        }
        JsonNode converted = value instanceof String text ? converted(option, text) : plain;
        allowed(option, converted);
        return converted;
    }

    /** A typed text as what the option takes, for numbers and truth values. */
    private static JsonNode converted(JsonNode option, String text) {
        boolean plain =
                switch (option.path("type").asInt()) {
                    case 4 -> text.matches("-?\\d+");
                    case 5 -> text.matches("true|false");
                    case 10 -> text.matches("-?\\d+(?:\\.\\d+)?");
                    default -> false;
                };
        return plain ? Json.parse(text) : Json.node(text);
    }

    private static void allowed(JsonNode option, JsonNode value) {
        String name = Json.text(option, "name");
        boolean fits =
                switch (option.path("type").asInt()) {
                    case 3 -> value.isTextual();
                    case 4 -> value.isIntegralNumber();
                    case 5 -> value.isBoolean();
                    case 10 -> value.isNumber();
                    default -> false;
                };
        require(fits, name + " cannot be " + value);
        List<JsonNode> choices = Json.list(option.path("choices"));
        require(
                choices.isEmpty()
                        || choices.stream()
                                .anyMatch(
                                        choice -> choice.path("value").asText().equals(value.asText())),
                name + " offers no " + value);
        int length = value.isTextual() ? value.asText().length() : 0;
        require(
                length >= option.path("min_length").asInt(0)
                        && length <= option.path("max_length").asInt(6_000),
                name + " has a wrong length");
        require(
                !value.isNumber()
                        || (value.asDouble() >= option.path("min_value").asDouble(-Double.MAX_VALUE)
                                && value.asDouble() <= option.path("max_value").asDouble(Double.MAX_VALUE)),
                name + " is out of range");
    }

    private static ObjectNode member(FakeGuild guild, FakeUser user) {
        ObjectNode member = guild.member(user);
        member.put("permissions", Long.toString(guild.permissions(user)));
        return member;
    }

    private ObjectNode place(FakeChannel channel, FakeUser user) {
        ObjectNode node = channel.json(world.bot());
        long permissions = channel.guild().map(guild -> guild.permissions(user)).orElse(Permissions.ORDINARY);
        node.put("permissions", Long.toString(permissions));
        node.put("app_permissions", Long.toString(channel.botPermissions()));
        return node;
    }

    private ObjectNode offered(FakeUser user, FakeChannel channel, String name, int type) {
        ObjectNode command = commands.offered(channel, name, type)
                .orElseThrow(
                        () -> new IllegalArgumentException("no command " + name + " is offered in " + channel.name()));
        String needed = Json.text(command, "default_member_permissions");
        if (!needed.isEmpty() && channel.guild().isPresent()) {
            long permissions = channel.guild().get().permissions(user);
            require(
                    Permissions.allow(
                            permissions, needed.equals("0") ? Permissions.ADMINISTRATOR : Long.parseLong(needed)),
                    user.name() + " is not offered " + name);
        }
        return command;
    }

    private static ObjectNode head(ObjectNode command) {
        ObjectNode data =
                Json.object("id", command.path("id"), "name", command.path("name"), "type", command.path("type"));
        if (command.has("guild_id")) {
            data.set("guild_id", command.path("guild_id"));
        }
        return data;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
