package talkbot.discord.fake.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import talkbot.discord.fake.world.Components;
import talkbot.discord.fake.world.Json;
import talkbot.discord.fake.world.Mentions;

/** Notes whom the text of a bot's message calls; to answer somebody's message is no such call. */
final class Pings {
    /** What Discord reads in a message without {@code allowed_mentions}; its "Message" reference, "Allowed mentions". */
    static final List<String> MESSAGE_DEFAULTS = List.of("users", "roles", "everyone");

    /** The same for what answers an interaction. */
    static final List<String> INTERACTION_DEFAULTS = List.of("users");

    private final Records records;

    Pings(Records records) {
        this.records = records;
    }

    void note(JsonNode request, List<String> defaults) {
        String text = Stream.concat(
                        Stream.of(Json.text(request, "content")),
                        Components.flat(request.path("components")).stream()
                                .filter(component -> component.path("type").asInt() == 10)
                                .map(component -> Json.text(component, "content")))
                .collect(Collectors.joining("\n"));
        Optional<JsonNode> allowed =
                Optional.of(request.path("allowed_mentions")).filter(JsonNode::isObject);
        Mentions called = Mentions.in(text).under(allowed, defaults);
        if (!called.isEmpty()) {
            records.add(new Violation(Violation.Kind.PING, "the text calls " + called, request.deepCopy()));
        }
    }
}
