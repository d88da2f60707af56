package talkbot.discord.fake;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import talkbot.discord.fake.interaction.Interaction;
import talkbot.discord.fake.seen.Choice;
import talkbot.discord.fake.seen.SeenMessage;
import talkbot.discord.fake.seen.SeenModal;
import talkbot.discord.fake.world.FakeMessage;

/**
 * Something that a user did to the bot, and the waits for what comes back. Every wait lasts {@link FakeDiscord#PATIENCE}
 * at most and ends with an {@link AssertionError} if that was in vain.
 */
public final class Asked {
    private final FakeDiscord discord;
    private final Interaction interaction;

    Asked(FakeDiscord discord, Interaction interaction) {
        this.discord = discord;
        this.interaction = interaction;
    }

    /** What is known of it. */
    public Interaction interaction() {
        return interaction;
    }

    /** Waits for the first response of any kind and says how long it took by the fake's clock. */
    public Duration awaitFirstResponse() {
        return await("a first response", interaction::latency);
    }

    /** Waits for the answer itself: for a deferred one until the bot has stopped thinking. */
    public SeenMessage awaitMessage() {
        return await(
                "an answer",
                () -> interaction
                        .original()
                        .filter(message -> !message.hasFlag(FakeMessage.LOADING) && !message.isDeleted())
                        .map(SeenMessage::of));
    }

    /** Waits until the answer, or the message that was changed in answer, looks as wanted. */
    public SeenMessage awaitMessage(Predicate<SeenMessage> wanted) {
        return await("an answer as wanted", () -> messages().filter(wanted).findFirst());
    }

    /** Waits for the first further message after the answer. */
    public SeenMessage awaitFollowUp() {
        return await(
                "a further message",
                () -> interaction.followUps().stream().findFirst().map(SeenMessage::of));
    }

    /** Waits for what is suggested. */
    public List<Choice> awaitChoices() {
        return await("suggestions", interaction::choices);
    }

    /** Waits for a form. */
    public SeenModal awaitModal() {
        return await("a form", interaction::modal);
    }

    private Stream<SeenMessage> messages() {
        return Stream.concat(interaction.original().stream(), interaction.followUps().stream())
                .filter(message -> !message.isDeleted())
                .map(SeenMessage::of);
    }

    private <T> T await(String what, Supplier<Optional<T>> look) {
        return discord.await(what + " to " + interaction.payload().path("data"), FakeDiscord.PATIENCE, look);
    }
}
