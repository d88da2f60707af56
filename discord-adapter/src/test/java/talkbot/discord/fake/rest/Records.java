package talkbot.discord.fake.rest;

import java.util.ArrayList;
import java.util.List;
import talkbot.discord.fake.world.Watch;

/** What the fake remembers of the requests. Thread-safe through the world's lock. */
public final class Records {
    private final Watch watch;
    private final List<RestCall> calls = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();

    Records(Watch watch) {
        this.watch = watch;
    }

    /** All requests so far, oldest first. */
    public List<RestCall> calls() {
        return watch.locked(() -> List.copyOf(calls));
    }

    /** The requests of one kind, such as {@code POST /channels/{channel}/messages}. */
    public List<RestCall> calls(String name) {
        return calls().stream().filter(call -> call.name().equals(name)).toList();
    }

    /** What went wrong so far: empty after a good test. */
    public List<Violation> violations() {
        return watch.locked(() -> List.copyOf(violations));
    }

    /** Forgets all that came in and went wrong, between two parts of a test. */
    public void forget() {
        watch.run(() -> {
            calls.clear();
            violations.clear();
        });
    }

    /** How many requests were refused with 401, 403 or 429: at 10,000 in ten minutes Discord bans the address. */
    public long invalidRequests() {
        return calls().stream()
                .filter(call -> call.status() == 401 || call.status() == 403 || call.status() == 429)
                .count();
    }

    void add(RestCall call) {
        watch.run(() -> calls.addLast(call));
    }

    void add(Violation violation) {
        watch.run(() -> violations.addLast(violation));
    }
}
