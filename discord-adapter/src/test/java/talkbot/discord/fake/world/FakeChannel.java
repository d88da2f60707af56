package talkbot.discord.fake.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;

/**
 * A place where messages are: a text channel, a thread, or a direct conversation with the bot. Change it through
 * {@link World} only.
 */
public final class FakeChannel {
    /** Discord's number of a text channel in a guild. */
    public static final int TEXT = 0;

    /** Discord's number of a direct conversation of two. */
    public static final int DM = 1;

    /** Discord's number of a conversation of several people, to which bots cannot come. */
    public static final int GROUP_DM = 3;

    /** Discord's number of a public thread. */
    public static final int PUBLIC_THREAD = 11;

    private final String id;
    private final int type;
    private String name;
    private final Optional<FakeGuild> guild;
    private final Optional<FakeChannel> parent;
    private final Optional<FakeUser> recipient;
    private long botPermissions = Permissions.ORDINARY;
    private boolean archived;
    private boolean locked;
    private boolean deleted;

    private FakeChannel(
            String id,
            int type,
            String name,
            Optional<FakeGuild> guild,
            Optional<FakeChannel> parent,
            Optional<FakeUser> recipient) {
        this.id = id;
        this.type = type;
        this.name = name;
        this.guild = guild;
        this.parent = parent;
        this.recipient = recipient;
    }

    static FakeChannel text(String id, String name, FakeGuild guild) {
        return new FakeChannel(id, TEXT, name, Optional.of(guild), Optional.empty(), Optional.empty());
    }

    static FakeChannel thread(String id, String name, FakeChannel parent) {
        return new FakeChannel(id, PUBLIC_THREAD, name, parent.guild, Optional.of(parent), Optional.empty());
    }

    static FakeChannel direct(String id, FakeUser recipient) {
        return new FakeChannel(id, DM, recipient.name(), Optional.empty(), Optional.empty(), Optional.of(recipient));
    }

    static FakeChannel group(String id, String name) {
        FakeChannel group = new FakeChannel(id, GROUP_DM, name, Optional.empty(), Optional.empty(), Optional.empty());
        group.botPermissions = 0;
        return group;
    }

    /** Snowflake. */
    public String id() {
        return id;
    }

    /** As shown, without the leading number sign. */
    public String name() {
        return name;
    }

    /** The guild that it belongs to; none for a direct conversation. */
    public Optional<FakeGuild> guild() {
        return guild;
    }

    /** The channel that a thread hangs under. */
    public Optional<FakeChannel> parent() {
        return parent;
    }

    /** The other one in a direct conversation with the bot. */
    public Optional<FakeUser> recipient() {
        return recipient;
    }

    /** Whether this is a thread. */
    public boolean isThread() {
        return type == PUBLIC_THREAD;
    }

    /** Whether this is a direct conversation. */
    public boolean isDirect() {
        return type == DM;
    }

    /** Whether this is a conversation of several people, without the bot. */
    public boolean isGroup() {
        return type == GROUP_DM;
    }

    /** What the bot may do here; a thread has what its parent has. */
    public long botPermissions() {
        return parent.map(FakeChannel::botPermissions).orElse(botPermissions);
    }

    /** Whether this thread was put away; a message takes it out again. */
    public boolean isArchived() {
        return archived;
    }

    /** Whether moderators closed this thread. */
    public boolean isLocked() {
        return locked;
    }

    /** Whether the channel is gone. */
    public boolean isDeleted() {
        return deleted;
    }

    void setBotPermissions(long permissions) {
        botPermissions = permissions;
    }

    void setThread(String newName, boolean putAway, boolean closed) {
        name = newName;
        archived = putAway;
        locked = closed;
    }

    void delete() {
        deleted = true;
    }

    /** Discord's channel object. */
    public ObjectNode json(FakeUser bot) {
        ObjectNode node = Json.object("id", id, "type", type, "last_message_id", Json.NULL, "flags", 0);
        recipient.ifPresent(user -> node.set("recipients", Json.array(user.json())));
        guild.ifPresent(owner -> {
            node.put("guild_id", owner.id());
            node.put("name", name);
            node.put("rate_limit_per_user", 0);
            node.set("topic", Json.NULL);
            node.put("nsfw", false);
            node.put("parent_id", parent.map(FakeChannel::id).orElse(null));
        });
        if (isGroup()) {
            node.put("name", name);
            node.put("owner_id", id);
            node.set("icon", Json.NULL);
            node.set("recipients", Json.array());
        }
        if (isThread()) {
            node.put("owner_id", bot.id());
            node.put("message_count", 0);
            node.put("member_count", 1);
            node.set(
                    "thread_metadata",
                    Json.object(
                            "archived", archived,
                            "auto_archive_duration", Duration.ofDays(1).toMinutes(),
                            "archive_timestamp", Snowflakes.time(id).toString(),
                            "create_timestamp", Snowflakes.time(id).toString(),
                            "locked", locked));
            node.set(
                    "member",
                    Json.object(
                            "id",
                            id,
                            "user_id",
                            bot.id(),
                            "join_timestamp",
                            Snowflakes.time(id).toString(),
                            "flags",
                            0));
        } else if (guild.isPresent()) {
            node.put("position", 0);
            node.set(
                    "permission_overwrites",
                    Json.array(Json.object(
                            "id", bot.id(),
                            "type", 1,
                            "allow", Long.toString(botPermissions),
                            "deny", Long.toString(Permissions.ALL & ~botPermissions))));
        }
        return node;
    }
}
