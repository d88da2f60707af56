package talkbot.discord.fake.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.websocket.WsContext;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.Deflater;
import talkbot.discord.fake.world.Json;

/** One socket to one bot, plain or compressed as the bot asked in the address. Guarded by the fake's lock. */
final class Connection {
    private final WsContext socket;
    private final Optional<Deflater> deflater;
    private Optional<Session> session = Optional.empty();
    private long minuteStart;
    private int sentThisMinute;
    private boolean closed;

    Connection(WsContext socket) {
        this.socket = socket;
        this.deflater =
                "zlib-stream".equals(socket.queryParam("compress")) ? Optional.of(new Deflater()) : Optional.empty();
    }

    Optional<Session> session() {
        return session;
    }

    void belongTo(Session owner) {
        session = Optional.of(owner);
    }

    boolean isOpen() {
        return !closed && socket.session.isOpen();
    }

    /** Counts what the bot sends; says whether it is still within {@code limit} in a minute. */
    boolean mayReceive(long nowMillis, int limit) {
        if (nowMillis - minuteStart >= 60_000) {
            minuteStart = nowMillis;
            sentThisMinute = 0;
        }
        return ++sentThisMinute <= limit;
    }

    void send(int op, JsonNode data) {
        send(Json.object("op", op, "d", data, "s", Json.NULL, "t", Json.NULL));
    }

    void send(ObjectNode frame) {
        if (!isOpen()) {
            return;
        }
        sendText(frame.toString());
    }

    /** Sends a text that need not be JSON. */
    void sendText(String text) {
        deflater.ifPresentOrElse(zlib -> socket.send(ByteBuffer.wrap(deflate(zlib, text))), () -> socket.send(text));
    }

    /** Says goodbye with a code. */
    void close(int code, String reason) {
        closed = true;
        socket.closeSession(code, reason);
    }

    /** Vanishes without a goodbye. */
    void cut() {
        closed = true;
        socket.session.disconnect();
    }

    /** Frees what the socket held, once it is closed; says whether it was not the fake that closed it. */
    boolean forget() {
        deflater.ifPresent(Deflater::end);
        boolean byOther = !closed;
        closed = true;
        return byOther;
    }

    private static byte[] deflate(Deflater zlib, String text) {
        zlib.setInput(text.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8_192];
        int length;
        do {
            length = zlib.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
            out.write(buffer, 0, length);
        } while (length == buffer.length);
        return out.toByteArray();
    }
}
