package talkbot.slack.fake.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import talkbot.slack.fake.world.Json;

/** HTTP mode: each payload is a signed request to the app's address. Safe for many threads. */
public final class HttpCarrier implements Carrier, AutoCloseable {

    /** The client gives up after Slack does. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private static final String CHALLENGE = "fake-challenge";

    private final URI target;
    private final String secret;
    private final Dispatcher dispatcher;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Posts everything to one address, as apps mostly have it. */
    public HttpCarrier(URI target, String secret, Dispatcher dispatcher) {
        this.target = target;
        this.secret = secret;
        this.dispatcher = dispatcher;
    }

    /**
     * What the app answered.
     *
     * @param status of HTTP; 0 where there was no answer at all
     * @param body as text
     */
    public record Reply(int status, String body) {}

    /** Posts a payload and waits for the answer, outside all bookkeeping: for wrong signatures and the like. */
    public Reply post(Payload payload, Signing signing) {
        return post(payload, signing, Map.of());
    }

    /** Asks the app, as Slack does when an address is set up, to give back a challenge; true if it does. */
    public boolean verifyUrl() {
        ObjectNode json = Json.object("token", "fake", "challenge", CHALLENGE, "type", "url_verification");
        Reply reply = post(new Payload(Payload.Kind.EVENT, "url_verification", json), Signing.GOOD);
        return reply.status() == 200 && reply.body().contains(CHALLENGE);
    }

    @Override
    public boolean carry(Shipment shipment) {
        Map<String, String> retry = shipment.attempt() == 0
                ? Map.of()
                : Map.of(
                        "X-Slack-Retry-Num", Integer.toString(shipment.attempt()),
                        "X-Slack-Retry-Reason", shipment.reason().replaceFirst("^timeout$", "http_timeout"));
        Thread.ofVirtual().start(() -> {
            Reply reply = post(shipment.payload(), Signing.GOOD, retry);
            if (reply.status() >= 200 && reply.status() < 300) {
                dispatcher.heard(shipment.id(), answer(reply.body()));
            } else {
                dispatcher.refused(shipment.id(), reply.status() == 0 ? "connection_failed" : "http_error");
            }
        });
        return true;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private Reply post(Payload payload, Signing signing, Map<String, String> more) {
        boolean json = payload.kind() == Payload.Kind.EVENT;
        String body = body(payload);
        Map<String, String> headers = new HashMap<>(more);
        headers.putAll(signing.headers(secret, body));
        headers.put("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded");
        headers.put("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(target).timeout(LIMIT).POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Reply(0, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply(0, e.toString());
        }
    }

    private static String body(Payload payload) {
        return switch (payload.kind()) {
            case EVENT -> payload.json().toString();
            case SLASH -> form(payload.json());
            case INTERACTIVE, SUBMISSION, OPTIONS ->
                form(Json.object("payload", payload.json().toString()));
        };
    }

    private static String form(ObjectNode fields) {
        List<String> pairs = new ArrayList<>();
        fields.properties()
                .forEach(field -> pairs.add(
                        encoded(field.getKey()) + "=" + encoded(field.getValue().asText())));
        return String.join("&", pairs);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode answer(String body) {
        return Json.read(body).filter(JsonNode::isObject).orElseGet(() -> Json.object("text", body));
    }
}
