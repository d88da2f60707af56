package talkbot.slack.fake.record;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import talkbot.slack.fake.world.Pulse;

/** Everything that the app under test did, in order. Safe for many threads. */
public final class Journal {

    /** How many of the last entries are told when a wait fails. */
    private static final int TOLD = 15;

    private final InstantSource clock;
    private final Pulse pulse;
    private final List<ApiCall> calls = new CopyOnWriteArrayList<>();
    private final List<Ack> acks = new CopyOnWriteArrayList<>();
    private final List<Violation> violations = new CopyOnWriteArrayList<>();

    /** Begins empty. */
    public Journal(InstantSource clock, Pulse pulse) {
        this.clock = clock;
        this.pulse = pulse;
    }

    /** Notes a call; one that was refused is a violation too, unless Slack itself was slow or broken. */
    public void add(ApiCall call) {
        calls.add(call);
        if (!call.ok() && call.status() >= 200 && call.status() < 429) {
            violation(Violation.Kind.REFUSED, call.method() + ": " + call.answer());
        }
        pulse.changed();
    }

    /** Notes an acknowledgement. */
    public void add(Ack ack) {
        acks.add(ack);
        pulse.changed();
    }

    /** Notes something wrong. */
    public void violation(Violation.Kind kind, String detail) {
        violations.add(new Violation(kind, detail, clock.instant()));
        pulse.changed();
    }

    /** All calls. */
    public List<ApiCall> calls() {
        return List.copyOf(calls);
    }

    /** The calls of one method. */
    public List<ApiCall> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    /** All acknowledgements. */
    public List<Ack> acks() {
        return List.copyOf(acks);
    }

    /** All that was wrong. */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** What was wrong in one way. */
    public List<Violation> violations(Violation.Kind kind) {
        return violations.stream().filter(found -> found.kind() == kind).toList();
    }

    /** The last entries, for messages of failing tests. */
    public String story() {
        return "last calls:\n" + last(calls) + "\nlast acknowledgements:\n" + last(acks) + "\nviolations:\n"
                + last(violations);
    }

    private static String last(List<?> entries) {
        List<?> snapshot = List.copyOf(entries);
        return snapshot.subList(Math.max(0, snapshot.size() - TOLD), snapshot.size()).stream()
                .map(entry -> "  " + entry)
                .collect(Collectors.joining("\n"));
    }
}
