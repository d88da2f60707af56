package talkbot.discord.fake.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import talkbot.discord.fake.rules.ApiError;
import talkbot.discord.fake.rules.CommandRules;
import talkbot.discord.fake.rules.FormErrors;
import talkbot.discord.fake.world.FakeChannel;
import talkbot.discord.fake.world.FakeGuild;
import talkbot.discord.fake.world.Json;
import talkbot.discord.fake.world.World;

/** The commands that the bot registered, for everywhere or for one guild. Thread-safe through the world's lock. */
public final class Commands {
    /** Slash and context commands are counted apart; Discord's "Application commands", limits. */
    private static final Map<Integer, Integer> MOST = Map.of(1, 100, 2, 15, 3, 15, 4, 1);

    private static final int CREATES_A_DAY = 200;

    private final World world;
    private final Map<String, ObjectNode> all = new LinkedHashMap<>();
    private int creates;

    /** No commands yet. */
    public Commands(World world) {
        this.world = world;
    }

    /** How many commands were created so far: Discord allows 200 a day. Changing one that is there does not count. */
    public int creates() {
        return world.watch().locked(() -> creates);
    }

    /** The commands of a guild, or those for everywhere. */
    public List<ObjectNode> of(Optional<FakeGuild> guild) {
        return world.watch()
                .locked(() -> all.values().stream()
                        .filter(command -> Json.text(command, "guild_id").equals(idOf(guild)))
                        .map(ObjectNode::deepCopy)
                        .toList());
    }

    /** The command of this name and type that a user in this channel is offered. */
    public Optional<ObjectNode> offered(FakeChannel channel, String name, int type) {
        return world.watch()
                .locked(() -> Stream.concat(
                                channel.guild().map(guild -> of(Optional.of(guild))).orElse(List.of()).stream(),
                                of(Optional.empty()).stream())
                        .filter(command -> Json.text(command, "name").equals(name))
                        .filter(command -> command.path("type").asInt() == type)
                        .filter(command -> isFor(command, channel))
                        .findFirst());
    }

    /** Creates a command, or replaces the one of its name and type. */
    public ObjectNode put(Optional<FakeGuild> guild, JsonNode request) {
        return world.watch().locked(() -> {
            FormErrors errors = new FormErrors();
            CommandRules.check(request, "", errors);
            errors.refuse();
            return store(guild, request);
        });
    }

    /** Replaces all commands; those that keep their name and type keep their id. */
    public List<ObjectNode> putAll(Optional<FakeGuild> guild, JsonNode requests) {
        return world.watch().locked(() -> {
            FormErrors errors = new FormErrors();
            List<JsonNode> list = Json.list(requests);
            for (int i = 0; i < list.size(); i++) {
                CommandRules.check(list.get(i), Integer.toString(i), errors);
            }
            errors.unique(
                    list.stream()
                            .map(command -> typeOf(command) + Json.text(command, "name"))
                            .toList(),
                    "",
                    "APPLICATION_COMMANDS_DUPLICATE_NAME",
                    "Application command names must be unique");
            errors.refuse();
            all.values()
                    .removeIf(command -> Json.text(command, "guild_id").equals(idOf(guild))
                            && list.stream().noneMatch(request -> same(command, request)));
            list.forEach(request -> store(guild, request));
            return of(guild);
        });
    }

    /** Changes some fields of a command. */
    public ObjectNode patch(String id, JsonNode changes) {
        return world.watch().locked(() -> {
            ObjectNode command = find(id);
            ObjectNode changed = command.deepCopy();
            changes.properties().forEach(field -> changed.set(field.getKey(), field.getValue()));
            FormErrors errors = new FormErrors();
            CommandRules.check(changed, "", errors);
            errors.refuse();
            changed.put("version", world.newId());
            all.put(id, changed);
            return changed.deepCopy();
        });
    }

    /** The command with this id. */
    public ObjectNode get(String id) {
        return world.watch().locked(() -> find(id).deepCopy());
    }

    /** Removes a command. */
    public void delete(String id) {
        world.watch().run(() -> all.remove(Json.text(find(id), "id")));
    }

    private ObjectNode find(String id) {
        return Optional.ofNullable(all.get(id)).orElseThrow(ApiError::unknownCommand);
    }

    private ObjectNode store(Optional<FakeGuild> guild, JsonNode request) {
        Optional<ObjectNode> before =
                of(guild).stream().filter(command -> same(command, request)).findFirst();
        int type = typeOf(request);
        long alike =
                of(guild).stream().filter(command -> typeOf(command) == type).count();
        if (before.isEmpty() && alike >= MOST.getOrDefault(type, 100)) {
            throw new ApiError(400, 30032, "Maximum number of application commands reached (" + MOST.get(type) + ").");
        }
        if (before.isEmpty() && ++creates > CREATES_A_DAY) {
            throw new ApiError(400, 30034, "Max number of daily application command creates has been reached (200)");
        }
        ObjectNode command = Json.object(
                "id",
                before.map(known -> Json.text(known, "id")).orElseGet(world::newId),
                "application_id",
                world.bot().id(),
                "version",
                world.newId(),
                "default_member_permissions",
                Json.NULL,
                "type",
                type,
                "name_localizations",
                Json.NULL,
                "description",
                "",
                "description_localizations",
                Json.NULL,
                "nsfw",
                false);
        command.setAll((ObjectNode) request.deepCopy());
        command.put("type", type);
        command.set(
                "contexts", numbers(request.path("contexts"), guild.isPresent() ? new int[] {0} : new int[] {0, 1, 2}));
        command.set("integration_types", numbers(request.path("integration_types"), new int[] {0}));
        guild.ifPresent(owner -> command.put("guild_id", owner.id()));
        all.put(Json.text(command, "id"), command);
        return command.deepCopy();
    }

    private static boolean isFor(ObjectNode command, FakeChannel channel) {
        int context = channel.isGroup() ? 2 : channel.isDirect() ? 1 : 0;
        int install = channel.guild().map(FakeGuild::hasBot).orElse(channel.isDirect()) ? 0 : 1;
        return has(command, "contexts", context) && has(command, "integration_types", install);
    }

    private static boolean has(ObjectNode command, String field, int number) {
        return Json.list(command.path(field)).stream().anyMatch(allowed -> allowed.asInt() == number);
    }

    private static ArrayNode numbers(JsonNode given, int[] defaults) {
        ArrayNode numbers = Json.array();
        if (given.isArray()) {
            given.forEach(value -> numbers.add(value.asInt()));
        } else {
            for (int value : defaults) {
                numbers.add(value);
            }
        }
        return numbers;
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return typeOf(one) == typeOf(other) && Json.text(one, "name").equals(Json.text(other, "name"));
    }

    private static int typeOf(JsonNode command) {
        return command.path("type").asInt(1);
    }

    private static String idOf(Optional<FakeGuild> guild) {
        return guild.map(FakeGuild::id).orElse("");
    }
}
