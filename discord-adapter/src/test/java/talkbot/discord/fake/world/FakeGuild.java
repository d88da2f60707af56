package talkbot.discord.fake.world;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A server of the fake Discord with its members and roles. Change it through {@link World} only. */
public final class FakeGuild {
    /** What one member may do in a guild. */
    record Member(FakeUser user, long permissions) {}

    /** A role that can be mentioned. */
    public record Role(String id, String name) {
        /** How a message names the role so that its members are told. */
        public String mention() {
            return "<@&" + id + ">";
        }
    }

    private volatile Optional<String> systemChannel = Optional.empty();
    private final String id;
    private final String name;
    private final String locale;
    private final FakeUser bot;
    private final String botRole;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private boolean botGone;

    FakeGuild(String id, String botRole, String name, String locale, FakeUser bot) {
        this.id = id;
        this.botRole = botRole;
        this.name = name;
        this.locale = locale;
        this.bot = bot;
        members.put(bot.id(), new Member(bot, Permissions.ORDINARY));
    }

    /** Snowflake; also the id of the role that everybody has. */
    public String id() {
        return id;
    }

    /** As shown. */
    public String name() {
        return name;
    }

    /** The preferred language of the guild, as interactions tell it. */
    public String locale() {
        return locale;
    }

    /** All members, the bot among them. */
    public List<FakeUser> members() {
        return members.values().stream().map(Member::user).toList();
    }

    /** The roles that can be mentioned. */
    public List<Role> roles() {
        return List.copyOf(roles.values());
    }

    /** What the user may do here; nothing without membership. */
    public long permissions(FakeUser user) {
        return Optional.ofNullable(members.get(user.id()))
                .map(Member::permissions)
                .orElse(0L);
    }

    /** Whether the bot is a member; without it only users who installed the application for themselves can use it. */
    public boolean hasBot() {
        return !botGone;
    }

    /** Makes a channel the one in which Discord itself greets newcomers. */
    public void setSystemChannel(FakeChannel channel) {
        systemChannel = Optional.of(channel.id());
    }

    void removeBot() {
        botGone = true;
        members.remove(bot.id());
    }

    void put(FakeUser user, long permissions) {
        members.put(user.id(), new Member(user, permissions));
    }

    void put(Role role) {
        roles.put(role.id(), role);
    }

    /** Discord's member object, without the user inside, as messages carry it. */
    public ObjectNode member(FakeUser user) {
        return Json.object(
                "roles",
                user.id().equals(bot.id()) ? Json.array(botRole) : Json.array(),
                "nick",
                Json.NULL,
                "avatar",
                Json.NULL,
                "joined_at",
                "2024-01-01T00:00:00.000000+00:00",
                "premium_since",
                Json.NULL,
                "deaf",
                false,
                "mute",
                false,
                "pending",
                false,
                "flags",
                0);
    }

    /** Discord's member object with the user inside. */
    public ObjectNode memberWithUser(FakeUser user) {
        return member(user).set("user", user.json());
    }

    /** Discord's roles of this guild: everybody's, the bot's own and the mentionable ones. */
    public ArrayNode rolesJson() {
        ArrayNode all = Json.array(role(id, "@everyone", Permissions.ORDINARY, false, 0), botRole());
        roles.values().forEach(role -> all.add(role(role.id(), role.name(), 0, true, 2)));
        return all;
    }

    private ObjectNode botRole() {
        ObjectNode role = role(botRole, bot.name(), Permissions.ORDINARY, false, 1);
        role.put("managed", true);
        role.set("tags", Json.object("bot_id", bot.id()));
        return role;
    }

    private static ObjectNode role(String id, String name, long permissions, boolean mentionable, int position) {
        return Json.object(
                "id",
                id,
                "name",
                name,
                "color",
                0,
                "colors",
                Json.object("primary_color", 0, "secondary_color", Json.NULL, "tertiary_color", Json.NULL),
                "hoist",
                false,
                "position",
                position,
                "permissions",
                Long.toString(permissions),
                "managed",
                false,
                "mentionable",
                mentionable,
                "flags",
                0);
    }

    /** Discord's guild object, with neither channels nor members. */
    public ObjectNode json() {
        ObjectNode node = Json.object("id", id, "name", name, "owner_id", ownerId(), "preferred_locale", locale);
        for (String absent : List.of(
                "icon",
                "splash",
                "banner",
                "description",
                "vanity_url_code",
                "afk_channel_id",
                "system_channel_id",
                "rules_channel_id",
                "public_updates_channel_id",
                "safety_alerts_channel_id",
                "incidents_data")) {
            node.set(absent, Json.NULL);
        }
        for (String none : List.of(
                "verification_level",
                "default_message_notifications",
                "explicit_content_filter",
                "mfa_level",
                "premium_tier",
                "premium_subscription_count",
                "system_channel_flags",
                "nsfw_level")) {
            node.put(none, 0);
        }
        systemChannel.ifPresent(channel -> node.put("system_channel_id", channel));
        node.put("afk_timeout", 300);
        node.put("max_members", 500_000);
        node.put("premium_progress_bar_enabled", false);
        node.set("features", Json.array());
        node.set("emojis", Json.array());
        node.set("stickers", Json.array());
        node.set("roles", rolesJson());
        return node;
    }

    private String ownerId() {
        return members.values().stream()
                .map(Member::user)
                .filter(user -> !user.bot())
                .findFirst()
                .orElse(bot)
                .id();
    }
}
