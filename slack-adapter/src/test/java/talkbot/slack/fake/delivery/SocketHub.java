package talkbot.slack.fake.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import talkbot.slack.fake.record.Journal;
import talkbot.slack.fake.record.Violation;
import talkbot.slack.fake.world.Fields;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Pulse;
import talkbot.slack.fake.world.Setup;
import talkbot.slack.fake.world.Workspace;

/** Socket Mode (docs.slack.dev/apis/events-api/using-socket-mode): up to ten sockets, each payload to one of them in turn. Safe for many threads. */
public final class SocketHub implements Carrier {

    private static final int MOST = 10;

    /** How long a ticket waits to be used; Slack names no number. */
    private static final Duration TICKET_LIFE = Duration.ofSeconds(30);

    private static final int PING_SECONDS = 5;

    /** What Slack tells about how long the connection will stand, in seconds. */
    private static final int APPROXIMATE_SECONDS = 18_060;

    private final Workspace workspace;
    private final Journal journal;
    private final Pulse pulse;
    private final Dispatcher dispatcher;
    private final Map<String, Instant> tickets = new ConcurrentHashMap<>();
    private final List<WsContext> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger turn = new AtomicInteger();

    /** No socket yet. */
    public SocketHub(Workspace workspace, Journal journal, Pulse pulse, Dispatcher dispatcher) {
        this.workspace = workspace;
        this.journal = journal;
        this.pulse = pulse;
        this.dispatcher = dispatcher;
    }

    /** Makes a ticket good for one socket. */
    public String admit(String ticket) {
        tickets.put(ticket, workspace.now().plus(TICKET_LIFE));
        return ticket;
    }

    /** Uses a ticket up; false if it is no good. */
    public boolean redeem(Optional<String> ticket) {
        boolean good = ticket.map(tickets::remove)
                .filter(until -> workspace.now().isBefore(until))
                .isPresent();
        if (!good) {
            journal.violation(Violation.Kind.BAD_TICKET, ticket.orElse("none"));
        }
        return good;
    }

    /** Takes sockets in. */
    public void configure(WsConfig socket) {
        socket.onConnect(this::welcome);
        socket.onMessage(message -> hear(message.message()));
        socket.onClose(context -> {
            open.remove(context);
            pulse.changed();
        });
        socket.onError(context -> open.remove(context));
    }

    /** How many sockets are open. */
    public int connections() {
        return open.size();
    }

    /** How many sockets were ever opened. */
    public int everOpened() {
        return opened.get();
    }

    /** Asks all sockets to be given up, as {@code warning}, {@code refresh_requested} or {@code link_disabled}; closes them unless it is a warning. */
    public void disconnect(String reason) {
        for (WsContext context : List.copyOf(open)) {
            say(context, Json.object("type", "disconnect", "reason", reason, "debug_info", debug()));
            if (!reason.equals("warning")) {
                context.closeSession(1000, "");
            }
        }
    }

    /** Sends any text, as no Slack would, by every socket. */
    public void utter(String text) {
        open.forEach(context -> context.send(text));
    }

    @Override
    public boolean carry(Shipment shipment) {
        ObjectNode envelope = Fields.of("envelope_id", shipment.id())
                .and("type", shipment.payload().kind().envelope())
                .and("accepts_response_payload", shipment.payload().kind().answered())
                .and("payload", shipment.payload().json())
                .json();
        if (shipment.payload().kind() == Payload.Kind.EVENT) {
            envelope.put("retry_attempt", shipment.attempt()).put("retry_reason", shipment.reason());
        }
        List<WsContext> now = List.copyOf(open);
        for (int i = 0; i < now.size(); i++) {
            if (say(now.get(Math.floorMod(turn.getAndIncrement(), now.size())), envelope)) {
                return true;
            }
        }
        return false;
    }

    private void welcome(WsContext context) {
        context.session.setIdleTimeout(Duration.ofMinutes(10));
        context.enableAutomaticPings(PING_SECONDS, TimeUnit.SECONDS);
        if (open.size() >= MOST) {
            journal.violation(Violation.Kind.TOO_MANY_SOCKETS, "more than " + MOST);
            say(context, Json.object("type", "disconnect", "reason", "too_many_websockets", "debug_info", debug()));
            context.closeSession(1008, "too_many_websockets");
            return;
        }
        open.add(context);
        opened.incrementAndGet();
        say(
                context,
                Fields.of("type", "hello")
                        .and("num_connections", open.size())
                        .and("debug_info", debug())
                        .and("connection_info", Json.object("app_id", Setup.APP))
                        .json());
        pulse.changed();
    }

    private void hear(String text) {
        Optional<JsonNode> message = Json.read(text);
        Optional<String> envelope = message.flatMap(json -> Json.text(json, "envelope_id"));
        if (envelope.isEmpty()) {
            journal.violation(Violation.Kind.ACK_UNKNOWN, text);
        } else {
            dispatcher.heard(envelope.get(), message.get().path("payload"));
        }
    }

    private static ObjectNode debug() {
        return Fields.of("host", "applink-fake")
                .and("build_number", 1)
                .and("approximate_connection_time", APPROXIMATE_SECONDS)
                .json();
    }

    private static boolean say(WsContext context, ObjectNode message) {
        try {
            context.send(message.toString());
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
