package talkbot.slack.install;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.secret.KeyException;
import talkbot.core.secret.Sealer;
import talkbot.core.store.Database;
import talkbot.core.store.Keys;

/**
 * The workspaces that have installed the app, in the database, their tokens encrypted. Safe for use by many threads and
 * processes.
 *
 * <p>All methods throw {@link talkbot.core.store.StoreException} where the database cannot be reached.
 */
public final class Installations {

    private static final Logger LOG = LoggerFactory.getLogger(Installations.class);

    /** How long another process may not have noticed that a workspace has gone. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MOST_REMEMBERED = 1_000;

    private static final String COLUMNS = "team, name, bot, scopes, token, refresh, expires_at, installed_at";

    private final Database database;
    private final Sealer sealer;
    private final InstantSource clock;
    private final Cache<String, Optional<Installation>> known;

    /** Keeps them in this database. */
    public Installations(Database database, Sealer sealer, InstantSource clock) {
        this.database = database;
        this.sealer = sealer;
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(MOST_REMEMBERED)
                .build();
    }

    /** What is kept of one: nothing that can be used where no key opens its token. */
    private record Row(Optional<Installation> opened, boolean fresh) {}

    /** A workspace's, as it was within the last minute; nothing also where no key opens its token. */
    public Optional<Installation> of(String team) {
        return known.get(
                team, t -> rows("WHERE team = ?", t).stream().findFirst().flatMap(Row::opened));
    }

    /** All of them that can be opened. */
    public List<Installation> all() {
        return rows("ORDER BY team").stream()
                .flatMap(row -> row.opened().stream())
                .toList();
    }

    /** Keeps one in the place of what was kept of the same workspace. */
    public void put(Installation one) {
        database.update(
                "INSERT INTO slack_installation (" + COLUMNS + ", renewed_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (team) DO UPDATE SET name = excluded.name, bot = excluded.bot,"
                        + " scopes = excluded.scopes, token = excluded.token, refresh = excluded.refresh,"
                        + " expires_at = excluded.expires_at, installed_at = excluded.installed_at,"
                        + " renewed_until = excluded.renewed_until",
                one.team(),
                one.name(),
                one.botUser(),
                one.scopes(),
                sealer.seal(one.token(), one.team() + " token"),
                one.refresh().map(r -> sealer.seal(r, one.team() + " refresh")).orElse(""),
                one.expires().map(Instant::toEpochMilli).orElse(0L),
                one.since().toEpochMilli(),
                0L);
        known.invalidate(one.team());
    }

    /**
     * Lets go of a workspace.
     *
     * @param at when it parted, in whole seconds; if it was installed again since, it stays
     * @return whether it was there and has gone
     */
    public boolean remove(String team, Instant at) {
        boolean gone = database.update(
                        "DELETE FROM slack_installation WHERE team = ? AND installed_at < ?",
                        team,
                        at.plusSeconds(1).toEpochMilli())
                == 1;
        known.invalidate(team);
        return gone;
    }

    /** Whether this process is the one to renew a workspace's token, for as long as that may take. */
    boolean mayRenew(String team, Duration time) {
        long now = clock.millis();
        return database.update(
                        "UPDATE slack_installation SET renewed_until = ? WHERE team = ? AND renewed_until <= ?",
                        now + time.toMillis(),
                        team,
                        now)
                == 1;
    }

    /** Notes that an installation is begun: what the browser brings back is good once, until then. */
    void begin(String state, Instant until) {
        database.update("DELETE FROM slack_install_state WHERE expires_at <= ?", clock.millis());
        database.update(
                "INSERT INTO slack_install_state (fingerprint, expires_at) VALUES (?, ?)",
                Keys.of(state),
                until.toEpochMilli());
    }

    /** Whether an installation was begun with this and not ended; it is ended now. */
    boolean end(String state) {
        return database.update(
                        "DELETE FROM slack_install_state WHERE fingerprint = ? AND expires_at > ?",
                        Keys.of(state),
                        clock.millis())
                == 1;
    }

    /** Seals with the newest key what an older one sealed; how many could not be opened. */
    public int reseal() {
        List<Row> rows = rows("ORDER BY team");
        rows.stream()
                .filter(row -> !row.fresh())
                .flatMap(row -> row.opened().stream())
                .forEach(this::put);
        return Math.toIntExact(
                rows.stream().filter(row -> row.opened().isEmpty()).count());
    }

    private List<Row> rows(String which, Object... arguments) {
        List<Row> rows = new ArrayList<>();
        database.rows(
                "SELECT " + COLUMNS + " FROM slack_installation " + which,
                row -> rows.add(new Row(opened(row), sealer.isFresh(row.getString("token")))),
                arguments);
        return rows;
    }

    private Optional<Installation> opened(ResultSet row) throws SQLException {
        String team = row.getString("team");
        String refresh = row.getString("refresh");
        long expires = row.getLong("expires_at");
        try {
            return Optional.of(new Installation(
                    team,
                    row.getString("name"),
                    row.getString("bot"),
                    row.getString("scopes"),
                    sealer.open(row.getString("token"), team + " token"),
                    refresh.isEmpty() ? Optional.empty() : Optional.of(sealer.open(refresh, team + " refresh")),
                    expires == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(expires)),
                    Instant.ofEpochMilli(row.getLong("installed_at"))));
        } catch (KeyException e) {
            LOG.warn(
                    "Slack: the token of workspace {} cannot be read ({}); give the key it was sealed with as"
                            + " TALKBOT_ENCRYPTION_KEY_OLD, or install the app there again",
                    team,
                    e.getMessage());
            return Optional.empty();
        }
    }
}
