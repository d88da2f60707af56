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
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.handshake.ServerHandshake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.Bot;
import talkbot.core.message.Language;

/**
 * One connection of Socket Mode; https://docs.slack.dev/apis/events-api/using-socket-mode. Every envelope is handed on
 * and then acknowledged on the socket that it came by, also one that nobody could read: Slack would only send it again.
 */
public final class SlackSocket extends WebSocketClient {

    private static final Logger LOG = LoggerFactory.getLogger(SlackSocket.class);
    private static final JsonMapper JSON = new JsonMapper();

    /** A peer of whom nothing is heard for one and a half of these, not even the answer to a ping, is gone. */
    private static final int PING_SECONDS = 20;

    /** Slack's word where an app has more sockets than it may. */
    static final String TOO_MANY = "too_many_websockets";

    /** Slack lets an app have so many. */
    private static final int MOST = 10;

    /** Why it ended, where Slack gave no reason. */
    private static final String CLOSED = "closed";

    private final BiFunction<String, String, Optional<String>> receiver;
    private final CompletableFuture<Integer> hello = new CompletableFuture<>();
    private final CompletableFuture<String> end = new CompletableFuture<>();

    /**
     * Prepares to connect.
     *
     * @param receiver says with which JSON, if any, an envelope of a type is acknowledged; nothing if not at all
     */
    SlackSocket(URI address, BiFunction<String, String, Optional<String>> receiver) {
        super(address);
        this.receiver = receiver;
        setDaemon(true);
        setTcpNoDelay(true);
        setConnectionLostTimeout(PING_SECONDS);
    }

    /**
     * How many sockets others have. Slack tells it in its greeting alone, so that one is opened for a moment. What Slack
     * sends by it meanwhile is not acknowledged: an event comes again by another one, and of anything else Slack tells
     * whoever did it that it failed. Only whoever typed a command is answered at once, and asked to type it again.
     *
     * @param address good for one socket
     * @return nothing if Slack does not say within this time
     */
    public static OptionalInt others(URI address, Duration limit) {
        SlackSocket socket = new SlackSocket(address, (type, envelope) -> again(type));
        try {
            OptionalInt all = socket.open(limit);
            if (all.isPresent()) {
                return OptionalInt.of(Math.max(0, all.getAsInt() - 1));
            }
            return socket.ended().filter(TOO_MANY::equals).isPresent() ? OptionalInt.of(MOST) : OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        } finally {
            socket.close();
        }
    }

    private static Optional<String> again(String type) {
        if (!type.equals("slash_commands")) {
            return Optional.empty();
        }
        String words = Stream.of(Language.JAPANESE, Language.ENGLISH)
                .map(language -> Bot.say(language, "command.again"))
                .collect(Collectors.joining("\n"));
        return Optional.of(JSON.createObjectNode().put("text", words).toString());
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
        if (getConnection() instanceof WebSocketImpl connection) {
            // Whoever sends is there: behind many events, the answer to a ping comes late.
            connection.updateLastPong();
        }
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
                String id = envelope.path("envelope_id").asText();
                if (!id.isEmpty()) {
                    receive(envelope.path("type").asText(), message).ifPresent(answer -> acknowledge(id, answer));
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

    private Optional<String> receive(String type, String message) {
        try {
            return receiver.apply(type, message);
        } catch (RuntimeException e) {
            // The message of the exception may quote what somebody asked.
            LOG.warn(
                    "something that Slack sent could not be read: {}",
                    e.getClass().getName());
            return Optional.of("");
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
