package talkbot.discord.fake.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import talkbot.discord.fake.rules.ApiError;
import talkbot.discord.fake.rules.FormErrors;
import talkbot.discord.fake.rules.MessageRules;
import talkbot.discord.fake.world.FakeChannel;
import talkbot.discord.fake.world.FakeMessage;
import talkbot.discord.fake.world.Json;
import talkbot.discord.fake.world.Messages;
import talkbot.discord.fake.world.Permissions;
import talkbot.discord.fake.world.World;

/** Messages of channels; Discord's "Message" reference. */
public final class MessageRoutes {
    /** How long a nonce stands for its message; Discord says "a few minutes". */
    private static final Duration NONCE_LIFE = Duration.ofMinutes(5);

    /** How many messages one question may ask for. */
    private static final int MOST_AT_ONCE = 100;

    private record Nonce(FakeMessage message, Instant used) {}

    private final World world;
    private final Access access;
    private final Uploads uploads;
    private final Pings pings;
    private final boolean mayReadAll;
    private final Map<String, Nonce> nonces = new HashMap<>();

    /** Routes to the messages of this world; {@code mayReadAll} says whether the message content intent was granted. */
    public MessageRoutes(World world, Uploads uploads, Records records, boolean mayReadAll) {
        this.world = world;
        this.access = new Access(world);
        this.uploads = uploads;
        this.pings = new Pings(records);
        this.mayReadAll = mayReadAll;
    }

    /** Adds the routes. */
    public void add(RoutesConfig routes, RestServer server) {
        String all = "/channels/{channel}/messages";
        String one = all + "/{message}";
        server.route(routes, HandlerType.GET, all, this::history);
        server.route(routes, HandlerType.POST, all, this::post);
        server.route(routes, HandlerType.GET, one, this::get);
        server.route(routes, HandlerType.PATCH, one, this::edit);
        server.route(routes, HandlerType.DELETE, one, this::delete);
    }

    private Answer post(Exchange exchange) {
        FakeChannel channel = access.toSend(exchange.path("channel"));
        JsonNode request = exchange.body();
        MessageRules.checkNew(request, exchange.uploads().size());
        if (!request.path("embeds").isEmpty()) {
            access.demand(channel, Permissions.EMBED_LINKS);
        }
        if (!exchange.uploads().isEmpty()) {
            access.demand(channel, Permissions.ATTACH_FILES);
        }
        String nonce = request.path("enforce_nonce").asBoolean() ? Json.text(request, "nonce") : "";
        Optional<Nonce> before = Optional.ofNullable(nonces.get(nonce))
                .filter(known -> world.now().isBefore(known.used().plus(NONCE_LIFE)));
        if (before.isPresent()) {
            return Answer.ok(before.get().message().body().deepCopy());
        }
        ObjectNode fields = Messages.fields(request, uploads.of(exchange, request, List.of()));
        fields.put("flags", fields.path("flags").asInt() & ~FakeMessage.EPHEMERAL);
        reference(channel, request).ifPresent(reference -> fields.set("message_reference", reference));
        fields.put(
                "pings_author",
                request.path("allowed_mentions").path("replied_user").asBoolean(!request.has("allowed_mentions")));
        pings.note(request, Pings.MESSAGE_DEFAULTS);
        FakeMessage message = world.messages().post(world.bot(), channel, fields, Optional.empty(), Optional.empty());
        if (!nonce.isEmpty()) {
            nonces.put(nonce, new Nonce(message, world.now()));
        }
        return Answer.ok(message.body().deepCopy());
    }

    private Optional<ObjectNode> reference(FakeChannel channel, JsonNode request) {
        String answered = Json.text(request.path("message_reference"), "message_id");
        if (answered.isEmpty()) {
            return Optional.empty();
        }
        boolean known = world.messages()
                .find(channel, answered)
                .filter(message -> message.onlyFor().isEmpty())
                .isPresent();
        if (!known
                && request.path("message_reference").path("fail_if_not_exists").asBoolean(true)) {
            FormErrors errors = new FormErrors();
            errors.add("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
            errors.refuse();
        }
        if (!known) {
            return Optional.empty();
        }
        if (!Permissions.allow(channel.botPermissions(), Permissions.READ_MESSAGE_HISTORY)) {
            throw new ApiError(400, 160002, "You cannot reply without permission to read message history");
        }
        ObjectNode reference = Json.object("type", 0, "message_id", answered, "channel_id", channel.id());
        channel.guild().ifPresent(guild -> reference.put("guild_id", guild.id()));
        return Optional.of(reference);
    }

    private Answer history(Exchange exchange) {
        FakeChannel channel = access.toSee(exchange.path("channel"));
        if (!Permissions.allow(channel.botPermissions(), Permissions.READ_MESSAGE_HISTORY)) {
            return Answer.ok(Json.array());
        }
        int limit = limit(exchange.query("limit").orElse("50"));
        long before = exchange.query("before").map(Long::parseUnsignedLong).orElse(Long.MAX_VALUE);
        long after = exchange.query("after").map(Long::parseUnsignedLong).orElse(0L);
        List<FakeMessage> found = world.messages().of(channel).stream()
                .filter(message -> message.onlyFor().isEmpty())
                .filter(message ->
                        Long.parseUnsignedLong(message.id()) < before && Long.parseUnsignedLong(message.id()) > after)
                .toList();
        List<FakeMessage> page = exchange.query("after").isPresent()
                ? found.subList(0, Math.min(limit, found.size()))
                : found.subList(Math.max(0, found.size() - limit), found.size());
        return Answer.ok(Json.arrayOf(page.reversed().stream()
                .map(message -> world.messages().asToldTo(message, mayReadAll))
                .toList()));
    }

    private static int limit(String text) {
        int limit = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        FormErrors errors = new FormErrors();
        if (limit < 1 || limit > MOST_AT_ONCE) {
            errors.add("limit", "NUMBER_TYPE_MAX", "int value should be between 1 and " + MOST_AT_ONCE + ".");
        }
        errors.refuse();
        return limit;
    }

    private Answer get(Exchange exchange) {
        FakeChannel channel = access.toSee(exchange.path("channel"));
        access.demand(channel, Permissions.READ_MESSAGE_HISTORY);
        return Answer.ok(world.messages().asToldTo(find(channel, exchange), mayReadAll));
    }

    private Answer edit(Exchange exchange) {
        FakeChannel channel = access.toSee(exchange.path("channel"));
        FakeMessage message = find(channel, exchange);
        if (!message.author().equals(world.bot())) {
            throw ApiError.notYourMessage();
        }
        List<ObjectNode> files =
                uploads.of(exchange, exchange.body(), Json.list(message.body().path("attachments")));
        MessageRules.checkEdit(exchange.body(), message.body(), files.size());
        ObjectNode changes = Messages.fields(exchange.body(), files);
        changes.put("flags", message.flags() | changes.path("flags").asInt());
        world.messages().edit(message, changes);
        return Answer.ok(message.body().deepCopy());
    }

    private Answer delete(Exchange exchange) {
        FakeChannel channel = access.toSee(exchange.path("channel"));
        FakeMessage message = find(channel, exchange);
        if (!message.author().equals(world.bot())) {
            access.demand(channel, Permissions.MANAGE_MESSAGES);
        }
        world.messages().delete(message);
        return Answer.nothing();
    }

    private FakeMessage find(FakeChannel channel, Exchange exchange) {
        return world.messages()
                .find(channel, exchange.path("message"))
                .filter(message -> message.onlyFor().isEmpty())
                .orElseThrow(ApiError::unknownMessage);
    }
}
