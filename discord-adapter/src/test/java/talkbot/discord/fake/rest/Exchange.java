package talkbot.discord.fake.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import talkbot.discord.fake.rules.ApiError;
import talkbot.discord.fake.world.Json;

/** One request with its body read. */
final class Exchange {
    /** A file that came with the request. */
    record Upload(String part, String name, String contentType, ByteBuffer bytes) {}

    private final Context context;
    private final Instant arrived;
    private final String route;
    private final JsonNode body;
    private final List<Upload> uploads;

    Exchange(Context context, String route, Instant arrived) {
        this.arrived = arrived;
        this.context = context;
        this.route = route;
        boolean multipart =
                Optional.ofNullable(context.contentType()).orElse("").startsWith("multipart/form-data");
        String text = multipart
                ? Optional.ofNullable(context.formParam("payload_json")).orElse("{}")
                : context.body();
        this.uploads = multipart
                ? context.uploadedFileMap().entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream().map(file -> upload(entry.getKey(), file)))
                        .toList()
                : List.of();
        try {
            this.body = text.isBlank() ? Json.object() : Json.parse(text);
        } catch (IllegalArgumentException e) {
            throw ApiError.notJson();
        }
    }

    Instant arrived() {
        return arrived;
    }

    String route() {
        return route;
    }

    String path(String name) {
        return context.pathParam(name);
    }

    Optional<String> query(String name) {
        return Optional.ofNullable(context.queryParam(name));
    }

    JsonNode body() {
        return body;
    }

    List<Upload> uploads() {
        return uploads;
    }

    private static Upload upload(String part, UploadedFile file) {
        try (InputStream content = file.content()) {
            return new Upload(
                    part,
                    file.filename(),
                    Optional.ofNullable(file.contentType()).orElse("application/octet-stream"),
                    ByteBuffer.wrap(content.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
