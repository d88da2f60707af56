package talkbot.slack.fake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The line between the app and the fake: hands every byte on, until a test cuts it, lets it fall silent, or takes the
 * whole of Slack away for a while. Safe for many threads.
 */
public final class Wire implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;

    private final int inner;
    private final int port;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket listener;

    Wire(int port, int inner) {
        this.inner = inner;
        this.listener = listen(port);
        this.port = listener.getLocalPort();
        accept(listener);
    }

    /** Where the app connects to. */
    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Cuts all sockets of Socket Mode without a word; other connections stay. */
    public void dropSockets() {
        lines.stream().filter(line -> line.socketMode).forEach(Line::close);
    }

    /** Lets the open sockets of Socket Mode fall silent: they stay open, and nothing comes or goes, not even a pong. */
    public void muteSockets() {
        lines.stream().filter(line -> line.socketMode).forEach(line -> line.mute = true);
    }

    /** Takes Slack away: all connections are cut and new ones refused. */
    public void goAway() {
        closeQuietly(listener);
        lines.forEach(Line::close);
    }

    /** Brings Slack back at the same address. */
    public void comeBack() {
        if (listener.isClosed()) {
            listener = listen(port);
            accept(listener);
        }
    }

    @Override
    public void close() {
        goAway();
    }

    private static ServerSocket listen(int port) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + port, e);
        }
    }

    private void accept(ServerSocket from) {
        Thread.ofVirtual().name("fake-slack-wire").start(() -> {
            while (!from.isClosed()) {
                try {
                    Line line = new Line(from.accept(), new Socket(InetAddress.getLoopbackAddress(), inner));
                    lines.add(line);
                    line.run();
                    if (from.isClosed()) {
                        line.close();
                    }
                } catch (IOException e) {
                    // The listener was closed, or the app went away at once.
                }
            }
        });
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            // Already gone, which is what is wanted.
        }
    }

    /** One connection of the app, and ours behind it. */
    private final class Line {

        private final Socket app;
        private final Socket slack;
        private volatile boolean socketMode;
        private volatile boolean mute;

        Line(Socket app, Socket slack) throws IOException {
            this.app = app;
            this.slack = slack;
            app.setTcpNoDelay(true);
            slack.setTcpNoDelay(true);
        }

        void run() {
            Thread.ofVirtual().start(() -> pump(app, slack, true));
            Thread.ofVirtual().start(() -> pump(slack, app, false));
        }

        void close() {
            lines.remove(this);
            List.of(app, slack).forEach(Wire::closeQuietly);
        }

        private void pump(Socket from, Socket to, boolean fromApp) {
            byte[] buffer = new byte[BUFFER];
            try (InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (fromApp && !socketMode) {
                        String start = new String(buffer, 0, Math.min(read, 10), StandardCharsets.US_ASCII);
                        socketMode = start.startsWith("GET /link");
                    }
                    if (!mute) {
                        out.write(buffer, 0, read);
                        out.flush();
                    }
                }
            } catch (IOException e) {
                // One side has closed; so does the other.
            } finally {
                close();
            }
        }
    }
}
