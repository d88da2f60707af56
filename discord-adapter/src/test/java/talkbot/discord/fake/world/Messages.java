package talkbot.discord.fake.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All messages, in the order of their posting. Thread-safe through the world's lock. */
public final class Messages {
    /** Fields that a bot may set in a message; the others in its request are orders to Discord. */
    private static final List<String> FIELDS =
            List.of("content", "embeds", "components", "flags", "tts", "poll", "nonce");

    private final World world;
    private final Map<String, FakeMessage> all = new LinkedHashMap<>();

    Messages(World world) {
        this.world = world;
    }

    /**
     * Posts a message and tells those who may know.
     *
     * @param content any of Discord's fields of a message: content, embeds, components, flags, attachments, nonce,
     *     message_reference, interaction_metadata, webhook_id, type, poll; others are kept as they are
     * @param onlyFor the one user who sees it
     * @param interaction the interaction that it answers
     */
    public FakeMessage post(
            FakeUser author,
            FakeChannel channel,
            ObjectNode content,
            Optional<String> onlyFor,
            Optional<String> interaction) {
        return world.watch().locked(() -> {
            ObjectNode body = emptyBody(author, channel);
            body.setAll(content.deepCopy());
            int type = body.path("message_reference").isObject() ? 19 : 0;
            body.put("type", content.path("type").asInt(type));
            complete(body, channel);
            if (channel.isArchived()) {
                world.setThread(channel, channel.name(), false, channel.isLocked());
            }
            FakeMessage message = new FakeMessage(channel, author, onlyFor, interaction, body);
            all.put(message.id(), message);
            tell("MESSAGE_CREATE", message);
            return message;
        });
    }

    /** Changes fields of a message and marks it as edited; the text of the bot still thinking is no edit. */
    public void edit(FakeMessage message, ObjectNode changes) {
        world.watch().run(() -> {
            ObjectNode body = message.body().deepCopy();
            boolean first = message.hasFlag(FakeMessage.LOADING);
            body.setAll(changes.deepCopy());
            if (!first) {
                body.put("edited_timestamp", world.now().toString());
            }
            complete(body, message.channel());
            message.change(body);
            tell("MESSAGE_UPDATE", message);
        });
    }

    /** Deletes a message. */
    public void delete(FakeMessage message) {
        world.watch().run(() -> {
            message.delete();
            if (message.onlyFor().isEmpty()) {
                ObjectNode gone = Json.object(
                        "id", message.id(), "channel_id", message.channel().id());
                message.channel().guild().ifPresent(guild -> gone.put("guild_id", guild.id()));
                world.tell(Event.of("MESSAGE_DELETE", gone, message.channel().guild(), intent(message)));
            }
        });
    }

    /** Marks that a thread hangs under the message. */
    public void hangThread(FakeMessage message, FakeChannel thread) {
        world.watch().run(() -> {
            message.setFlag(FakeMessage.HAS_THREAD);
            message.body().set("thread", thread.json(world.bot()));
        });
    }

    /** The message with this id in this channel, unless deleted. */
    public Optional<FakeMessage> find(FakeChannel channel, String id) {
        return world.watch()
                .locked(() -> Optional.ofNullable(all.get(id))
                        .filter(message -> message.channel().equals(channel) && !message.isDeleted()));
    }

    /** The messages of a channel, oldest first, those for single users among them, deleted ones left out. */
    public List<FakeMessage> of(FakeChannel channel) {
        return world.watch()
                .locked(() -> all.values().stream()
                        .filter(message -> message.channel().equals(channel) && !message.isDeleted())
                        .toList());
    }

    /** Every message that there ever was, oldest first. */
    public List<FakeMessage> everything() {
        return world.watch().locked(() -> new ArrayList<>(all.values()));
    }

    /** Discord's object of a message as the bot gets it when it asks: text not meant for it only with the intent. */
    public ObjectNode asToldTo(FakeMessage message, boolean mayReadAll) {
        ObjectNode body = message.body().deepCopy();
        // Discord tells the nonce to who sends and in the event, and keeps it with no message (Rapptz/discord.py#2451).
        body.remove("nonce");
        if (!mayReadAll && !isOpen(message)) {
            withoutText(body);
        }
        return body;
    }

    /** The fields of a bot's request that end up in its message, with the files hanging at it. */
    public static ObjectNode fields(JsonNode request, List<ObjectNode> files) {
        ObjectNode fields = Json.object();
        for (String field : FIELDS) {
            if (Json.has(request, field)) {
                fields.set(field, request.path(field).deepCopy());
            } else if (request.has(field) && field.equals("content")) {
                fields.put(field, "");
            } else if (request.has(field) && (field.equals("embeds") || field.equals("components"))) {
                fields.set(field, Json.array());
            }
        }
        fields.set("attachments", Json.arrayOf(files));
        Components.attach(fields.path("components"), files);
        return fields;
    }

    /** Takes out of a message what Discord hides without the message content intent. */
    public static void withoutText(ObjectNode body) {
        body.put("content", "");
        for (String field : List.of("embeds", "attachments", "components")) {
            body.set(field, Json.array());
        }
        body.remove("poll");
        if (body.path("referenced_message").isObject()) {
            withoutText((ObjectNode) body.path("referenced_message"));
        }
    }

    private static JsonNode withoutReference(FakeMessage message) {
        ObjectNode body = message.body().deepCopy();
        body.remove("referenced_message");
        return body;
    }

    private boolean isOpen(FakeMessage message) {
        String bot = world.bot().id();
        return message.channel().isDirect()
                || message.author().id().equals(bot)
                || Json.list(message.body().path("mentions")).stream()
                        .anyMatch(user -> user.path("id").asText().equals(bot));
    }

    private void tell(String type, FakeMessage message) {
        if (message.onlyFor().isPresent() || message.channel().isGroup()) {
            return;
        }
        ObjectNode told = message.body().deepCopy();
        message.channel().guild().ifPresent(guild -> {
            told.put("guild_id", guild.id());
            told.set("member", guild.member(message.author()));
        });
        world.tell(new Event(type, told, message.channel().guild(), intent(message), isOpen(message)));
    }

    private static long intent(FakeMessage message) {
        return message.channel().isDirect() ? Event.DIRECT_MESSAGES : Event.GUILD_MESSAGES;
    }

    private ObjectNode emptyBody(FakeUser author, FakeChannel channel) {
        return Json.object(
                "id", world.newId(),
                "channel_id", channel.id(),
                "author", author.json(),
                "content", "",
                "timestamp", world.now().toString(),
                "edited_timestamp", Json.NULL,
                "tts", false,
                "mention_everyone", false,
                "mentions", Json.array(),
                "mention_roles", Json.array(),
                "attachments", Json.array(),
                "embeds", Json.array(),
                "components", Json.array(),
                "pinned", false,
                "flags", 0,
                "type", 0);
    }

    private void complete(ObjectNode body, FakeChannel channel) {
        Mentions mentions = Mentions.in(Json.text(body, "content"));
        ArrayNode users = Json.arrayOf(mentions.users().stream()
                .flatMap(id -> world.user(id).stream())
                .map(FakeUser::json)
                .toList());
        JsonNode reference = body.path("message_reference");
        if (reference.isObject()) {
            Optional<FakeMessage> answered =
                    Optional.ofNullable(all.get(reference.path("message_id").asText()));
            body.set(
                    "referenced_message",
                    answered.map(Messages::withoutReference).orElse(Json.NULL));
            // An answer to what an interaction brought does not name the bot, for its author is a webhook.
            answered.filter(message -> message.interaction().isEmpty())
                    .filter(message -> body.path("pings_author").asBoolean(true))
                    .filter(message ->
                            !mentions.users().contains(message.author().id()))
                    .ifPresent(message -> users.add(message.author().json()));
        }
        body.remove("pings_author");
        body.set("mentions", users);
        body.set("mention_roles", Json.arrayOf(mentions.roles()));
        body.put("mention_everyone", mentions.everyone() && !channel.isDirect());
        Components.number(body.path("components"));
        Json.list(body.path("embeds")).forEach(embed -> {
            if (!embed.has("type")) {
                ((ObjectNode) embed).put("type", "rich");
            }
        });
    }
}
