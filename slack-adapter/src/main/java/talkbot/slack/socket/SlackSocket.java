package talkbot.slack.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.handshake.ServerHandshake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection of Socket Mode; https://docs.slack.dev/apis/events-api/using-socket-mode. Every envelope is handed on
 * and then acknowledged on the socket that it came by, also one that nobody could read: Slack would only send it again.
 */
final class SlackSocket extends WebSocketClient {

    private static final Logger LOG = LoggerFactory.getLogger(SlackSocket.class);
    private static final JsonMapper JSON = new JsonMapper();

    /** A peer that answers no ping for one and a half of these is gone. */
    private static final int PING_SECONDS = 20;

    /** It says that events are withheld and has none in it; https://docs.slack.dev/reference/events/app_rate_limited. */
    private static final String LIMITED = "app_rate_limited";

    /** Slack's word where an app has more sockets than it may. */
    static final String TOO_MANY = "too_many_websockets";

    /** Why it ended, where Slack gave no reason. */
    private static final String CLOSED = "closed";

    private final UnaryOperator<String> receiver;
    private final CompletableFuture<Integer> hello = new CompletableFuture<>();
    private final CompletableFuture<String> end = new CompletableFuture<>();

    SlackSocket(URI address, UnaryOperator<String> receiver) {
        super(address);
        this.receiver = receiver;
        setDaemon(true);
        setTcpNoDelay(true);
        setConnectionLostTimeout(PING_SECONDS);
    }

    /**
     * Connects and waits for Slack's greeting.
     *
     * @return how many sockets the app now has, this one among them; nothing if the greeting did not come in time
     */
    OptionalInt open(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        if (!connectBlocking(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            return OptionalInt.empty();
        }
        CompletableFuture<Integer> greeted =
                hello.copy().completeOnTimeout(0, deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        CompletableFuture.anyOf(greeted, end).join();
        return hello.isDone() ? OptionalInt.of(hello.join()) : OptionalInt.empty();
    }

    /**
     * Waits until Slack wants another connection to take this one's place: why, in Slack's word.
     *
     * @throws LostException if it ends without Slack's wish
     */
    String awaitEnd() throws InterruptedException, LostException {
        try {
            String why = end.get();
            if (why.equals(CLOSED)) {
                throw new LostException();
            }
            return why;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Why it has ended already, in Slack's word, if it has and Slack gave one. */
    Optional<String> ended() {
        return Optional.of(end.getNow(CLOSED)).filter(why -> !why.equals(CLOSED));
    }

    /** The connection ended, and nobody wished it. */
    static final class LostException extends IOException {

        private static final long serialVersionUID = 1L;

        LostException() {
            super("the connection was lost");
        }
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        LOG.debug("a socket is open");
    }

    @Override
    public void onMessage(String message) {
        JsonNode envelope;
        try {
            envelope = JSON.readTree(message);
        } catch (JsonProcessingException e) {
            LOG.warn("Slack sent something that is no JSON");
            return;
        }
        switch (envelope.path("type").asText()) {
            case "hello" -> hello.complete(envelope.path("num_connections").asInt(1));
            case "disconnect" -> end.complete(envelope.path("reason").asText("disconnect"));
            default -> {
                if (envelope.path("envelope_id").isTextual()) {
                    String answer = "";
                    if (envelope.at("/payload/type").asText().equals(LIMITED)) {
                        LOG.warn("Slack: too many events in an hour; until they are fewer, no mention is heard");
                    } else {
                        answer = receive(message);
                    }
                    acknowledge(envelope.path("envelope_id").asText(), answer);
                }
            }
        }
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        LOG.debug("a socket is closed: {}", code);
        end.complete(CLOSED);
    }

    @Override
    public void onError(Exception e) {
        LOG.debug("a socket failed: {}", e.toString());
    }

    private String receive(String message) {
        try {
            return receiver.apply(message);
        } catch (RuntimeException e) {
            // The message of the exception may quote what somebody asked.
            LOG.warn(
                    "something that Slack sent could not be read: {}",
                    e.getClass().getName());
            return "";
        }
    }

    private void acknowledge(String id, String answer) {
        try {
            ObjectNode acknowledgement = JSON.createObjectNode().put("envelope_id", id);
            if (!answer.isEmpty()) {
                acknowledgement.set("payload", JSON.readTree(answer));
            }
            send(JSON.writeValueAsString(acknowledgement));
        } catch (WebsocketNotConnectedException | JsonProcessingException e) {
            LOG.debug("an acknowledgement came too late");
        }
    }
}
