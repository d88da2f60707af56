package talkbot.core.added;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import talkbot.core.added.UnfetchedException.Kind;

class DownloadTest {

    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicInteger elsewhere = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/ten", exchange -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write(new byte[10]);
            exchange.close();
        });
        server.createContext("/chunks", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(new byte[5000]);
            }
        });
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/elsewhere", exchange -> {
            elsewhere.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write(new byte[1]);
            exchange.getResponseBody().flush();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    private byte[] fetch(String path, int most, Duration patience) throws IOException {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return new Download(patience, host -> false, Optional.of(address)).fetch(address, Map.of("X-Test", "1"), most);
    }

    private Kind refused(String path, int most) {
        try {
            fetch(path, most, Duration.ofSeconds(10));
            throw new AssertionError("was fetched");
        } catch (UnfetchedException e) {
            return e.kind();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void takesWhatFits() throws IOException {
        assertThat(fetch("/ten", 10, Duration.ofSeconds(10))).hasSize(10);
        assertThat(fetch("/chunks", 5000, Duration.ofSeconds(10))).hasSize(5000);
    }

    @Test
    void takesNoMoreThanIsWantedWhetherOrNotTheLengthWasSaid() {
        assertThat(refused("/ten", 9)).isEqualTo(Kind.LARGER);
        assertThat(refused("/chunks", 4999)).isEqualTo(Kind.LARGER);
    }

    @Test
    void asksNobodyButThePlatform() {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/elsewhere");
        assertThatThrownBy(() -> new Download(host -> true, Optional.empty()).fetch(address, Map.of(), 10))
                .isInstanceOfSatisfying(
                        UnfetchedException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(Kind.ELSEWHERE));
        assertThat(elsewhere).hasValue(0);
    }

    @Test
    void doesNotFollow() {
        assertThat(refused("/moved", 100)).isEqualTo(Kind.TROUBLE);
        assertThat(elsewhere).hasValue(0);
        assertThat(refused("/nothing", 100)).isEqualTo(Kind.TROUBLE);
    }

    @Test
    void givesUpOnAServerThatTrickles() {
        assertThatThrownBy(() -> fetch("/slow", 100, Duration.ofMillis(300))).isInstanceOf(IOException.class);
    }
}
