package talkbot.discord.fake.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import talkbot.discord.fake.world.Event;
import talkbot.discord.fake.world.FakeGuild;
import talkbot.discord.fake.world.Json;
import talkbot.discord.fake.world.World;

/** What a session is told about the world when it begins and when it asks; Discord's "Gateway events". */
final class Opening {
    private Opening() {}

    /** The guilds that a shard is told of. */
    static List<FakeGuild> guilds(World world, int shard, int shards) {
        return world.guilds().stream()
                .filter(FakeGuild::hasBot)
                .filter(guild -> (Long.parseUnsignedLong(guild.id()) >>> 22) % shards == shard)
                .toList();
    }

    /** Tells a new session who it is and opens its guilds: unavailable first, then one by one. */
    static void tell(World world, Session session, String address) {
        List<FakeGuild> guilds = guilds(world, session.shard(), session.shards());
        ObjectNode self = world.bot().json();
        self.put("verified", true);
        self.put("mfa_enabled", true);
        self.put("flags", 0);
        session.tell(
                "READY",
                Json.object(
                        "v", 10,
                        "user", self,
                        "user_settings", Json.object(),
                        "session_id", session.id(),
                        "session_type", "normal",
                        "resume_gateway_url", address,
                        "shard", Json.array(session.shard(), session.shards()),
                        "application", Json.object("id", world.bot().id(), "flags", 0),
                        "private_channels", Json.array(),
                        "relationships", Json.array(),
                        "presences", Json.array(),
                        "guild_join_requests", Json.array(),
                        "geo_ordered_rtc_regions", Json.array(),
                        "guilds",
                                Json.arrayOf(guilds.stream()
                                        .map(guild -> Json.object("id", guild.id(), "unavailable", true))
                                        .toList())));
        guilds.forEach(guild ->
                session.tell(Event.of("GUILD_CREATE", world.guildCreate(guild), Optional.of(guild), Event.GUILDS)));
    }

    /** Answers the question for members by id or by the beginning of their names, in one piece. */
    static void tellMembers(World world, Session session, JsonNode data) {
        world.guild(data.path("guild_id").asText(data.path("guild_id").path(0).asText()))
                .ifPresent(guild -> {
                    List<String> wanted = Json.list(data.path("user_ids")).stream()
                            .map(JsonNode::asText)
                            .toList();
                    String prefix = data.path("query").asText("");
                    ObjectNode chunk = Json.object(
                            "guild_id",
                            guild.id(),
                            "members",
                            Json.arrayOf(guild.members().stream()
                                    .filter(user -> wanted.isEmpty()
                                            ? user.name().startsWith(prefix)
                                            : wanted.contains(user.id()))
                                    .map(guild::memberWithUser)
                                    .toList()),
                            "chunk_index",
                            0,
                            "chunk_count",
                            1,
                            "not_found",
                            Json.arrayOf(wanted.stream()
                                    .filter(id -> guild.members().stream()
                                            .noneMatch(user -> user.id().equals(id)))
                                    .toList()));
                    chunk.set("nonce", data.path("nonce").isMissingNode() ? Json.NULL : data.path("nonce"));
                    session.tell("GUILD_MEMBERS_CHUNK", chunk);
                });
    }
}
