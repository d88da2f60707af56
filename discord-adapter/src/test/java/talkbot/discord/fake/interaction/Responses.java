package talkbot.discord.fake.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import talkbot.discord.fake.world.FakeMessage;
import talkbot.discord.fake.world.Json;
import talkbot.discord.fake.world.Messages;
import talkbot.discord.fake.world.World;

/** Posts and changes the messages with which a bot answers interactions. Call under the world's lock. */
final class Responses {
    private Responses() {}

    static FakeMessage post(
            World world,
            Interaction interaction,
            JsonNode request,
            List<ObjectNode> files,
            boolean ephemeral,
            Optional<FakeMessage> answered) {
        ObjectNode body = Messages.fields(request, files);
        int flags = body.path("flags").asInt() & ~FakeMessage.EPHEMERAL;
        body.put("flags", flags | (ephemeral ? FakeMessage.EPHEMERAL : 0));
        body.put("webhook_id", world.bot().id());
        body.put("application_id", world.bot().id());
        body.set("interaction_metadata", metadata(interaction));
        if (answered.isPresent()) {
            body.set(
                    "message_reference",
                    Json.object(
                            "type",
                            0,
                            "message_id",
                            answered.get().id(),
                            "channel_id",
                            interaction.channel().id()));
        } else if (interaction.kind() == Interaction.Kind.COMMAND) {
            body.put("type", interaction.payload().path("data").path("type").asInt() == 1 ? 20 : 23);
        }
        return world.messages()
                .post(
                        world.bot(),
                        interaction.channel(),
                        body,
                        ephemeral ? Optional.of(interaction.user().id()) : Optional.empty(),
                        Optional.of(interaction.id()));
    }

    /** Changes a message; one that was the bot thinking becomes the answer, and stays as private as it was. */
    static void edit(World world, FakeMessage message, JsonNode request, List<ObjectNode> files) {
        ObjectNode changes = Messages.fields(request, files);
        int kept = message.flags() & ~FakeMessage.LOADING;
        changes.put("flags", kept | (request.path("flags").asInt() & FakeMessage.COMPONENTS_V2));
        world.messages().edit(message, changes);
    }

    private static ObjectNode metadata(Interaction interaction) {
        return Json.object(
                "id", interaction.id(),
                "type", interaction.kind().number(),
                "user", interaction.user().json(),
                "authorizing_integration_owners", interaction.payload().path("authorizing_integration_owners"));
    }

    /** Discord's answer to a first response that asked for one. */
    static ObjectNode callback(Interaction interaction) {
        int type = interaction.responseType().orElseThrow();
        ObjectNode about =
                Json.object("id", interaction.id(), "type", interaction.kind().number());
        ObjectNode answer = Json.object("interaction", about);
        ObjectNode resource = Json.object("type", type);
        interaction.original().ifPresent(message -> {
            about.put("response_message_id", message.id());
            about.put("response_message_loading", message.hasFlag(FakeMessage.LOADING));
            about.put("response_message_ephemeral", message.onlyFor().isPresent());
            about.put("channel_id", message.channel().id());
            message.channel().guild().ifPresent(guild -> about.put("guild_id", guild.id()));
            resource.set("message", message.body().deepCopy());
        });
        return type == 8 || type == 9 ? answer : answer.set("resource", resource);
    }
}
