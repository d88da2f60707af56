package talkbot.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One connection, to a server that says what the test wants as soon as somebody connects. */
class SlackSocketTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String HELLO = "{\"type\":\"hello\",\"num_connections\":3}";

    private final Server server = new Server();

    @BeforeEach
    void start() throws InterruptedException {
        server.start();
        assertThat(server.ready.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.stop(1_000);
    }

    @Test
    void whoOnlyCountsSocketsConfirmsNoEventAndAsksForACommandToBeTypedAgain() {
        server.says = List.of(
                envelope("events_api", "event"),
                envelope("interactive", "button"),
                envelope("slash_commands", "command"),
                HELLO);

        assertThat(SlackSocket.others(server.address(), SOON)).hasValue(2);
        await().atMost(SOON).until(() -> !server.heard.isEmpty());
        assertThat(server.heard)
                .singleElement()
                .asString()
                .contains("\"command\"", "\"text\"", "もう一度", "type it again");
    }

    @Test
    void whereSlackHasNoRoomForAnotherSocketOthersHaveThemAll() {
        server.says = List.of("{\"type\":\"disconnect\",\"reason\":\"too_many_websockets\"}");

        assertThat(SlackSocket.others(server.address(), SOON)).hasValue(10);
    }

    /** Behind many events the answer to a ping comes late; that they come at all shows that the peer is there. */
    @Test
    void aSocketOnWhichMuchComesIsNotTakenForDeadBecauseAPingIsAnsweredLate() throws InterruptedException {
        server.says = List.of(HELLO);
        server.answersPings = false;
        SlackSocket socket = new SlackSocket(server.address(), (type, message) -> Optional.of(""));
        socket.setConnectionLostTimeout(1);
        try {
            assertThat(socket.open(SOON)).hasValue(3);
            await().pollInterval(Duration.ofMillis(100))
                    .during(Duration.ofSeconds(4))
                    .atMost(SOON)
                    .until(() -> {
                        server.broadcast(envelope("events_api", "event"));
                        return socket.isOpen();
                    });
            await().atMost(SOON).until(() -> !socket.isOpen());
        } finally {
            socket.close();
        }
    }

    private static String envelope(String type, String id) {
        return "{\"envelope_id\":\"%s\",\"type\":\"%s\",\"payload\":{}}".formatted(id, type);
    }

    private static final class Server extends WebSocketServer {

        private final CountDownLatch ready = new CountDownLatch(1);
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private volatile List<String> says = List.of();
        private volatile boolean answersPings = true;

        Server() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            setDaemon(true);
            setConnectionLostTimeout(0);
        }

        URI address() {
            return URI.create("ws://127.0.0.1:" + getPort());
        }

        @Override
        public void onStart() {
            ready.countDown();
        }

        @Override
        public void onOpen(WebSocket socket, ClientHandshake handshake) {
            says.forEach(socket::send);
        }

        @Override
        public void onMessage(WebSocket socket, String message) {
            heard.add(message);
        }

        @Override
        public void onWebsocketPing(WebSocket socket, Framedata ping) {
            if (answersPings) {
                super.onWebsocketPing(socket, ping);
            }
        }

        @Override
        public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

        @Override
        public void onError(WebSocket socket, Exception e) {}
    }
}
