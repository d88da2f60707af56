package talkbot.web;

import java.io.IOException;

/** Another program listens where the web should. */
public final class PortTakenException extends IOException {

    private static final long serialVersionUID = 1;

    private final String host;
    private final int port;

    PortTakenException(String host, int port, IOException cause) {
        super("port " + port + " on " + host + " is taken", cause);
        this.host = host;
        this.port = port;
    }

    /** The host that was asked for. */
    public String host() {
        return host;
    }

    /** The port that was asked for. */
    public int port() {
        return port;
    }
}
