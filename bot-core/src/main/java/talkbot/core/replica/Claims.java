package talkbot.core.replica;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import talkbot.core.store.Database;

/**
 * What must be done once over all processes on a database is claimed first and settled after. A claim that a process did
 * not settle before it died can be taken over. Times are milliseconds since 1970, by the processes' own clocks, which must
 * agree within seconds. Safe for use by many threads.
 *
 * <p>All methods throw {@link talkbot.core.store.StoreException} where the database cannot be reached.
 */
public final class Claims {

    private static final long OPEN = 0;

    /** The owner has not said for a while that it lives, or has said good-bye. */
    private static final String DEAD = "owner NOT IN (SELECT id FROM replica WHERE beat_at > ?)";

    private final Database database;
    private final InstantSource clock;
    private final String owner;

    /**
     * Claims for one process.
     *
     * @param owner what names the process among all; another one after a restart
     */
    public Claims(Database database, InstantSource clock, String owner) {
        this.database = database;
        this.clock = clock;
        this.owner = owner;
    }

    /**
     * Something that was claimed and not settled.
     *
     * @param key what it is
     * @param payload what was kept with it
     */
    public record Left(String key, String payload) {}

    /**
     * Claims something.
     *
     * @param payload what another process needs to do it, kept until it is settled; empty where nothing need be
     * @return whether nobody has claimed it before, this process included
     */
    public boolean claim(String key, String payload) {
        return database.update(
                        "INSERT INTO claim (key, owner, payload, claimed_at, settled_at) VALUES (?, ?, ?, ?, ?)"
                                + " ON CONFLICT (key) DO NOTHING",
                        key,
                        owner,
                        payload,
                        clock.millis(),
                        OPEN)
                == 1;
    }

    /** Says that something is done, and forgets what was kept; nothing if another process has taken it over. */
    public void settle(String key) {
        database.update(
                "UPDATE claim SET settled_at = ?, payload = '' WHERE key = ? AND owner = ?",
                clock.millis(),
                key,
                owner);
    }

    /**
     * What processes that live no longer claimed and did not settle, with what was kept, the oldest first.
     *
     * @param prefix what the keys begin with
     * @param after claimed at least so long ago; a process may need that to say for the first time that it lives
     * @param within claimed at most so long ago; whoever waits longer does not wait any more
     * @param most how many at most
     */
    public List<Left> left(String prefix, Duration after, Duration within, int most) {
        List<Left> left = new ArrayList<>();
        database.rows(
                "SELECT key, payload FROM claim WHERE settled_at = ? AND claimed_at <= ? AND claimed_at > ? AND owner <> ?"
                        + " AND payload <> '' AND substr(key, 1, ?) = ? AND " + DEAD
                        + " ORDER BY claimed_at, key LIMIT ?",
                row -> left.add(new Left(row.getString(1), row.getString(2))),
                OPEN,
                before(after),
                before(within),
                owner,
                prefix.length(),
                prefix,
                before(Replica.DEAD_AFTER),
                most);
        return left;
    }

    /**
     * Takes over what a process that lives no longer claimed at least so long ago and has not settled. Of several that
     * try, one does.
     *
     * @return whether it is this process's now
     */
    public boolean takeOver(String key, Duration after) {
        return database.update(
                        "UPDATE claim SET owner = ?, claimed_at = ?"
                                + " WHERE key = ? AND settled_at = ? AND claimed_at <= ? AND owner <> ? AND " + DEAD,
                        owner,
                        clock.millis(),
                        key,
                        OPEN,
                        before(after),
                        owner,
                        before(Replica.DEAD_AFTER))
                == 1;
    }

    /** The processes that said within {@link Replica#DEAD_AFTER} that they live. */
    public Set<String> living() {
        Set<String> living = new HashSet<>();
        database.rows(
                "SELECT id FROM replica WHERE beat_at > ?",
                row -> living.add(row.getString(1)),
                before(Replica.DEAD_AFTER));
        return living;
    }

    /**
     * Forgets what was claimed longer ago than that, settled or not.
     *
     * @return how many
     */
    public int prune(Duration kept) {
        return database.update("DELETE FROM claim WHERE claimed_at <= ?", before(kept));
    }

    private long before(Duration ago) {
        return clock.millis() - ago.toMillis();
    }
}
