package talkbot.slack.fake.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How often a method may be called (docs.slack.dev/apis/web-api/rate-limits). Safe for many threads. */
final class Rates {

    /** Messages in one channel that may come at once before one a second holds; Slack names no number. */
    private static final int BURST = 4;

    /** Calls a minute. */
    private static final Map<String, Integer> TIERS = Map.ofEntries(
            Map.entry("apps.connections.open", 50),
            Map.entry("chat.update", 50),
            Map.entry("chat.delete", 50),
            Map.entry("chat.unfurl", 50),
            Map.entry("chat.scheduleMessage", 50),
            Map.entry("chat.scheduledMessages.list", 50),
            Map.entry("chat.deleteScheduledMessage", 50),
            Map.entry("chat.postEphemeral", 100),
            Map.entry("users.info", 100),
            Map.entry("users.conversations", 50),
            Map.entry("files.getUploadURLExternal", 100),
            Map.entry("files.completeUploadExternal", 100),
            Map.entry("files.info", 100),
            Map.entry("conversations.info", 50),
            Map.entry("conversations.members", 100),
            Map.entry("conversations.open", 50),
            Map.entry("conversations.history", 50),
            Map.entry("bots.info", 50),
            Map.entry("team.info", 50),
            Map.entry("views.open", 100),
            Map.entry("views.push", 100),
            Map.entry("views.update", 100),
            Map.entry("views.publish", 100));

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> taken = new HashMap<>();

    Rates(InstantSource clock) {
        this.clock = clock;
    }

    /** Takes one call, or tells how many seconds to wait for it. */
    synchronized Optional<Integer> take(String method, String channel) {
        if (method.equals("chat.postMessage")) {
            return take(method + " " + channel, BURST, Duration.ofSeconds(BURST));
        }
        Integer tier = TIERS.get(method);
        return tier == null ? Optional.empty() : take(method, tier, Duration.ofMinutes(1));
    }

    private Optional<Integer> take(String key, int most, Duration within) {
        Instant now = clock.instant();
        Deque<Instant> times = taken.computeIfAbsent(key, any -> new ArrayDeque<>());
        while (!times.isEmpty() && !times.peek().plus(within).isAfter(now)) {
            times.remove();
        }
        if (times.size() < most) {
            times.add(now);
            return Optional.empty();
        }
        Duration wait = Duration.between(now, times.element().plus(within));
        return Optional.of((int) Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
