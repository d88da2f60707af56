package talkbot.discord.fake.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import talkbot.discord.fake.rules.ApiError;
import talkbot.discord.fake.rules.FormErrors;
import talkbot.discord.fake.world.Json;
import talkbot.discord.fake.world.World;

/** Files that hang at messages or were given to commands, and their addresses. Thread-safe through the world's lock. */
public final class Uploads {
    private record Stored(String contentType, ByteBuffer bytes) {}

    /** The largest request that Discord takes; its reference, "Uploading files". */
    private static final long MOST_BYTES = 25L * 1_024 * 1_024;

    private final World world;
    private final Supplier<String> base;
    private final Map<String, Stored> files = new HashMap<>();

    /** Files that are served under {@code base}, which ends without a slash. */
    public Uploads(World world, Supplier<String> base) {
        this.world = world;
        this.base = base;
    }

    /** Keeps a file and gives Discord's attachment object for it. */
    public ObjectNode keep(String name, String contentType, byte[] bytes) {
        return world.watch().locked(() -> {
            String id = world.newId();
            files.put(id, new Stored(contentType, ByteBuffer.wrap(bytes.clone())));
            String url = base.get() + "/attachments/" + id + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8);
            return Json.object(
                    "id", id,
                    "filename", name,
                    "size", bytes.length,
                    "url", url,
                    "proxy_url", url,
                    "content_type", contentType);
        });
    }

    /** Serves a kept file. */
    public void serve(Context context) {
        Optional<Stored> file = world.watch().locked(() -> Optional.ofNullable(files.get(context.pathParam("id"))));
        file.ifPresentOrElse(
                stored -> context.contentType(stored.contentType())
                        .result(stored.bytes().array()),
                () -> context.status(404));
    }

    private static void demandReferenced(JsonNode message, List<ObjectNode> attachments) {
        FormErrors errors = new FormErrors();
        message.path("components").findValuesAsText("url").stream()
                .filter(url -> url.startsWith("attachment://"))
                .filter(url -> attachments.stream()
                        .noneMatch(file -> url.equals("attachment://" + Json.text(file, "filename"))))
                .forEach(url -> errors.add(
                        "components",
                        "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
                        "The referenced attachment \"" + url + "\" was not found"));
        errors.refuse();
    }

    /**
     * The attachments that a message has after this request: the files that came with it, and of the earlier ones those
     * that the request names, or all if it names none.
     */
    List<ObjectNode> of(Exchange exchange, JsonNode message, List<JsonNode> before) {
        long bytes = exchange.uploads().stream()
                .mapToLong(upload -> upload.bytes().remaining())
                .sum();
        if (bytes > MOST_BYTES) {
            throw new ApiError(413, 40005, "Request entity too large");
        }
        List<JsonNode> named = Json.list(message.path("attachments"));
        List<ObjectNode> attachments = new ArrayList<>();
        before.stream()
                .filter(old -> !message.has("attachments")
                        || named.stream()
                                .anyMatch(entry -> Json.text(entry, "id").equals(Json.text(old, "id"))))
                .forEach(old -> attachments.add(old.deepCopy()));
        for (Exchange.Upload upload : exchange.uploads()) {
            ObjectNode attachment =
                    keep(upload.name(), upload.contentType(), upload.bytes().array());
            String index = upload.part().replaceAll("\\D", "");
            named.stream()
                    .filter(entry -> Json.text(entry, "id").equals(index) && Json.has(entry, "description"))
                    .forEach(entry -> attachment.put("description", Json.text(entry, "description")));
            attachments.add(attachment);
        }
        demandReferenced(message, attachments);
        return attachments;
    }
}
