package talkbot.slack.fake.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import talkbot.slack.fake.world.Workspace;

/** The right to open a view because somebody has just acted: three seconds, once. Safe for many threads. */
public final class Triggers {

    /** docs.slack.dev/interactivity/handling-user-interaction. */
    private static final Duration LIFE = Duration.ofSeconds(3);

    private final Workspace workspace;
    private final Map<String, Trigger> known = new ConcurrentHashMap<>();

    /** None yet. */
    public Triggers(Workspace workspace) {
        this.workspace = workspace;
    }

    private record Trigger(String user, Instant until, AtomicBoolean used) {}

    /** A new one for this user. */
    public String issue(String user) {
        String id = workspace.number() + "." + workspace.number() + "." + Integer.toHexString(user.hashCode());
        known.put(id, new Trigger(user, workspace.now().plus(LIFE), new AtomicBoolean()));
        return id;
    }

    /** Uses it up: whose it was, or Slack's refusal. */
    String redeem(String id) {
        Trigger trigger = known.get(id);
        if (trigger == null) {
            throw Refusal.of("invalid_trigger_id");
        }
        if (!workspace.now().isBefore(trigger.until())) {
            throw Refusal.of("expired_trigger_id");
        }
        if (!trigger.used().compareAndSet(false, true)) {
            throw Refusal.of("exchanged_trigger_id");
        }
        return trigger.user();
    }
}
