package talkbot.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import talkbot.slack.fake.world.Json;

/** Calls the Web API by plain HTTP, without any library's help or hindrance. */
final class Raw {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Raw() {}

    /** Calls a method with JSON and the bot's token. */
    static JsonNode call(FakeSlack slack, String method, Object... namesAndValues) {
        return json(post(slack, method, slack.botToken(), Json.object(namesAndValues)));
    }

    static HttpResponse<String> post(FakeSlack slack, String method, String token, ObjectNode arguments) {
        HttpRequest.Builder request = HttpRequest.newBuilder(slack.apiUrl().resolve(method))
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(arguments.toString()));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.build());
    }

    /** Posts to a response URL. */
    static HttpResponse<String> respond(String url, Object... namesAndValues) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        Json.object(namesAndValues).toString()))
                .build());
    }

    static JsonNode json(HttpResponse<String> response) {
        return Json.readObject(response.body());
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** There was no answer. */
    static final class Unreachable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreachable(IOException cause) {
            super(cause);
        }
    }
}
