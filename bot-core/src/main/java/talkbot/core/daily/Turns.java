package talkbot.core.daily;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import talkbot.core.request.Conversation;

/**
 * Who comes when, where many channels want their quote at the same time. A workspace's channels stand one behind the other
 * and all workspaces side by side, so that whoever is alone in one does not wait for another's hundreds. Nothing is agreed
 * upon between processes: a channel's place is the one among those of its workspace. Safe for use by many threads.
 */
final class Turns {

    /** How far hand-overs of one workspace lie apart; Slack takes fifty a minute from each. */
    private static final Duration APART = Duration.ofMillis(1_500);

    /** The same where it is only about the order. */
    private static final Duration STEP = Duration.ofMillis(1);

    /** After a refusal as too many, those who waited come between the others, who come as they would have; not all at once. */
    private static final Duration LONGEST_AFTER_REFUSAL = Duration.ofMinutes(5);

    private static final Duration WIDEST = Duration.ofHours(12);

    /** To read a workspace's channels again for each of them would take longer than to post. */
    private static final Duration READ = Duration.ofMinutes(1);

    private final LoadingCache<Workspace, Map<String, Integer>> places;

    /** Workspaces for which the platform wants no more calls for now, and until when. */
    private final Cache<Workspace, Instant> refused =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofHours(1)).build();

    Turns(Schedules schedules) {
        this.places = Caffeine.newBuilder().expireAfterWrite(READ).build(workspace -> places(schedules, workspace));
    }

    private record Workspace(String platform, String name) {
        static Workspace of(Conversation channel) {
            return new Workspace(channel.platform(), channel.workspace());
        }
    }

    private static Map<String, Integer> places(Schedules schedules, Workspace workspace) {
        Map<String, Integer> places = new HashMap<>();
        schedules
                .beside(new Conversation(workspace.platform(), workspace.name(), "", Optional.empty()))
                .forEach(channel -> places.put(channel, places.size()));
        return places;
    }

    /**
     * When to begin with what is due at a time.
     *
     * @param ahead how long before, where the platform takes it ahead; at least half of that time is left
     */
    Instant begin(Conversation channel, Instant due, Duration ahead) {
        if (ahead.isZero()) {
            return due.plus(place(channel, STEP.multipliedBy(beside(channel))));
        }
        Duration half = ahead.dividedBy(2);
        Duration needed = APART.multipliedBy(beside(channel));
        Duration spread = needed.compareTo(half) < 0 ? half : needed.compareTo(WIDEST) > 0 ? WIDEST : needed;
        return due.minus(half).minus(spread).plus(place(channel, spread));
    }

    /** Notes that the platform wants no more calls from a channel's workspace before then. */
    void refused(Conversation channel, Instant until) {
        refused.asMap().merge(Workspace.of(channel), until, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** When a channel may be tried: not before its platform wants calls again from its workspace. */
    Instant after(Conversation channel, Instant now) {
        Instant until = refused.getIfPresent(Workspace.of(channel));
        if (until == null || !until.isAfter(now)) {
            return now;
        }
        Duration needed = APART.multipliedBy(beside(channel));
        return until.plus(place(channel, needed.compareTo(LONGEST_AFTER_REFUSAL) > 0 ? LONGEST_AFTER_REFUSAL : needed));
    }

    private int beside(Conversation channel) {
        return Math.max(1, places.get(Workspace.of(channel)).size());
    }

    private Duration place(Conversation channel, Duration within) {
        int place = places.get(Workspace.of(channel)).getOrDefault(channel.channel(), 0);
        return within.multipliedBy(place).dividedBy(beside(channel));
    }
}
