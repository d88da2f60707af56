package talkbot.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import talkbot.slack.fake.world.Json;

/** One socket of Socket Mode, without any library's help: reads what comes, answers when told to. */
public final class RawSocket implements AutoCloseable, WebSocket.Listener {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final BlockingQueue<JsonNode> incoming = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> pongs = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    private RawSocket(URI address) {
        socket = CLIENT.newWebSocketBuilder().buildAsync(address, this).join();
    }

    /** Opens one, as another program with the same app token would. */
    public static RawSocket open(FakeSlack slack) {
        return open(address(slack));
    }

    static RawSocket open(URI address) {
        return new RawSocket(address);
    }

    /** Asks for an address with a fresh ticket. */
    static URI address(FakeSlack slack) {
        return URI.create(Raw.json(Raw.post(slack, "apps.connections.open", slack.appToken(), Json.object()))
                .path("url")
                .asText());
    }

    /** The next message from Slack. */
    JsonNode next() {
        try {
            JsonNode message = incoming.poll(5, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("nothing came");
            }
            return message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Whether nothing is waiting to be read. */
    public boolean silent() {
        return incoming.isEmpty();
    }

    void ack(JsonNode envelope) {
        send(Json.object("envelope_id", envelope.path("envelope_id")));
    }

    void send(JsonNode message) {
        socket.sendText(message.toString(), true).join();
    }

    /** Pings, and tells whether a pong came in that time. */
    boolean ping(long millis) throws InterruptedException {
        socket.sendPing(ByteBuffer.wrap(new byte[] {1})).join();
        return pongs.poll(millis, TimeUnit.MILLISECONDS) != null;
    }

    /** Waits to be closed by Slack, and tells the code; -1 if it was cut. */
    int awaitClosed() {
        return closed.orTimeout(5, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            incoming.add(Json.readObject(part.toString()));
            part.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(0);
    }

    @Override
    public CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
        pongs.add("pong");
        from.request(1);
        return CompletableFuture.completedStage(0);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return CompletableFuture.completedStage(0);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(-1);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
