package talkbot.discord.fake.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import talkbot.discord.fake.world.Event;
import talkbot.discord.fake.world.Json;
import talkbot.discord.fake.world.World;

/**
 * Discord's gateway: greets, identifies, tells events, lets sessions resume; and misbehaves when told to. Discord's
 * "Gateway" pages. Thread-safe through the world's lock.
 */
public final class Gateway {
    /** What a bot may send in a minute before it is thrown out; Discord's "Gateway", rate limiting. */
    private static final int SENDS_PER_MINUTE = 120;

    /** Servers that one shard may have; Discord's "Gateway", section "Sharding". */
    private static final int GUILDS_PER_SHARD = 2_500;

    private static final long PRIVILEGED = Event.GUILD_MEMBERS | Event.GUILD_PRESENCES | Event.MESSAGE_CONTENT;

    private final World world;
    private final String token;
    private final long grantedIntents;
    private final Supplier<String> address;
    private final Map<String, Connection> connections = new HashMap<>();
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final List<JsonNode> received = new ArrayList<>();
    private final Starts starts;
    private boolean tokenReset;
    private Duration heartbeat;
    private boolean silent;
    private boolean resumeRefused;
    private boolean held;
    private int resumes;

    /**
     * A gateway to this world.
     *
     * @param grantedIntents the privileged intents that were granted to the application
     * @param heartbeat how often bots shall show that they live
     * @param address where the gateway is reached, once that is known
     */
    public Gateway(World world, String token, long grantedIntents, Duration heartbeat, Supplier<String> address) {
        this.world = world;
        this.starts = new Starts(world);
        this.token = token;
        this.grantedIntents = grantedIntents;
        this.heartbeat = heartbeat;
        this.address = address;
        world.listen(event -> List.copyOf(sessions.values()).forEach(session -> session.tell(event)));
    }

    /** Takes sockets from the server. */
    public void serve(WsConfig ws) {
        ws.onConnect(socket -> world.watch().run(() -> greet(socket)));
        ws.onMessage(socket -> world.watch()
                .run(() -> Optional.ofNullable(connections.get(socket.sessionId()))
                        .ifPresent(connection -> receive(connection, socket.message()))));
        ws.onClose(socket -> world.watch().run(() -> gone(socket, socket.status())));
        ws.onError(socket -> world.watch().run(() -> gone(socket, 1006)));
    }

    /** Everything that bots sent, heartbeats left out, oldest first. */
    public List<JsonNode> received() {
        return world.watch().locked(() -> List.copyOf(received));
    }

    /** How many sessions were opened by identifying. */
    public int identifies() {
        return world.watch().locked(sessions::size);
    }

    /** How many sessions were continued after a lost socket. */
    public int resumes() {
        return world.watch().locked(() -> resumes);
    }

    /** How many bots are connected and ready. */
    public int connected() {
        return world.watch().locked(() -> (int) sessions.values().stream()
                .filter(session -> session.connection().isPresent())
                .count());
    }

    /**
     * Sets how often bots may identify. Discord says 1,000 times a day and, for all but the largest, one shard at once;
     * one time too many resets the token, after which nobody gets in any more.
     */
    public void limitStarts(int aDay, int atOnce) {
        world.watch().run(() -> starts.limit(aDay, atOnce));
    }

    /**
     * Demands the five seconds between shards, or does not, as at the beginning: whoever identifies earlier is told that
     * the session is invalid.
     */
    public void demandSpacing(boolean demanded) {
        world.watch().run(() -> starts.space(demanded));
    }

    /** When each shard identified last. */
    public Map<Integer, Instant> starts() {
        return world.watch().locked(starts::shards);
    }

    /** Whether a bot identified so often that its token was reset. */
    public boolean isTokenReset() {
        return world.watch().locked(() -> tokenReset);
    }

    /** What the way to the gateway tells of the limits. */
    public ObjectNode startLimit() {
        return world.watch().locked(starts::json);
    }

    /** Cuts all sockets without a goodbye, as a broken network does. */
    public void drop() {
        world.watch().run(() -> open().forEach(Connection::cut));
    }

    /** Closes all sockets with a code, such as 4000 (resumable) or 4004 (never again). */
    public void close(int code, String reason) {
        world.watch().run(() -> open().forEach(connection -> connection.close(code, reason)));
    }

    /** Asks all bots to reconnect and resume. */
    public void askToReconnect() {
        world.watch().run(() -> open().forEach(connection -> connection.send(Op.RECONNECT, Json.NULL)));
    }

    /** Declares all sessions invalid; they may resume only if {@code resumable}. */
    public void invalidate(boolean resumable) {
        world.watch().run(() -> {
            open().forEach(connection -> connection.send(Op.INVALID_SESSION, Json.node(resumable)));
            if (!resumable) {
                sessions.values().forEach(Session::end);
            }
        });
    }

    /** Stops or starts answering heartbeats. */
    public void silence(boolean silent) {
        world.watch().run(() -> this.silent = silent);
    }

    /** Makes every resume fail, or work again. */
    public void refuseResumes(boolean refuse) {
        world.watch().run(() -> resumeRefused = refuse);
    }

    /** Keeps all events back, or lets them go in their order: a slow network, with heartbeats still answered. */
    public void hold(boolean hold) {
        world.watch().run(() -> {
            held = hold;
            sessions.values().forEach(session -> session.hold(hold));
        });
    }

    /** Sends something that is no JSON. */
    public void sendMalformed() {
        world.watch().run(() -> open().forEach(connection -> connection.sendText("{\"op\": 0, \"t\": ")));
    }

    /** Changes how often bots that connect from now on shall show that they live. */
    public void setHeartbeat(Duration interval) {
        world.watch().run(() -> heartbeat = interval);
    }

    private List<Connection> open() {
        return connections.values().stream().filter(Connection::isOpen).toList();
    }

    private void greet(WsContext socket) {
        Connection connection = new Connection(socket);
        connections.put(socket.sessionId(), connection);
        if (!"10".equals(socket.queryParam("v"))) {
            connection.close(4012, "Invalid API version");
            return;
        }
        connection.send(
                Op.HELLO, Json.object("heartbeat_interval", heartbeat.toMillis(), "_trace", Json.array("fake")));
    }

    private void gone(WsContext socket, int code) {
        Optional.ofNullable(connections.remove(socket.sessionId())).ifPresent(connection -> {
            boolean byBot = connection.forget();
            if (byBot && (code == 1000 || code == 1001)) {
                connection.session().ifPresent(Session::end);
            }
        });
    }

    private void receive(Connection connection, String text) {
        JsonNode frame;
        try {
            frame = Json.parse(text);
        } catch (IllegalArgumentException e) {
            connection.close(4002, "Error while decoding payload.");
            return;
        }
        if (!connection.mayReceive(world.now().toEpochMilli(), SENDS_PER_MINUTE)) {
            connection.close(4008, "You are being rate limited.");
            return;
        }
        int op = frame.path("op").asInt(-1);
        if (op == Op.HEARTBEAT) {
            if (!silent) {
                connection.send(Op.HEARTBEAT_ACK, Json.NULL);
            }
            return;
        }
        received.add(frame);
        JsonNode data = frame.path("d");
        if (op == Op.IDENTIFY) {
            identify(connection, data);
        } else if (op == Op.RESUME) {
            resume(connection, data);
        } else if (connection.session().isEmpty()) {
            connection.close(4003, "Not authenticated.");
        } else if (op == Op.REQUEST_MEMBERS) {
            Opening.tellMembers(world, connection.session().get(), data);
        } else if (op != Op.PRESENCE && op != Op.VOICE_STATE && op != Op.SOUNDBOARD) {
            connection.close(4001, "Unknown opcode.");
        }
    }

    private void identify(Connection connection, JsonNode data) {
        long intents = data.path("intents").asLong(-1);
        int shard = data.path("shard").path(0).asInt(0);
        int shards = data.path("shard").path(1).asInt(1);
        if (connection.session().isPresent()) {
            connection.close(4005, "Already authenticated.");
        } else if (tokenReset || !data.path("token").asText().equals(token)) {
            connection.close(4004, "Authentication failed.");
        } else if (!starts.take()) {
            tokenReset = true;
            sessions.values().forEach(Session::end);
            open().forEach(other -> other.close(4004, "Authentication failed."));
        } else if (shard < 0 || shard >= shards) {
            connection.close(4010, "Invalid shard.");
        } else if (Opening.guilds(world, shard, shards).size() > GUILDS_PER_SHARD) {
            connection.close(4011, "Sharding required.");
        } else if (starts.tooEarly(shard)) {
            connection.send(Op.INVALID_SESSION, Json.node(false));
        } else if (intents < 0) {
            connection.close(4013, "Invalid intent(s).");
        } else if ((intents & PRIVILEGED & ~grantedIntents) != 0) {
            connection.close(4014, "Disallowed intent(s).");
        } else {
            Session session = new Session("session" + world.newId(), shard, shards, intents, connection);
            session.hold(held);
            sessions.put(session.id(), session);
            Opening.tell(world, session, address.get());
        }
    }

    private void resume(Connection connection, JsonNode data) {
        Optional<Session> known = Optional.ofNullable(
                        sessions.get(data.path("session_id").asText()))
                .filter(Session::isResumable);
        int sequence = data.path("seq").asInt();
        if (tokenReset || !data.path("token").asText().equals(token)) {
            connection.close(4004, "Authentication failed.");
        } else if (resumeRefused || known.isEmpty()) {
            connection.send(Op.INVALID_SESSION, Json.node(false));
        } else if (sequence < 0 || sequence > known.get().lastSequence()) {
            connection.close(4007, "Invalid seq.");
        } else {
            resumes++;
            known.get().resume(connection, sequence);
        }
    }
}
