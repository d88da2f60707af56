package talkbot.core.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import talkbot.core.command.Verdict;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;

/**
 * Remembers in one SQLite file, in write-ahead mode: a killed process loses nothing that was written, and several
 * processes may use the file. The SQL is such that PostgreSQL takes it too. Times are milliseconds since 1970.
 */
public final class SqlStore implements Store {

    /** How long a writer waits for another one before it gives up. */
    private static final int BUSY_MILLIS = 5_000;

    /** SQLite writes one at a time; a few more connections read meanwhile. */
    private static final int CONNECTIONS = 4;

    private final HikariDataSource connections;
    private final InstantSource clock;

    private SqlStore(HikariDataSource connections, InstantSource clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /**
     * Opens the file, making it, or bringing it up to this program's form, where needed.
     *
     * @param file the SQLite file; its folder is made if need be
     * @throws StoreException if that cannot be done; the file is then as it was
     */
    public static SqlStore open(Path file, InstantSource clock) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new StoreException("cannot make the folder of " + file, e);
        }
        HikariConfig config = new HikariConfig();
        config.setPoolName("talkbot-store");
        config.setJdbcUrl("jdbc:sqlite:" + file.toAbsolutePath());
        config.addDataSourceProperty("journal_mode", "WAL");
        config.addDataSourceProperty("synchronous", "NORMAL");
        config.addDataSourceProperty("busy_timeout", String.valueOf(BUSY_MILLIS));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        HikariDataSource connections = null;
        try {
            connections = new HikariDataSource(config);
            Flyway.configure(SqlStore.class.getClassLoader())
                    .dataSource(connections)
                    .locations("classpath:talkbot/core/store/migration")
                    .load()
                    .migrate();
            return new SqlStore(connections, clock);
        } catch (FlywayException | PoolInitializationException e) {
            if (connections != null) {
                connections.close();
            }
            throw new StoreException("cannot open " + file, e);
        }
    }

    @Override
    public Optional<String> setting(Person person, Setting setting) {
        return text(
                "SELECT value FROM person_setting WHERE platform = ? AND workspace = ? AND person = ? AND name = ?",
                person.platform(),
                person.workspace(),
                person.id(),
                setting.name());
    }

    @Override
    public void set(Person person, Setting setting, Optional<String> value) {
        if (value.isPresent()) {
            update(
                    "INSERT INTO person_setting (platform, workspace, person, name, value) VALUES (?, ?, ?, ?, ?)"
                            + " ON CONFLICT (platform, workspace, person, name) DO UPDATE SET value = excluded.value",
                    person.platform(),
                    person.workspace(),
                    person.id(),
                    setting.name(),
                    value.get());
        } else {
            update(
                    "DELETE FROM person_setting WHERE platform = ? AND workspace = ? AND person = ? AND name = ?",
                    person.platform(),
                    person.workspace(),
                    person.id(),
                    setting.name());
        }
    }

    @Override
    public Optional<String> setting(Conversation conversation, Setting setting) {
        return text(
                "SELECT value FROM channel_setting WHERE platform = ? AND workspace = ? AND channel = ? AND name = ?",
                conversation.platform(),
                conversation.workspace(),
                conversation.channel(),
                setting.name());
    }

    @Override
    public void set(Conversation conversation, Setting setting, Optional<String> value) {
        if (value.isPresent()) {
            update(
                    "INSERT INTO channel_setting (platform, workspace, channel, name, value) VALUES (?, ?, ?, ?, ?)"
                            + " ON CONFLICT (platform, workspace, channel, name) DO UPDATE SET value = excluded.value",
                    conversation.platform(),
                    conversation.workspace(),
                    conversation.channel(),
                    setting.name(),
                    value.get());
        } else {
            update(
                    "DELETE FROM channel_setting WHERE platform = ? AND workspace = ? AND channel = ? AND name = ?",
                    conversation.platform(),
                    conversation.workspace(),
                    conversation.channel(),
                    setting.name());
        }
    }

    @Override
    public String keep(String text) {
        String key = Keys.of(text);
        update(
                "INSERT INTO kept_text (key, text, kept_at) VALUES (?, ?, ?)"
                        + " ON CONFLICT (key) DO UPDATE SET kept_at = excluded.kept_at",
                key,
                text,
                clock.millis());
        return key;
    }

    @Override
    public Optional<String> kept(String key) {
        return text("SELECT text FROM kept_text WHERE key = ?", key);
    }

    @Override
    public void spokeOf(Person person, Conversation conversation, String talk) {
        update(
                "INSERT INTO spoken_of (platform, workspace, person, channel, thread, talk, spoken_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (platform, workspace, person, channel, thread)"
                        + " DO UPDATE SET talk = excluded.talk, spoken_at = excluded.spoken_at",
                person.platform(),
                person.workspace(),
                person.id(),
                conversation.channel(),
                conversation.thread().orElse(""),
                talk,
                clock.millis());
    }

    @Override
    public Optional<String> lastSpokenOf(Person person, Conversation conversation) {
        return text(
                "SELECT talk FROM spoken_of WHERE platform = ? AND workspace = ? AND person = ? AND channel = ?"
                        + " AND thread = ? AND spoken_at > ?",
                person.platform(),
                person.workspace(),
                person.id(),
                conversation.channel(),
                conversation.thread().orElse(""),
                clock.millis() - ForgetfulStore.SPOKEN_OF.toMillis());
    }

    @Override
    public void judge(Person person, String quote, Verdict verdict, boolean given) {
        if (given) {
            update(
                    "INSERT INTO quote_verdict (platform, workspace, quote, person, verdict, given_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?)"
                            + " ON CONFLICT (platform, workspace, quote, person, verdict) DO NOTHING",
                    person.platform(),
                    person.workspace(),
                    quote,
                    person.id(),
                    verdict.name(),
                    clock.millis());
        } else {
            update(
                    "DELETE FROM quote_verdict WHERE platform = ? AND workspace = ? AND quote = ? AND person = ?"
                            + " AND verdict = ?",
                    person.platform(),
                    person.workspace(),
                    quote,
                    person.id(),
                    verdict.name());
        }
    }

    @Override
    public Map<String, Integer> judged(String platform, String workspace, Verdict verdict) {
        Map<String, Integer> counts = new HashMap<>();
        rows(
                "SELECT quote, COUNT(*) FROM quote_verdict WHERE platform = ? AND workspace = ? AND verdict = ?"
                        + " GROUP BY quote",
                row -> counts.put(row.getString(1), row.getInt(2)),
                platform,
                workspace,
                verdict.name());
        return counts;
    }

    @Override
    public PostedQuote post(Conversation conversation, PostedQuote quote) {
        update(
                "INSERT INTO quote_post (platform, workspace, channel, day, quote, talk, anchor, posted_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (platform, workspace, channel, day) DO NOTHING",
                conversation.platform(),
                conversation.workspace(),
                conversation.channel(),
                quote.day().toString(),
                quote.quote(),
                quote.talk(),
                quote.anchor(),
                clock.millis());
        return posted(conversation).stream()
                .filter(post -> post.day().equals(quote.day()))
                .findFirst()
                .orElse(quote);
    }

    @Override
    public List<PostedQuote> posted(Conversation conversation) {
        List<PostedQuote> posts = new ArrayList<>();
        rows(
                "SELECT day, quote, talk, anchor FROM quote_post WHERE platform = ? AND workspace = ? AND channel = ?"
                        + " ORDER BY day",
                row -> posts.add(new PostedQuote(
                        LocalDate.parse(row.getString(1)), row.getString(2), row.getString(3), row.getString(4))),
                conversation.platform(),
                conversation.workspace(),
                conversation.channel());
        return posts;
    }

    @Override
    public void close() {
        connections.close();
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private Optional<String> text(String sql, Object... arguments) {
        List<String> found = new ArrayList<>();
        rows(sql, row -> found.add(row.getString(1)), arguments);
        return found.stream().findFirst();
    }

    private void rows(String sql, Row each, Object... arguments) {
        try (Connection connection = connections.getConnection();
                PreparedStatement statement = prepare(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                each.take(rows);
            }
        } catch (SQLException e) {
            throw new StoreException("the database could not be read", e);
        }
    }

    private void update(String sql, Object... arguments) {
        try (Connection connection = connections.getConnection();
                PreparedStatement statement = prepare(connection, sql, arguments)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new StoreException("the database could not be written", e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
