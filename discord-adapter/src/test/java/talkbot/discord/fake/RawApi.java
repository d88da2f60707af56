package talkbot.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import talkbot.discord.fake.world.Json;

/** Asks the fake over plain HTTP, to say things that JDA would not. */
final class RawApi {
    /** What came back. */
    record Reply(int status, JsonNode body, HttpResponse<String> response) {
        /** Discord's own number for a refusal. */
        int code() {
            return body.path("code").asInt();
        }

        Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }
    }

    static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final FakeDiscord discord;
    private final String token;

    RawApi(FakeDiscord discord) {
        this(discord, discord.token());
    }

    RawApi(FakeDiscord discord, String token) {
        this.discord = discord;
        this.token = token;
    }

    /** Asks; {@code path} begins without a slash. */
    Reply ask(String method, String path, JsonNode body) {
        return ask(method, path, "application/json", body.toString());
    }

    Reply ask(String method, String path, String contentType, String body) {
        HttpRequest request = HttpRequest.newBuilder(discord.apiUrl().resolve(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Authorization", "Bot " + token)
                .header("Content-Type", contentType)
                .build();
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            JsonNode json = response.body().isEmpty() ? Json.NULL : Json.parse(response.body());
            return new Reply(response.statusCode(), json, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The text at any address. */
    static String text(String address) {
        try {
            return CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Reply get(String path) {
        return ask("GET", path, "application/json", "");
    }

    Reply post(String path, JsonNode body) {
        return ask("POST", path, body);
    }
}
