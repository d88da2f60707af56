package talkbot.slack.fake.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import talkbot.slack.fake.world.Channel;
import talkbot.slack.fake.world.Fields;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Setup;

/**
 * {@code files.getUploadURLExternal}, {@code files.completeUploadExternal}, {@code files.info}
 * (docs.slack.dev/reference/methods/files.getUploadURLExternal and its neighbours).
 */
final class FileMethods {

    private static final int LONGEST_ALT_TEXT = 1_000;

    private final Files files;
    private final Places places;
    private final Function<String, String> address;

    /**
     * Works on these files.
     *
     * @param address where the bytes of a file with this id are to be sent
     */
    FileMethods(Files files, Places places, Function<String, String> address) {
        this.files = files;
        this.places = places;
        this.address = address;
    }

    ObjectNode prepare(Call call) {
        String name = call.needs("filename", "missing_argument");
        String length = call.needs("length", "missing_argument");
        if (!length.matches("[1-9]\\d{0,8}")) {
            throw Refusal.of("missing_argument");
        }
        String altText = call.text("alt_txt").or(() -> call.text("alt_text")).orElse("");
        if (altText.length() > LONGEST_ALT_TEXT) {
            throw Refusal.of("alt_txt_too_large");
        }
        Files.Stored file = files.prepare(name, Integer.parseInt(length), altText);
        return Json.object("ok", true, "upload_url", address.apply(file.id()), "file_id", file.id());
    }

    /** The message that shares the files comes later, so its {@code ts} is not in the answer. */
    ObjectNode complete(Call call) {
        JsonNode named = call.node("files");
        if (named.isEmpty()) {
            throw Refusal.of("invalid_arguments");
        }
        Optional<Channel> channel =
                call.text("channel_id").or(() -> call.text("channels")).map(this::open);
        List<ObjectNode> done = files.complete(named);
        channel.ifPresent(where -> files.share(where.id(), call.text("thread_ts"), content(call, done)));
        return Json.object("ok", true, "files", done);
    }

    ObjectNode info(Call call) {
        Files.Stored file =
                files.file(call.needs("file", "file_not_found")).orElseThrow(() -> Refusal.of("file_not_found"));
        return Json.object("ok", true, "file", file.json());
    }

    private Channel open(String id) {
        try {
            return places.writable(id);
        } catch (Refusal refusal) {
            String error = refusal.answer().path("error").asText();
            throw Refusal.of(error.equals("channel_not_found") ? "invalid_channel" : "posting_to_channel_denied");
        }
    }

    private static ObjectNode content(Call call, List<ObjectNode> done) {
        ObjectNode content = Fields.of("type", "message")
                .and("user", Setup.BOT_USER)
                .and("bot_id", Setup.BOT)
                .and("upload", true)
                .and("text", call.text("initial_comment").orElse(""))
                .and("files", done)
                .json();
        if (call.text("initial_comment").isEmpty() && call.node("blocks").isArray()) {
            content.set("blocks", call.node("blocks"));
        }
        return content;
    }
}
