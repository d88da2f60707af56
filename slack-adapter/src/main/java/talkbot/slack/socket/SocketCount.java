package talkbot.slack.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;

/**
 * How many sockets an app has. Slack tells it in its greeting alone, so that one is opened, and closed as soon as it is
 * greeted. What Slack may send by it in between is not confirmed: events come again by another one.
 */
public final class SocketCount extends WebSocketClient {

    /** Slack lets an app have so many; https://docs.slack.dev/apis/events-api/using-socket-mode. */
    private static final int MOST = 10;

    private static final JsonMapper JSON = new JsonMapper();

    private final CompletableFuture<Integer> others = new CompletableFuture<>();

    private SocketCount(URI address) {
        super(address);
        setDaemon(true);
    }

    /**
     * Counts the sockets of others.
     *
     * @param address good for one socket
     * @return nothing if Slack does not say within this time
     */
    public static OptionalInt ofOthers(URI address, Duration limit) {
        SocketCount socket = new SocketCount(address);
        try {
            socket.connect();
            int others = socket.others
                    .completeOnTimeout(-1, limit.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            return others < 0 ? OptionalInt.empty() : OptionalInt.of(others);
        } finally {
            socket.close();
        }
    }

    @Override
    public void onMessage(String message) {
        try {
            JsonNode said = JSON.readTree(message);
            switch (said.path("type").asText()) {
                case "hello" ->
                    others.complete(Math.max(0, said.path("num_connections").asInt(1) - 1));
                case "disconnect" ->
                    others.complete(said.path("reason").asText().equals(SlackSocket.TOO_MANY) ? MOST : -1);
                default -> {
                    // Not for this one.
                }
            }
        } catch (JsonProcessingException e) {
            others.complete(-1);
        }
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        // The greeting follows.
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        others.complete(-1);
    }

    @Override
    public void onError(Exception e) {
        others.complete(-1);
    }
}
