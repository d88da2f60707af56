package talkbot.slack.fake.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import talkbot.slack.fake.world.Fields;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Workspace;

/**
 * Files on their way to Slack and in it. An upload is prepared, then its bytes come, then it is completed; only some time
 * after that blocks may show it and its message appears, for Slack looks into files first. Safe for many threads.
 */
public final class Files {

    private final Workspace workspace;
    private final Map<String, Stored> stored = new LinkedHashMap<>();
    private final List<Share> coming = new ArrayList<>();
    private volatile Duration processing = Duration.ZERO;

    /** No files yet. */
    public Files(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * A file.
     *
     * @param length as it was announced, in bytes
     * @param altText what screen readers say; empty where nothing was said
     * @param content what came, if it came
     * @param usableFrom when blocks may show it, once it is completed
     */
    public record Stored(
            String id,
            String name,
            int length,
            String altText,
            Optional<ByteBuffer> content,
            Optional<Instant> usableFrom) {

        /** As {@code files.info} tells. */
        ObjectNode json() {
            String type = name.replaceFirst(".*\\.", "");
            return Fields.of("id", id)
                    .and("name", name)
                    .and("title", name)
                    .and("size", length)
                    .and("filetype", type)
                    .and("mimetype", type.matches("png|gif|jpeg") ? "image/" + type : "application/octet-stream")
                    .and("alt_txt", altText)
                    .and("url_private", "https://files.slack.com/files-pri/" + id + "/" + name)
                    .and("permalink", "https://fake-team.slack.com/files/" + id + "/" + name)
                    .json();
        }
    }

    /** A message with files, on its way into a channel. */
    record Share(String channel, Optional<String> thread, Instant at, ObjectNode content) {}

    /** From now on Slack takes so long, by its own clock, before a completed file is usable. */
    public void processing(Duration time) {
        processing = time;
    }

    /** Everything that was prepared, uploaded and completed, in the order of preparing. */
    public synchronized List<Stored> all() {
        return List.copyOf(stored.values());
    }

    /** Whether a block may show the file with this id now. */
    synchronized boolean isUsable(String id) {
        return file(id).flatMap(Stored::usableFrom)
                .filter(from -> !from.isAfter(workspace.now()))
                .isPresent();
    }

    synchronized Optional<Stored> file(String id) {
        return Optional.ofNullable(stored.get(id));
    }

    synchronized Stored prepare(String name, int length, String altText) {
        String id = workspace.id("F");
        Stored file = new Stored(id, name, length, altText, Optional.empty(), Optional.empty());
        stored.put(id, file);
        return file;
    }

    /** Takes the bytes; false where they are not what was announced. */
    synchronized boolean receive(String id, byte[] bytes) {
        Optional<Stored> file = file(id).filter(known -> known.length() == bytes.length);
        file.ifPresent(known -> stored.put(
                id,
                new Stored(
                        id,
                        known.name(),
                        known.length(),
                        known.altText(),
                        Optional.of(ByteBuffer.wrap(bytes.clone()).asReadOnlyBuffer()),
                        Optional.empty())));
        return file.isPresent();
    }

    /** Completes uploads whose bytes are there; refuses others. */
    synchronized List<ObjectNode> complete(JsonNode named) {
        List<Stored> found = Json.each(named)
                .map(entry -> file(entry.path("id").asText())
                        .filter(known -> known.content().isPresent())
                        .orElseThrow(() -> Refusal.of("file_not_found")))
                .toList();
        Instant usable = workspace.now().plus(processing);
        found.forEach(file -> stored.put(
                file.id(),
                new Stored(
                        file.id(), file.name(), file.length(), file.altText(), file.content(), Optional.of(usable))));
        return found.stream().map(Stored::json).toList();
    }

    synchronized void share(String channel, Optional<String> thread, ObjectNode content) {
        coming.add(new Share(channel, thread, workspace.now().plus(processing), content));
    }

    /** Takes out the messages that are due. */
    synchronized List<Share> due() {
        List<Share> due = coming.stream()
                .filter(share -> !share.at().isAfter(workspace.now()))
                .toList();
        coming.removeAll(due);
        return due;
    }
}
