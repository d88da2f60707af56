package talkbot.discord.fake.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Optional;
import talkbot.discord.fake.interaction.Commands;
import talkbot.discord.fake.rules.ApiError;
import talkbot.discord.fake.world.FakeGuild;
import talkbot.discord.fake.world.Json;
import talkbot.discord.fake.world.World;

/** Registering commands, for everywhere and for single guilds; Discord's "Application commands". */
public final class CommandRoutes {
    private final World world;
    private final Commands commands;

    /** Routes to these commands. */
    public CommandRoutes(World world, Commands commands) {
        this.world = world;
        this.commands = commands;
    }

    /** Adds the routes. */
    public void add(RoutesConfig routes, RestServer server) {
        for (String scope : List.of("", "/guilds/{guild}")) {
            String all = "/applications/{application}" + scope + "/commands";
            String one = all + "/{command}";
            server.route(
                    routes, HandlerType.GET, all, exchange -> Answer.ok(Json.arrayOf(commands.of(guild(exchange)))));
            server.route(
                    routes,
                    HandlerType.PUT,
                    all,
                    exchange -> Answer.ok(Json.arrayOf(commands.putAll(guild(exchange), exchange.body()))));
            server.route(routes, HandlerType.POST, all, exchange -> {
                int before = commands.creates();
                var command = commands.put(guild(exchange), exchange.body());
                return commands.creates() > before ? Answer.created(command) : Answer.ok(command);
            });
            server.route(routes, HandlerType.GET, one, exchange -> {
                guild(exchange);
                return Answer.ok(commands.get(exchange.path("command")));
            });
            server.route(routes, HandlerType.PATCH, one, exchange -> {
                guild(exchange);
                return Answer.ok(commands.patch(exchange.path("command"), exchange.body()));
            });
            server.route(routes, HandlerType.DELETE, one, exchange -> {
                guild(exchange);
                commands.delete(exchange.path("command"));
                return Answer.nothing();
            });
        }
    }

    /** The guild that the address names, after a look whether the commands are the asking application's own. */
    private Optional<FakeGuild> guild(Exchange exchange) {
        if (!exchange.path("application").equals(world.bot().id())) {
            throw new ApiError(403, 20012, "You are not authorized to perform this action on this application");
        }
        if (!exchange.route().contains("{guild}")) {
            return Optional.empty();
        }
        return Optional.of(world.guild(exchange.path("guild")).orElseThrow(ApiError::missingAccess));
    }
}
