package talkbot.discord.fake.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import talkbot.discord.fake.interaction.Interaction.Kind;
import talkbot.discord.fake.rules.ApiError;
import talkbot.discord.fake.rules.FormErrors;
import talkbot.discord.fake.rules.MessageRules;
import talkbot.discord.fake.rules.ModalRules;
import talkbot.discord.fake.seen.Choice;
import talkbot.discord.fake.seen.SeenModal;
import talkbot.discord.fake.world.Event;
import talkbot.discord.fake.world.FakeChannel;
import talkbot.discord.fake.world.FakeMessage;
import talkbot.discord.fake.world.FakeUser;
import talkbot.discord.fake.world.Json;
import talkbot.discord.fake.world.World;

/**
 * Keeps interactions and accepts first responses to them as Discord does: once, within three seconds. Thread-safe
 * through the world's lock.
 */
public final class Interactions {
    /** How long Discord waits for the first response; Discord's "Receiving and responding to interactions". */
    public static final Duration FIRST_RESPONSE = Duration.ofSeconds(3);

    /** How long an interaction's token lives; the same page. */
    public static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

    private static final Set<Integer> FOR_COMMANDS = Set.of(4, 5, 9);
    private static final Set<Integer> FOR_COMPONENTS = Set.of(4, 5, 6, 7, 9);
    private static final Set<Integer> FOR_MODALS = Set.of(4, 5, 6, 7);
    private static final Set<Integer> FOR_AUTOCOMPLETE = Set.of(8);

    private final World world;
    private final Map<String, Interaction> byId = new LinkedHashMap<>();
    private final Map<String, Interaction> byToken = new LinkedHashMap<>();

    /** Interactions of this world. */
    public Interactions(World world) {
        this.world = world;
    }

    /** Lets a user do something, and tells the bot. */
    public Interaction start(
            Kind kind, FakeUser user, FakeChannel channel, ObjectNode data, Optional<FakeMessage> source) {
        return world.watch().locked(() -> {
            String id = world.newId();
            String token = "aW50ZXJhY3Rpb24" + id;
            ObjectNode payload = InteractionPayload.of(world, id, token, kind, user, channel, data, source);
            Interaction interaction = new Interaction(id, token, kind, user, channel, payload, world.now(), source);
            byId.put(id, interaction);
            byToken.put(token, interaction);
            world.tell(Event.of("INTERACTION_CREATE", payload, channel.guild(), 0));
            return interaction;
        });
    }

    /** Every interaction so far, oldest first. */
    public List<Interaction> all() {
        return world.watch().locked(() -> List.copyOf(byId.values()));
    }

    /** Interactions that got no first response within the time that Discord gives, so that their users saw a failure. */
    public List<Interaction> unanswered() {
        return all().stream()
                .filter(interaction -> interaction.responseType().isEmpty())
                .filter(interaction -> world.now().isAfter(interaction.created().plus(FIRST_RESPONSE)))
                .toList();
    }

    /** The interaction with this token, for its webhook. */
    public Optional<Interaction> withToken(String token) {
        return world.watch().locked(() -> Optional.ofNullable(byToken.get(token)));
    }

    /**
     * Takes the first response.
     *
     * @param arrived when the request came in
     * @param files what came with it, as Discord's attachment objects
     * @return what Discord answers to {@code with_response}
     * @throws ApiError if Discord would refuse it
     */
    public ObjectNode respond(String id, String token, Instant arrived, JsonNode body, List<ObjectNode> files) {
        return world.watch().locked(() -> {
            Interaction interaction = Optional.ofNullable(byId.get(id))
                    .filter(known -> known.token().equals(token))
                    .orElseThrow(ApiError::unknownInteraction);
            if (interaction.responseType().isPresent()) {
                throw ApiError.alreadyAcknowledged();
            }
            if (arrived.isAfter(interaction.created().plus(FIRST_RESPONSE))) {
                throw ApiError.unknownInteraction();
            }
            int type = body.path("type").asInt();
            if (!allowed(interaction).contains(type)) {
                FormErrors errors = new FormErrors();
                errors.add(
                        "type",
                        "INTERACTION_APPLICATION_COMMAND_INVALID_CALLBACK_TYPE",
                        "The specified interaction type is invalid");
                errors.refuse();
            }
            take(interaction, type, arrived, body.path("data"), files);
            return Responses.callback(interaction);
        });
    }

    private static Set<Integer> allowed(Interaction interaction) {
        return switch (interaction.kind()) {
            case COMMAND -> FOR_COMMANDS;
            case AUTOCOMPLETE -> FOR_AUTOCOMPLETE;
            case COMPONENT -> FOR_COMPONENTS;
            case MODAL -> interaction.source().isPresent() ? FOR_MODALS : Set.of(4, 5);
        };
    }

    private void take(Interaction interaction, int type, Instant arrived, JsonNode data, List<ObjectNode> files) {
        boolean ephemeral = (data.path("flags").asInt() & FakeMessage.EPHEMERAL) != 0;
        switch (type) {
            case 4 -> {
                MessageRules.checkNew(data, files.size());
                interaction.respond(type, ephemeral, arrived);
                interaction.original =
                        Optional.of(Responses.post(world, interaction, data, files, ephemeral, Optional.empty()));
            }
            case 5 -> {
                interaction.respond(type, ephemeral, arrived);
                ObjectNode thinking =
                        Json.object("flags", FakeMessage.LOADING | (ephemeral ? FakeMessage.EPHEMERAL : 0));
                interaction.original =
                        Optional.of(Responses.post(world, interaction, thinking, files, ephemeral, Optional.empty()));
            }
            case 6, 7 -> {
                FakeMessage source = interaction.source().orElseThrow();
                if (type == 7) {
                    MessageRules.checkEdit(data, source.body(), files.size());
                }
                interaction.respond(type, source.onlyFor().isPresent(), arrived);
                interaction.original = Optional.of(source);
                if (type == 7) {
                    Responses.edit(world, source, data, files);
                }
            }
            case 8 -> {
                ModalRules.checkChoices(data);
                interaction.respond(type, true, arrived);
                interaction.offer(Json.list(data.path("choices")).stream()
                        .map(choice -> new Choice(Json.text(choice, "name"), Json.text(choice, "value")))
                        .toList());
            }
            default -> {
                ModalRules.checkModal(data);
                interaction.respond(type, true, arrived);
                interaction.open(SeenModal.of(interaction.id(), data));
            }
        }
    }
}
