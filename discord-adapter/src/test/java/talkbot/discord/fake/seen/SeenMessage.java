package talkbot.discord.fake.seen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import talkbot.discord.fake.world.Components;
import talkbot.discord.fake.world.FakeMessage;
import talkbot.discord.fake.world.Json;

/**
 * A message as it stood at one moment.
 *
 * @param onlyFor the id of the only user who sees it
 * @param answeredMessage the id of the message that it is a reply to
 * @param interactionId the id of the interaction that it answers
 * @param edited whether it says that it was edited
 * @param loading whether it only says that the bot is thinking
 * @param json Discord's message object
 */
public record SeenMessage(
        String id,
        String channelId,
        String authorId,
        Optional<String> onlyFor,
        Optional<String> answeredMessage,
        Optional<String> interactionId,
        boolean edited,
        boolean loading,
        ObjectNode json) {
    /** The message as it stands now. */
    public static SeenMessage of(FakeMessage message) {
        ObjectNode body = message.body().deepCopy();
        return new SeenMessage(
                message.id(),
                message.channel().id(),
                message.author().id(),
                message.onlyFor(),
                Optional.ofNullable(
                        body.path("message_reference").path("message_id").textValue()),
                message.interaction(),
                body.path("edited_timestamp").isTextual(),
                message.hasFlag(FakeMessage.LOADING),
                body);
    }

    /** The plain text of the message, without what embeds and components say. */
    public String content() {
        return Json.text(json, "content");
    }

    /** Everything there is to read, from top to bottom, a line for each piece; buttons and lists are left out. */
    public String text() {
        Stream<String> embeds = Json.list(json.path("embeds")).stream().flatMap(SeenMessage::embedText);
        Stream<String> displays = Components.flat(json.path("components")).stream()
                .filter(component -> component.path("type").asInt() == 10)
                .map(component -> Json.text(component, "content"));
        return Stream.of(Stream.of(content()), embeds, displays)
                .flatMap(part -> part)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** The buttons, in reading order. */
    public List<SeenButton> buttons() {
        return Components.flat(json.path("components")).stream()
                .filter(component -> component.path("type").asInt() == 2)
                .map(SeenButton::of)
                .toList();
    }

    /** The button with this text on it. */
    public Optional<SeenButton> button(String label) {
        return buttons().stream().filter(button -> button.label().equals(label)).findFirst();
    }

    /** The lists to choose from, in reading order. */
    public List<SeenSelect> selects() {
        return Components.flat(json.path("components")).stream()
                .filter(SeenSelect::isSelect)
                .map(SeenSelect::of)
                .toList();
    }

    /** The files hanging at it. */
    public List<JsonNode> attachments() {
        return Json.list(json.path("attachments"));
    }

    /** Whether it is made of components alone. */
    public boolean isComponentsV2() {
        return (json.path("flags").asInt() & FakeMessage.COMPONENTS_V2) != 0;
    }

    /** Whether one user alone sees it. */
    public boolean isEphemeral() {
        return onlyFor.isPresent();
    }

    private static Stream<String> embedText(JsonNode embed) {
        return Stream.of(
                        Stream.of(
                                embed.path("author").path("name").asText(),
                                Json.text(embed, "title"),
                                Json.text(embed, "url"),
                                Json.text(embed, "description")),
                        Json.list(embed.path("fields")).stream()
                                .flatMap(field -> Stream.of(Json.text(field, "name"), Json.text(field, "value"))),
                        Stream.of(embed.path("footer").path("text").asText()))
                .flatMap(part -> part);
    }
}
