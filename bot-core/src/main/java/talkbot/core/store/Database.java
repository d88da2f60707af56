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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The database, brought up to this program's form. By default one SQLite file in write-ahead mode: a killed process
 * loses nothing that was written, and several processes may use the file. Every statement is such that PostgreSQL takes
 * it too. Safe for use by many threads.
 *
 * <p>All methods throw {@link StoreException} where the database cannot be reached.
 */
public final class Database implements AutoCloseable {

    /** How long a writer waits for another one before it gives up. */
    private static final int BUSY_MILLIS = 5_000;

    /** SQLite writes one at a time; a few more connections read meanwhile. */
    private static final int CONNECTIONS = 4;

    private final HikariDataSource connections;

    private Database(HikariDataSource connections) {
        this.connections = connections;
    }

    /**
     * Opens the file, making it, or bringing it up to this program's form, where needed.
     *
     * @param file the SQLite file; its folder is made if need be
     * @throws StoreException if that cannot be done; the file is then as it was
     */
    public static Database sqlite(Path file) {
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
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(connections)
                    .locations("classpath:talkbot/core/store/migration")
                    .load()
                    .migrate();
            return new Database(connections);
        } catch (FlywayException | PoolInitializationException e) {
            if (connections != null) {
                connections.close();
            }
            throw new StoreException("cannot open " + file, e);
        }
    }

    /** The connections themselves, for a library that brings its own statements. */
    public DataSource source() {
        return connections;
    }

    /** Takes one row of an answer. */
    @FunctionalInterface
    public interface Row {
        /** Reads what the row has. */
        void take(ResultSet row) throws SQLException;
    }

    /** The first column of the first row, if there is a row. */
    public Optional<String> text(String sql, Object... arguments) {
        List<String> found = new ArrayList<>();
        rows(sql, row -> found.add(row.getString(1)), arguments);
        return found.stream().findFirst();
    }

    /** Every row of an answer, one after the other. */
    public void rows(String sql, Row each, Object... arguments) {
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

    /**
     * Changes rows, all or none of them.
     *
     * @return how many
     */
    public int update(String sql, Object... arguments) {
        try (Connection connection = connections.getConnection();
                PreparedStatement statement = prepare(connection, sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new StoreException("the database could not be written", e);
        }
    }

    @Override
    public void close() {
        connections.close();
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
