package talkbot.core.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.replica.Claims;
import talkbot.core.store.StoreException;

/**
 * Sees to it that each thing is done once, by this process or another. Where the database is away, this process's own
 * memory decides. Safe for use by many threads.
 */
final class Once {

    private static final Logger LOG = LoggerFactory.getLogger(Once.class);

    /** Platforms deliver again for some minutes what they are not sure to have delivered. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private static final int MOST_REMEMBERED = 100_000;

    private final String platform;
    private final Optional<Claims> claims;
    private final Cache<String, Boolean> seen = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    /**
     * Begins to remember.
     *
     * @param claims where the processes say what they do, if there may be several
     */
    Once(String platform, Optional<Claims> claims) {
        this.platform = platform;
        this.claims = claims;
    }

    /** Whether other processes may do the same things. */
    boolean shared() {
        return claims.isPresent();
    }

    /** Whether this process has not met something before; it has from now on. */
    boolean isNew(String key) {
        return seen.asMap().putIfAbsent(key, true) == null;
    }

    /**
     * Whether this process is to do something, because no other one does.
     *
     * @param payload what another process needs to do it in this one's place; empty if none can
     */
    boolean claim(String key, String payload) {
        try {
            return claims.isEmpty() || claims.get().claim(key, payload);
        } catch (StoreException e) {
            LOG.warn("{}: answered without asking the other processes: {}", platform, e.getMessage());
            return true;
        }
    }

    /** Notes that something is done. */
    void settle(String key) {
        try {
            claims.ifPresent(c -> c.settle(key));
        } catch (StoreException e) {
            LOG.debug("{}: answered, but could not say so: {}", platform, e.getMessage());
        }
    }
}
