package talkbot.discord.fake.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.function.Supplier;
import talkbot.discord.fake.rules.ApiError;
import talkbot.discord.fake.world.FakeGuild;
import talkbot.discord.fake.world.FakeUser;
import talkbot.discord.fake.world.Json;
import talkbot.discord.fake.world.World;

/** The bot's own account, the way to the gateway, guilds, members; Discord's references of these names. */
public final class GeneralRoutes {
    /** Servers for which Discord recommends one shard more; it names no number but says that 2,500 are the most. */
    private static final int GUILDS_FOR_A_SHARD = 1_000;

    private final World world;
    private final Supplier<String> gateway;
    private final Supplier<ObjectNode> startLimit;

    /** Routes to this world, whose gateway is at {@code gateway} and lets bots start within this limit. */
    public GeneralRoutes(World world, Supplier<String> gateway, Supplier<ObjectNode> startLimit) {
        this.world = world;
        this.gateway = gateway;
        this.startLimit = startLimit;
    }

    /** Adds the routes. */
    public void add(RoutesConfig routes, RestServer server) {
        server.openRoute(routes, HandlerType.GET, "/gateway", exchange -> Answer.ok(Json.object("url", gateway.get())));
        server.route(routes, HandlerType.GET, "/gateway/bot", exchange -> Answer.ok(gatewayForBots()));
        server.route(routes, HandlerType.GET, "/users/@me", exchange -> Answer.ok(self()));
        server.route(
                routes,
                HandlerType.GET,
                "/users/@me/guilds",
                exchange -> Answer.ok(Json.arrayOf(
                        world.guilds().stream().map(FakeGuild::json).toList())));
        server.route(routes, HandlerType.DELETE, "/users/@me/guilds/{guild}", exchange -> {
            world.removeBot(guild(exchange));
            return Answer.nothing();
        });
        for (String application : List.of("/applications/@me", "/oauth2/applications/@me")) {
            server.route(routes, HandlerType.GET, application, exchange -> Answer.ok(application()));
        }
        server.route(
                routes,
                HandlerType.GET,
                "/users/{user}",
                exchange -> Answer.ok(user(exchange).json()));
        server.route(
                routes,
                HandlerType.GET,
                "/guilds/{guild}",
                exchange -> Answer.ok(guild(exchange).json()));
        server.route(
                routes,
                HandlerType.GET,
                "/guilds/{guild}/roles",
                exchange -> Answer.ok(guild(exchange).rolesJson()));
        server.route(
                routes,
                HandlerType.GET,
                "/guilds/{guild}/channels",
                exchange -> Answer.ok(world.guildCreate(guild(exchange)).path("channels")));
        server.route(
                routes,
                HandlerType.GET,
                "/guilds/{guild}/threads/active",
                exchange -> Answer.ok(Json.object(
                        "threads", world.guildCreate(guild(exchange)).path("threads"), "members", Json.array())));
        server.route(routes, HandlerType.GET, "/guilds/{guild}/members/{user}", exchange -> {
            FakeUser user = user(exchange);
            FakeGuild guild = guild(exchange);
            if (!guild.members().contains(user)) {
                throw ApiError.unknownMember();
            }
            return Answer.ok(guild.memberWithUser(user));
        });
    }

    private ObjectNode gatewayForBots() {
        long guilds = world.guilds().stream().filter(FakeGuild::hasBot).count();
        return Json.object(
                "url", gateway.get(),
                "shards", Math.max(1, Math.ceilDiv(guilds, GUILDS_FOR_A_SHARD)),
                "session_start_limit", startLimit.get());
    }

    private ObjectNode self() {
        ObjectNode self = world.bot().json();
        self.put("verified", true);
        self.put("mfa_enabled", true);
        self.put("flags", 0);
        return self;
    }

    private ObjectNode application() {
        return Json.object(
                "id", world.bot().id(),
                "name", world.bot().name(),
                "icon", Json.NULL,
                "description", "",
                "summary", "",
                "bot_public", true,
                "bot_require_code_grant", false,
                "verify_key", "0".repeat(64),
                "flags", 0,
                "team", Json.NULL,
                "owner", world.bot().json(),
                "redirect_uris", Json.array(),
                "tags", Json.array(),
                "integration_types_config", Json.object("0", Json.object(), "1", Json.object()),
                "bot", world.bot().json());
    }

    private FakeUser user(Exchange exchange) {
        return world.user(exchange.path("user")).orElseThrow(ApiError::unknownUser);
    }

    private FakeGuild guild(Exchange exchange) {
        FakeGuild guild = world.guild(exchange.path("guild")).orElseThrow(ApiError::unknownGuild);
        if (!guild.hasBot()) {
            throw ApiError.missingAccess();
        }
        return guild;
    }
}
