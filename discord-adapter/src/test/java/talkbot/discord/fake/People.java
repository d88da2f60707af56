package talkbot.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import talkbot.discord.fake.interaction.Commands;
import talkbot.discord.fake.interaction.Interaction;
import talkbot.discord.fake.interaction.Interaction.Kind;
import talkbot.discord.fake.interaction.Interactions;
import talkbot.discord.fake.rest.Uploads;
import talkbot.discord.fake.seen.SeenMessage;
import talkbot.discord.fake.seen.SeenModal;
import talkbot.discord.fake.world.FakeChannel;
import talkbot.discord.fake.world.FakeMessage;
import talkbot.discord.fake.world.FakeUser;
import talkbot.discord.fake.world.Json;
import talkbot.discord.fake.world.World;

/**
 * What users of the fake Discord do. As with Discord's own programs, what cannot be done there is refused with an
 * exception here: an unknown command, a missing required option, a disabled button, a message that the user does not see.
 * Thread-safe.
 */
public final class People {
    private final FakeDiscord discord;
    private final World world;
    private final Interactions interactions;
    private final CommandInput input;
    private final ComponentInput components;

    People(FakeDiscord discord, World world, Commands commands, Interactions interactions, Uploads uploads) {
        this.discord = discord;
        this.world = world;
        this.interactions = interactions;
        this.input = new CommandInput(world, commands, uploads);
        this.components = new ComponentInput(world);
    }

    /**
     * Runs a slash command.
     *
     * @param command its name, with sub-command group and sub-command, such as {@code talk quote set}
     * @param options names and values in turn; a value is a text, a number, a truth value, a {@link FakeUser}, a
     *     {@link FakeChannel}, a role or an {@link UploadedFile}
     * @throws IllegalArgumentException if Discord's program would not let the user send this
     */
    public Asked slash(FakeUser user, FakeChannel channel, String command, Object... options) {
        return asked(
                Kind.COMMAND, user, channel, input.command(user, channel, command, pairs(options)), Optional.empty());
    }

    /**
     * Types into an option that suggests.
     *
     * @param option the option in which the cursor is
     * @param typed what stands there so far
     * @param others names and values of the options filled in before
     */
    public Asked autocomplete(
            FakeUser user, FakeChannel channel, String command, String option, String typed, Object... others) {
        ObjectNode data = input.typing(user, channel, command, option, typed, pairs(others));
        return asked(Kind.AUTOCOMPLETE, user, channel, data, Optional.empty());
    }

    /** Chooses a command of this name from a message's menu. */
    public Asked messageCommand(FakeUser user, SeenMessage message, String command) {
        FakeMessage target = components.visible(user, message.id());
        return asked(
                Kind.COMMAND,
                user,
                target.channel(),
                input.onMessage(user, target.channel(), command, target),
                Optional.empty());
    }

    /** Presses the button with this custom id. */
    public Asked press(FakeUser user, SeenMessage message, String customId) {
        FakeMessage target = components.visible(user, message.id());
        return asked(Kind.COMPONENT, user, target.channel(), components.press(target, customId), Optional.of(target));
    }

    /** Chooses from the list with this custom id. */
    public Asked select(FakeUser user, SeenMessage message, String customId, String... values) {
        FakeMessage target = components.visible(user, message.id());
        ObjectNode data = components.select(target, customId, List.of(values));
        return asked(Kind.COMPONENT, user, target.channel(), data, Optional.of(target));
    }

    /** Sends a form; {@code values} are custom ids and texts in turn, fields left out keep what stands in them. */
    public Asked submitModal(SeenModal modal, Object... values) {
        Interaction opener = interactions.all().stream()
                .filter(known -> known.id().equals(modal.interactionId()))
                .findFirst()
                .orElseThrow();
        ObjectNode data = components.submit(modal, pairs(values));
        return asked(Kind.MODAL, opener.user(), opener.channel(), data, opener.source());
    }

    /** Says something in a channel that names the bot. */
    public Said mention(FakeUser user, FakeChannel channel, String text) {
        return say(user, channel, world.bot().mention() + " " + text);
    }

    /** Says something in a channel. */
    public Said say(FakeUser user, FakeChannel channel, String text) {
        return said(user, channel, Json.object("content", text));
    }

    /** Writes to the bot directly. */
    public Said directMessage(FakeUser user, String text) {
        return say(user, world.direct(user), text);
    }

    /** Answers a message, telling its author or not. */
    public Said reply(FakeUser user, SeenMessage message, String text, boolean ping) {
        FakeMessage target = components.visible(user, message.id());
        return said(
                user,
                target.channel(),
                Json.object(
                        "content",
                        text,
                        "pings_author",
                        ping,
                        "message_reference",
                        Json.object(
                                "type",
                                0,
                                "message_id",
                                target.id(),
                                "channel_id",
                                target.channel().id())));
    }

    /** Lets a webhook of somebody else say something. */
    public Said webhook(FakeChannel channel, String name, String text) {
        FakeUser author = new FakeUser(world.newId(), name, "en-US", true);
        return said(author, channel, Json.object("content", text, "webhook_id", author.id()));
    }

    private Said said(FakeUser user, FakeChannel channel, JsonNode content) {
        FakeMessage message =
                world.messages().post(user, channel, (ObjectNode) content, Optional.empty(), Optional.empty());
        return new Said(discord, SeenMessage.of(message), channel);
    }

    private Asked asked(Kind kind, FakeUser user, FakeChannel channel, ObjectNode data, Optional<FakeMessage> source) {
        return new Asked(discord, interactions.start(kind, user, channel, data, source));
    }

    private static Map<String, Object> pairs(Object... namesAndValues) {
        Map<String, Object> pairs = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            pairs.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return pairs;
    }
}
