package talkbot.discord.fake.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Walks the components of messages and forms. */
public final class Components {
    private Components() {}

    /** Every component of a tree, parents before children, in the order of the page. */
    public static List<JsonNode> flat(JsonNode components) {
        return Json.list(components).stream().flatMap(Components::withChildren).toList();
    }

    /** Gives each component without a number the next free one and fetches pictures, as Discord does. */
    static void number(JsonNode components) {
        List<JsonNode> all = flat(components);
        Set<Integer> taken = new HashSet<>();
        all.forEach(component -> taken.add(component.path("id").asInt()));
        int next = 1;
        for (JsonNode component : all) {
            if (component.path("id").asInt() == 0) {
                while (!taken.add(next)) {
                    next++;
                }
                ((ObjectNode) component).put("id", next);
            }
            component.path("items").forEach(item -> fetched((ObjectNode) item));
        }
    }

    /** Says of pictures that came as files where these lie, as Discord does. */
    static void attach(JsonNode components, List<ObjectNode> files) {
        flat(components).stream()
                .flatMap(component -> Json.list(component.path("items")).stream())
                .map(item -> (ObjectNode) item.path("media"))
                .forEach(media -> files.stream()
                        .filter(file -> Json.text(media, "url").equals("attachment://" + Json.text(file, "filename")))
                        .forEach(file ->
                                media.put("url", Json.text(file, "url")).put("attachment_id", Json.text(file, "id"))));
    }

    /** Discord fetches pictures, and says where it keeps them. */
    private static void fetched(ObjectNode item) {
        String url = item.at("/media/url").asText();
        item.putIfAbsent("description", NullNode.getInstance());
        item.putIfAbsent("spoiler", BooleanNode.FALSE);
        ((ObjectNode) item.path("media"))
                .put("id", Integer.toUnsignedString(url.hashCode()))
                .put("proxy_url", "https://images.example/external/" + Integer.toHexString(url.hashCode()))
                .put("content_type", "image/jpeg")
                .put("width", 640)
                .put("height", 360);
    }

    private static Stream<JsonNode> withChildren(JsonNode component) {
        Stream<JsonNode> single = Stream.of("component", "accessory")
                .map(component::path)
                .filter(JsonNode::isObject)
                .flatMap(Components::withChildren);
        return Stream.of(
                        Stream.of(component),
                        Json.list(component.path("components")).stream().flatMap(Components::withChildren),
                        single)
                .flatMap(part -> part);
    }
}
