package talkbot.discord.fake.world;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Everything that exists on the fake Discord, and the ways to change it. Changes made while bots are connected are told
 * to them as Discord would. Thread-safe: every public method takes the one lock of {@link #watch()}.
 */
public final class World {
    private final Watch watch = new Watch();
    private final InstantSource clock;
    private final Snowflakes snowflakes;
    private final FakeUser bot;
    private final Messages messages;
    private final Map<String, FakeUser> users = new LinkedHashMap<>();
    private final Map<String, FakeGuild> guilds = new LinkedHashMap<>();
    private final Map<String, FakeChannel> channels = new LinkedHashMap<>();
    private final List<String> closedToBot = new ArrayList<>();
    private Consumer<Event> listener = event -> {};

    /** A world with nobody in it but the bot, whose user id is its application's id, as for Discord's newer bots. */
    public World(InstantSource clock, String applicationId, String botName) {
        this.clock = clock;
        this.snowflakes = new Snowflakes(clock);
        this.bot = new FakeUser(applicationId, botName, "en-US", true);
        this.messages = new Messages(this);
        users.put(bot.id(), bot);
    }

    /** The lock around this world. */
    public Watch watch() {
        return watch;
    }

    /** The fake's time. */
    public Instant now() {
        return clock.instant();
    }

    /** A new id of the present moment. */
    public String newId() {
        return snowflakes.next();
    }

    /** The bot's own user. */
    public FakeUser bot() {
        return bot;
    }

    /** The messages of all channels. */
    public Messages messages() {
        return messages;
    }

    /** Names who is told of all that happens. */
    public void listen(Consumer<Event> listener) {
        watch.run(() -> this.listener = listener);
    }

    /** Tells connected bots. */
    public void tell(Event event) {
        watch.run(() -> listener.accept(event));
    }

    /** A new user who is nowhere yet; {@code locale} as in {@code ja} or {@code en-US}. */
    public FakeUser addUser(String name, String locale) {
        return addUser(name, locale, false);
    }

    /** A bot of somebody else. */
    public FakeUser addBot(String name) {
        return addUser(name, "en-US", true);
    }

    private FakeUser addUser(String name, String locale, boolean isBot) {
        return watch.locked(() -> {
            FakeUser user = new FakeUser(newId(), name, locale, isBot);
            users.put(user.id(), user);
            return user;
        });
    }

    /** A new guild with the bot and {@code owner} in it and no channel yet. */
    public FakeGuild addGuild(String name, String locale, FakeUser owner) {
        return watch.locked(() -> {
            FakeGuild guild = new FakeGuild(newId(), newId(), name, locale, bot);
            guild.put(owner, Permissions.ALL);
            guilds.put(guild.id(), guild);
            tell(Event.of("GUILD_CREATE", guildCreate(guild), Optional.of(guild), Event.GUILDS));
            return guild;
        });
    }

    /** Makes the user a member, or gives a member other permissions. */
    public void addMember(FakeGuild guild, FakeUser user, long permissions) {
        watch.run(() -> {
            guild.put(user, permissions);
            ObjectNode member = guild.memberWithUser(user);
            member.put("guild_id", guild.id());
            tell(Event.of("GUILD_MEMBER_ADD", member, Optional.of(guild), Event.GUILD_MEMBERS));
        });
    }

    /** Throws the bot out of the guild. */
    public void removeBot(FakeGuild guild) {
        watch.run(() -> {
            guild.removeBot();
            tell(Event.of("GUILD_DELETE", Json.object("id", guild.id()), Optional.of(guild), Event.GUILDS));
        });
    }

    /** A new role that can be mentioned. */
    public FakeGuild.Role addRole(FakeGuild guild, String name) {
        return watch.locked(() -> {
            FakeGuild.Role role = new FakeGuild.Role(newId(), name);
            guild.put(role);
            return role;
        });
    }

    /** A new text channel, where the bot may what a member ordinarily may. */
    public FakeChannel addChannel(FakeGuild guild, String name) {
        return watch.locked(() -> {
            FakeChannel channel = FakeChannel.text(newId(), name, guild);
            channels.put(channel.id(), channel);
            tell(Event.of("CHANNEL_CREATE", channel.json(bot), Optional.of(guild), Event.GUILDS));
            return channel;
        });
    }

    /** A new public thread under a channel. */
    public FakeChannel addThread(FakeChannel parent, String name) {
        return addThread(parent, name, newId());
    }

    /** A new public thread with the id of the message that it hangs under. */
    public FakeChannel addThread(FakeChannel parent, String name, String id) {
        return watch.locked(() -> {
            FakeChannel thread = FakeChannel.thread(id, name, parent);
            channels.put(id, thread);
            ObjectNode created = thread.json(bot);
            created.put("newly_created", true);
            tell(Event.of("THREAD_CREATE", created, thread.guild(), Event.GUILDS));
            return thread;
        });
    }

    /** A conversation of several people, where only commands reach the bot that somebody installed for themselves. */
    public FakeChannel addGroup(String name) {
        return watch.locked(() -> {
            FakeChannel group = FakeChannel.group(newId(), name);
            channels.put(group.id(), group);
            return group;
        });
    }

    /** The direct conversation of the bot with the user, made when first asked for. */
    public FakeChannel direct(FakeUser user) {
        return watch.locked(() -> channels.values().stream()
                .filter(channel -> channel.recipient().filter(user::equals).isPresent())
                .findFirst()
                .orElseGet(() -> {
                    FakeChannel channel = FakeChannel.direct(newId(), user);
                    channels.put(channel.id(), channel);
                    return channel;
                }));
    }

    /** Sets what the bot may do in a text channel and in its threads; see {@link Permissions}. */
    public void setBotPermissions(FakeChannel channel, long permissions) {
        watch.run(() -> {
            channel.setBotPermissions(permissions);
            tell(Event.of("CHANNEL_UPDATE", channel.json(bot), channel.guild(), Event.GUILDS));
        });
    }

    /** Puts a thread away or takes it out again, and closes it for writing or opens it. */
    public void setThread(FakeChannel thread, String name, boolean archived, boolean locked) {
        watch.run(() -> {
            thread.setThread(name, archived, locked);
            tell(Event.of("THREAD_UPDATE", thread.json(bot), thread.guild(), Event.GUILDS));
        });
    }

    /** Deletes a channel with its threads. */
    public void deleteChannel(FakeChannel channel) {
        watch.run(() -> {
            channels.values().stream()
                    .filter(other -> other.parent().filter(channel::equals).isPresent())
                    .forEach(FakeChannel::delete);
            channel.delete();
            String type = channel.isThread() ? "THREAD_DELETE" : "CHANNEL_DELETE";
            tell(Event.of(type, channel.json(bot), channel.guild(), Event.GUILDS));
        });
    }

    /** Makes the user refuse direct messages from the bot from now on. */
    public void refuseDirectMessages(FakeUser user) {
        watch.run(() -> closedToBot.add(user.id()));
    }

    /** Whether the bot may write to the user directly. */
    public boolean acceptsDirectMessages(FakeUser user) {
        return watch.locked(() -> !closedToBot.contains(user.id()));
    }

    /** The channel with this id, unless it was deleted. */
    public Optional<FakeChannel> channel(String id) {
        return watch.locked(() -> Optional.ofNullable(channels.get(id)).filter(channel -> !channel.isDeleted()));
    }

    /** All channels and threads that are there now. */
    public List<FakeChannel> channels() {
        return watch.locked(() -> channels.values().stream()
                .filter(channel -> !channel.isDeleted())
                .toList());
    }

    /** The guild with this id. */
    public Optional<FakeGuild> guild(String id) {
        return watch.locked(() -> Optional.ofNullable(guilds.get(id)));
    }

    /** All guilds. */
    public List<FakeGuild> guilds() {
        return watch.locked(() -> List.copyOf(guilds.values()));
    }

    /** The user with this id. */
    public Optional<FakeUser> user(String id) {
        return watch.locked(() -> Optional.ofNullable(users.get(id)));
    }

    /** Everybody, the bot first. */
    public List<FakeUser> users() {
        return watch.locked(() -> List.copyOf(users.values()));
    }

    /** Discord's payload that opens a guild to a session: channels, threads and the bot's own membership. */
    public ObjectNode guildCreate(FakeGuild guild) {
        return watch.locked(() -> {
            ObjectNode node = guild.json();
            node.put("joined_at", "2024-01-01T00:00:00.000000+00:00");
            node.put("large", false);
            node.put("unavailable", false);
            node.put("member_count", guild.members().size());
            node.set("members", Json.array(guild.memberWithUser(bot)));
            List<FakeChannel> own = channels().stream()
                    .filter(channel -> channel.guild().filter(guild::equals).isPresent())
                    .toList();
            node.set("channels", jsonOf(own, false));
            node.set("threads", jsonOf(own, true));
            for (String empty : List.of(
                    "voice_states", "presences", "stage_instances", "guild_scheduled_events", "soundboard_sounds")) {
                node.set(empty, Json.array());
            }
            return node;
        });
    }

    private ArrayNode jsonOf(List<FakeChannel> all, boolean threads) {
        return Json.arrayOf(all.stream()
                .filter(channel -> channel.isThread() == threads)
                .map(channel -> channel.json(bot))
                .toList());
    }
}
