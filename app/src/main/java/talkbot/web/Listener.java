package talkbot.web;

import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;

/**
 * The port that the web listens on. Opened before anything else is made, so that a taken port costs nothing and is told
 * apart from other faults, and so that the real address is known when links are made.
 */
final class Listener {

    /** How long requests under way may take to finish when the server stops. */
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    /** How long connections on which nothing is asked are kept when the server stops. */
    private static final Duration IDLE = Duration.ofMillis(200);

    private final ServerSocketChannel channel;
    private final URI address;

    private Listener(ServerSocketChannel channel, URI address) {
        this.channel = channel;
        this.address = address;
    }

    /**
     * Listens.
     *
     * @param host a name or literal address
     * @param port 0 for any free one
     * @throws PortTakenException if another program listens there
     */
    static Listener open(String host, int port) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            // A port that a stopped server has just left counts as free, except where that would let two servers share.
            boolean windows =
                    System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, !windows);
            InetAddress at = InetAddress.getByName(host);
            channel.bind(new InetSocketAddress(at, port));
            return new Listener(channel, address(host, at, channel.socket().getLocalPort()));
        } catch (IOException e) {
            channel.close();
            boolean taken =
                    e instanceof BindException && String.valueOf(e.getMessage()).contains("in use");
            throw taken ? new PortTakenException(host, port, e) : e;
        }
    }

    /** How this machine reaches us. */
    URI address() {
        return address;
    }

    /** Makes the server listen here and leave in peace. */
    void configure(JavalinConfig config) {
        config.jetty.addConnector(this::connector);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setUriCompliance(UriCompliance.DEFAULT);
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
        });
        config.jetty.modifyServer(server -> {
            server.insertHandler(new GracefulHandler());
            server.setStopTimeout(FAREWELL.toMillis());
            server.setErrorHandler(new BareErrors());
        });
    }

    /** Lets go of the port again, where no server came to be. */
    void abandon() throws IOException {
        channel.close();
    }

    private Connector connector(Server server, HttpConfiguration http) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setShutdownIdleTimeout(IDLE.toMillis());
        try {
            connector.open(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return connector;
    }

    private static URI address(String host, InetAddress at, int port) {
        String name = at.isAnyLocalAddress() ? "127.0.0.1" : host.replaceAll("^\\[|]$", "");
        return URI.create("http://" + (name.contains(":") ? "[" + name.replace("%", "%25") + "]" : name) + ":" + port);
    }
}
