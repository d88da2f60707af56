package talkbot.slack.fake.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import talkbot.slack.fake.record.Ack;
import talkbot.slack.fake.record.Journal;
import talkbot.slack.fake.record.Violation;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Workspace;

/** Sends payloads on the way that is set, waits three seconds for each acknowledgement, and sends events anew. Safe for many threads. */
public final class Dispatcher {

    /** docs.slack.dev/apis/events-api and docs.slack.dev/interactivity/handling-user-interaction. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** How long after a failure the first, second and third retry come. */
    private static final List<Duration> RETRIES = List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

    private final Workspace workspace;
    private final Journal journal;
    private final Effects effects;
    private final Map<String, Shipment> waiting = new ConcurrentHashMap<>();
    private final Map<String, Shipment> overdue = new ConcurrentHashMap<>();
    private final List<Retry> retries = new ArrayList<>();
    private final AtomicInteger hearing = new AtomicInteger();
    private volatile Carrier carrier = shipment -> false;

    /** Sends nowhere yet. */
    public Dispatcher(Workspace workspace, Journal journal, Effects effects) {
        this.workspace = workspace;
        this.journal = journal;
        this.effects = effects;
    }

    private record Retry(Act act, Payload payload, int attempt, String reason, Instant due) {}

    /** Sends over the sockets that are open. */
    public void through(SocketHub sockets) {
        carrier = sockets;
    }

    /** Sends as signed requests. */
    public void through(HttpCarrier http) {
        carrier = http;
    }

    /** Tells the app. */
    public void send(Act act, Payload payload) {
        act.sent(payload);
        ship(act, payload, 0, "");
    }

    /** What is not acknowledged and is still waited for. */
    public int underWay() {
        return waiting.size() + hearing.get();
    }

    /** Does what is due by Slack's clock. */
    public void tick() {
        Instant now = workspace.now();
        for (Shipment shipment : List.copyOf(waiting.values())) {
            boolean over = !now.isBefore(shipment.sentAt().plus(PATIENCE));
            if (over && waiting.remove(shipment.id(), shipment)) {
                overdue.put(shipment.id(), shipment);
                again(shipment, "timeout", "operation_timeout");
                journal.violation(Violation.Kind.ACK_MISSING, describe(shipment) + " within " + PATIENCE);
            }
        }
        List<Retry> due;
        synchronized (retries) {
            due = retries.stream().filter(retry -> !retry.due().isAfter(now)).toList();
            retries.removeAll(due);
        }
        due.stream()
                .filter(retry -> !retry.act().answered())
                .forEach(retry -> ship(retry.act(), retry.payload(), retry.attempt(), retry.reason()));
    }

    /** The app has acknowledged. */
    void heard(String envelope, JsonNode answer) {
        hearing.incrementAndGet();
        try {
            hear(envelope, answer);
        } finally {
            hearing.decrementAndGet();
        }
    }

    private void hear(String envelope, JsonNode answer) {
        Shipment shipment = waiting.remove(envelope);
        if (shipment != null) {
            note(shipment, answer, false);
            return;
        }
        Shipment late = overdue.remove(envelope);
        if (late == null) {
            journal.violation(Violation.Kind.ACK_UNKNOWN, envelope);
        } else {
            journal.violation(Violation.Kind.ACK_LATE, describe(late));
            note(late, answer, true);
        }
    }

    /** The way to the app, or the app, has refused. */
    void refused(String envelope, String reason) {
        Shipment shipment = waiting.remove(envelope);
        if (shipment != null) {
            again(shipment, reason, "dispatch_failed");
            journal.violation(Violation.Kind.ACK_MISSING, describe(shipment) + ": " + reason);
        }
    }

    private void ship(Act act, Payload payload, int attempt, String reason) {
        Shipment shipment = new Shipment(UUID.randomUUID().toString(), act, payload, attempt, reason, workspace.now());
        waiting.put(shipment.id(), shipment);
        if (!carrier.carry(shipment)) {
            waiting.remove(shipment.id());
            again(shipment, "connection_failed", "dispatch_failed");
            journal.violation(Violation.Kind.NOBODY_LISTENS, describe(shipment));
        }
    }

    private void again(Shipment shipment, String reason, String toldToUser) {
        boolean event = shipment.payload().kind() == Payload.Kind.EVENT;
        if (event && shipment.attempt() < RETRIES.size()) {
            Instant due = workspace.now().plus(RETRIES.get(shipment.attempt()));
            synchronized (retries) {
                retries.add(new Retry(shipment.act(), shipment.payload(), shipment.attempt() + 1, reason, due));
            }
        } else {
            shipment.act().failed(event ? "given_up" : toldToUser);
        }
    }

    private void note(Shipment shipment, JsonNode answer, boolean late) {
        Duration latency = Duration.between(shipment.sentAt(), workspace.now());
        boolean empty = answer.isEmpty()
                || (answer.size() == 1 && answer.path("text").asText("-").isEmpty());
        JsonNode payload = empty ? Json.object() : answer;
        if (!late) {
            Optional<String> wrong = empty && shipment.payload().kind() != Payload.Kind.SUBMISSION
                    ? Optional.empty()
                    : effects.apply(shipment.act(), shipment.payload(), payload);
            wrong.ifPresent(why -> {
                journal.violation(Violation.Kind.ACK_PAYLOAD, describe(shipment) + ": " + why);
                shipment.act().failed(why);
            });
        }
        Ack ack = new Ack(shipment.act().id(), shipment.payload().what(), shipment.attempt(), latency, late, payload);
        journal.add(ack);
        shipment.act().heard(ack);
    }

    private static String describe(Shipment shipment) {
        return shipment.payload().what() + " (attempt " + shipment.attempt() + ")";
    }
}
