package talkbot.core.store;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;

/** Single connections beside those that a {@link Database} shares out, which may take the time that they need. */
public final class Connections {

    private Connections() {}

    /**
     * Looks whether a database could be opened, and changes nothing; a file that is not there yet could.
     *
     * @throws StoreException if it could not
     */
    public static void probe(DatabaseAddress address) {
        if (address instanceof DatabaseAddress.File file && Files.notExists(file.file())) {
            return;
        }
        try (Connection connection = plain(address);
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
            connection.getMetaData().getTables(null, null, "kept_text", null).close();
        } catch (SQLException e) {
            throw new StoreException("cannot open " + address, e);
        }
    }

    /**
     * Reads from a database as it is, without bringing it up to date: quicker than to open it, for whoever needs
     * one look.
     *
     * @throws StoreException if it cannot be read, or lacks what is asked for because an earlier program made it
     */
    public static <T> T read(DatabaseAddress address, Function<Sql, T> look) {
        try (Connection connection = plain(address)) {
            return look.apply(new Statements(connection));
        } catch (SQLException e) {
            throw new StoreException("cannot read " + address, e);
        }
    }

    /**
     * A connection of its own whose reads all see one moment, while others write; the caller closes it, and writes
     * nothing.
     */
    public static Connection snapshot(DatabaseAddress address) throws SQLException {
        Connection connection = plain(address);
        connection.setAutoCommit(false);
        if (address instanceof DatabaseAddress.Server) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
        }
        return connection;
    }

    /**
     * A connection in a transaction of its own, to write a database that nobody has open; the caller commits and closes
     * it. Of PostgreSQL nobody can say who has it open.
     *
     * @throws StoreException if a process, this one included, has the SQLite file open
     */
    public static Connection alone(DatabaseAddress address) {
        try {
            Connection connection = plain(address);
            try {
                if (address instanceof DatabaseAddress.File) {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("PRAGMA busy_timeout = 0");
                        statement.execute("PRAGMA locking_mode = EXCLUSIVE");
                        statement.execute("BEGIN EXCLUSIVE");
                        statement.execute("COMMIT");
                    }
                }
                connection.setAutoCommit(false);
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new StoreException("cannot have " + address + " alone", e);
        }
    }

    private static Connection plain(DatabaseAddress address) throws SQLException {
        return switch (address) {
            case DatabaseAddress.File file -> DriverManager.getConnection("jdbc:sqlite:" + file.file());
            case DatabaseAddress.Server server -> server.source(0).getConnection();
        };
    }
}
