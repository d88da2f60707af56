package talkbot.discord.fake.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import talkbot.discord.fake.rules.ApiError;
import talkbot.discord.fake.rules.MessageRules;
import talkbot.discord.fake.world.FakeMessage;
import talkbot.discord.fake.world.World;

/** Later answers to interactions, through the webhook that each interaction's token opens. Call under the lock. */
public final class Webhooks {
    /** What a user-installed app may send after its first response, where it is not a member; Discord's same page. */
    private static final int LIMITED_FOLLOW_UPS = 5;

    private final World world;
    private final Interactions interactions;

    /** Webhooks of these interactions. */
    public Webhooks(World world, Interactions interactions) {
        this.world = world;
        this.interactions = interactions;
    }

    /** Sends a further message; the first after a deferral takes the place of the bot thinking. */
    public FakeMessage followUp(String application, String token, JsonNode body, List<ObjectNode> files) {
        Interaction interaction = live(application, token);
        MessageRules.checkNew(body, files.size());
        Optional<FakeMessage> waiting =
                interaction.original().filter(message -> message.hasFlag(FakeMessage.LOADING) && !message.isDeleted());
        if (waiting.isPresent()) {
            Responses.edit(world, waiting.get(), body, files);
            return waiting.get();
        }
        if (interaction.hasLimitedFollowUps() && interaction.followUps.size() >= LIMITED_FOLLOW_UPS) {
            throw new ApiError(400, 40094, "This interaction has reached the maximum number of follow-up messages.");
        }
        boolean ephemeral = (body.path("flags").asInt() & FakeMessage.EPHEMERAL) != 0;
        FakeMessage message = Responses.post(world, interaction, body, files, ephemeral, interaction.original());
        interaction.followUps.add(message);
        return message;
    }

    /** Changes one of the answers. */
    public FakeMessage edit(String application, String token, String message, JsonNode body, List<ObjectNode> files) {
        FakeMessage found = find(application, token, message);
        MessageRules.checkEdit(body, found.body(), files.size());
        Responses.edit(world, found, body, files);
        return found;
    }

    /** Deletes one of the answers. */
    public void delete(String application, String token, String message) {
        world.messages().delete(find(application, token, message));
    }

    /** One of the answers: by its id, or the first by {@code @original}. */
    public FakeMessage find(String application, String token, String message) {
        Interaction interaction = live(application, token);
        Optional<FakeMessage> found = message.equals("@original")
                ? interaction.original()
                : world.messages()
                        .find(interaction.channel(), message)
                        .filter(known -> known.interaction()
                                        .filter(interaction.id()::equals)
                                        .isPresent()
                                || interaction.original().filter(known::equals).isPresent());
        return found.filter(known -> !known.isDeleted()).orElseThrow(ApiError::unknownMessage);
    }

    private Interaction live(String application, String token) {
        Interaction interaction = interactions
                .withToken(token)
                .filter(known -> application.equals(world.bot().id()))
                .orElseThrow(ApiError::unknownWebhook);
        if (world.now().isAfter(interaction.created().plus(Interactions.TOKEN_LIFE))) {
            throw ApiError.invalidWebhookToken();
        }
        if (interaction.responseType().isEmpty() || interaction.kind() == Interaction.Kind.AUTOCOMPLETE) {
            throw ApiError.unknownWebhook();
        }
        return interaction;
    }
}
