package talkbot.core.replica;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.store.Database;
import talkbot.core.store.SqlStore;
import talkbot.core.store.StoreException;

/**
 * This process among those on its database: says every ten seconds that it lives, and tidies up what is kept
 * no longer.
 * While the database is away it does neither. Safe for use by many threads.
 */
public final class Replica implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Replica.class);

    /** How often a process says that it lives. */
    public static final Duration BEAT = Duration.ofSeconds(10);

    /** Who has missed so many beats is not waited for. */
    public static final Duration DEAD_AFTER = BEAT.multipliedBy(6);

    /** Platforms deliver again for some minutes; a day is more than anybody waits for an answer. */
    private static final Duration KEPT = Duration.ofDays(1);

    /** What is kept for months need not be looked through more often. */
    private static final Duration TIDYING = Duration.ofHours(1);

    private final Database database;
    private final InstantSource clock;
    private final String id;
    private final Claims claims;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("talkbot-heart").factory());
    private volatile long tidyAt;

    /**
     * This process; nobody knows of it before {@link #start}.
     *
     * @param id what names it among all; another one after a restart
     */
    public Replica(Database database, InstantSource clock, String id) {
        this.database = database;
        this.clock = clock;
        this.id = id;
        this.claims = new Claims(database, clock, id);
    }

    /** What names this process. */
    public String id() {
        return id;
    }

    /** What this process claims. */
    public Claims claims() {
        return claims;
    }

    /** Says from now on that it lives. */
    public void start() {
        ScheduledFuture<?> unused =
                heart.scheduleAtFixedRate(this::tryToBeat, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Says once that it lives, and tidies up. */
    void beat() {
        long now = clock.millis();
        database.update(
                "INSERT INTO replica (id, started_at, beat_at) VALUES (?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET beat_at = excluded.beat_at",
                id,
                now,
                now);
        database.update("DELETE FROM replica WHERE beat_at <= ?", now - KEPT.toMillis());
        claims.prune(KEPT);
        if (now >= tidyAt) {
            tidyAt = now + TIDYING.toMillis();
            SqlStore.prune(database, Instant.ofEpochMilli(now));
        }
    }

    /** The processes that said within {@link #DEAD_AFTER} that they live. */
    public Set<String> living() {
        return claims.living();
    }

    /** Says that it lives no longer. */
    @Override
    public void close() {
        heart.shutdownNow();
        try {
            heart.awaitTermination(BEAT.toMillis(), TimeUnit.MILLISECONDS);
            database.update("DELETE FROM replica WHERE id = ?", id);
        } catch (StoreException e) {
            LOG.debug("could not say good-bye: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryToBeat() {
        try {
            beat();
        } catch (StoreException e) {
            // What is wrong with the database is said once, and not with every beat.
            LOG.debug("could not say that this process lives: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("could not say that this process lives: {}", e.getMessage());
        }
    }
}
