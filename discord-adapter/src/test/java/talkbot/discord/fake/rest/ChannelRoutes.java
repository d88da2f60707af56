package talkbot.discord.fake.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;
import talkbot.discord.fake.rules.ApiError;
import talkbot.discord.fake.rules.FormErrors;
import talkbot.discord.fake.world.FakeChannel;
import talkbot.discord.fake.world.FakeMessage;
import talkbot.discord.fake.world.FakeUser;
import talkbot.discord.fake.world.Json;
import talkbot.discord.fake.world.Permissions;
import talkbot.discord.fake.world.World;

/** Channels, threads, direct conversations; Discord's "Channel" reference. */
public final class ChannelRoutes {
    private final World world;
    private final Access access;

    /** Routes to the channels of this world. */
    public ChannelRoutes(World world) {
        this.world = world;
        this.access = new Access(world);
    }

    /** Adds the routes. */
    public void add(RoutesConfig routes, RestServer server) {
        server.route(
                routes,
                HandlerType.GET,
                "/channels/{channel}",
                exchange -> Answer.ok(access.toSee(exchange.path("channel")).json(world.bot())));
        server.route(routes, HandlerType.PATCH, "/channels/{channel}", this::changeThread);
        server.route(routes, HandlerType.DELETE, "/channels/{channel}", this::delete);
        server.route(routes, HandlerType.POST, "/channels/{channel}/typing", exchange -> {
            access.toSend(exchange.path("channel"));
            return Answer.nothing();
        });
        server.route(routes, HandlerType.POST, "/channels/{channel}/messages/{message}/threads", this::threadAtMessage);
        server.route(routes, HandlerType.POST, "/channels/{channel}/threads", this::thread);
        server.route(routes, HandlerType.PUT, "/channels/{channel}/thread-members/@me", exchange -> {
            access.toSee(exchange.path("channel"));
            return Answer.nothing();
        });
        server.route(routes, HandlerType.POST, "/users/@me/channels", this::direct);
    }

    private Answer changeThread(Exchange exchange) {
        FakeChannel thread = access.toSee(exchange.path("channel"));
        JsonNode changes = exchange.body();
        if (!thread.isThread() || changes.has("locked")) {
            access.demand(thread, thread.isThread() ? Permissions.MANAGE_THREADS : Permissions.MANAGE_CHANNELS);
        }
        FormErrors errors = new FormErrors();
        errors.length(changes, "", "name", 1, 100);
        errors.refuse();
        world.setThread(
                thread,
                changes.path("name").asText(thread.name()),
                changes.path("archived").asBoolean(thread.isArchived()),
                changes.path("locked").asBoolean(thread.isLocked()));
        return Answer.ok(thread.json(world.bot()));
    }

    private Answer delete(Exchange exchange) {
        FakeChannel channel = access.toSee(exchange.path("channel"));
        access.demand(channel, channel.isThread() ? Permissions.MANAGE_THREADS : Permissions.MANAGE_CHANNELS);
        world.deleteChannel(channel);
        return Answer.ok(channel.json(world.bot()));
    }

    private Answer direct(Exchange exchange) {
        FakeUser user = world.user(Json.text(exchange.body(), "recipient_id")).orElseThrow(ApiError::unknownUser);
        if (user.equals(world.bot())) {
            throw ApiError.closedToYou();
        }
        return Answer.ok(world.direct(user).json(world.bot()));
    }

    private Answer threadAtMessage(Exchange exchange) {
        FakeChannel channel = toThread(exchange);
        FakeMessage message = world.messages()
                .find(channel, exchange.path("message"))
                .filter(found -> found.onlyFor().isEmpty())
                .orElseThrow(ApiError::unknownMessage);
        if (message.hasFlag(FakeMessage.HAS_THREAD)) {
            throw ApiError.threadExists();
        }
        FakeChannel thread = world.addThread(channel, Json.text(exchange.body(), "name"), message.id());
        world.messages().hangThread(message, thread);
        return Answer.created(thread.json(world.bot()));
    }

    private Answer thread(Exchange exchange) {
        FakeChannel channel = toThread(exchange);
        return Answer.created(
                world.addThread(channel, Json.text(exchange.body(), "name")).json(world.bot()));
    }

    private FakeChannel toThread(Exchange exchange) {
        FakeChannel channel = access.toSee(exchange.path("channel"));
        FormErrors errors = new FormErrors();
        errors.required(exchange.body(), "", "name", 1, 100);
        errors.refuse();
        if (channel.isThread() || channel.isDirect()) {
            throw new ApiError(400, 50024, "Cannot execute action on this channel type");
        }
        access.demand(channel, Permissions.CREATE_PUBLIC_THREADS);
        return channel;
    }
}
