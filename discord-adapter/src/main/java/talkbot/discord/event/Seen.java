package talkbot.discord.event;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/**
 * Events that were taken on already. Discord delivers again what it is not sure to have delivered, when a broken
 * connection is resumed.
 */
final class Seen {

    /** As long as Discord would take an answer. */
    private static final Duration REMEMBERED = Duration.ofMinutes(15);

    private static final int MOST = 100_000;

    private final Cache<String, Boolean> ids =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    /** Whether the event with this id is new; from then on it is not. */
    boolean isNew(String id) {
        return ids.asMap().putIfAbsent(id, true) == null;
    }
}
