package talkbot.core.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/**
 * Databases for tests: SQLite files, and databases of a real PostgreSQL server that the tests of one JVM share. It listens
 * on this machine alone and ends with the JVM. Where it cannot start, tests that ask for it are skipped and say why.
 */
public final class Databases {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Databases() {}

    /** The databases that everything has to work on. */
    public enum Kind {
        /** A file. */
        SQLITE,
        /** A server. */
        POSTGRESQL
    }

    /** Whether and why not the shared server runs; started by whoever asks first. */
    private static final class Shared {
        private static final Optional<EmbeddedPostgres> SERVER;
        private static final String REASON;

        static {
            Optional<EmbeddedPostgres> server = Optional.empty();
            String reason = "";
            try {
                server = Optional.of(EmbeddedPostgres.start());
            } catch (IOException | RuntimeException e) {
                reason = "PostgreSQL cannot start here: " + e;
            }
            SERVER = server;
            REASON = reason;
        }
    }

    /** The shared server. */
    public static EmbeddedPostgres server() {
        return Shared.SERVER.orElseGet(() -> Assumptions.abort(Shared.REASON));
    }

    /**
     * The address of a new, empty database.
     *
     * @param folder where to put it if it is a file
     */
    public static DatabaseAddress fresh(Kind kind, Path folder) {
        return switch (kind) {
            case SQLITE -> new DatabaseAddress.File(folder.resolve("test" + COUNT.incrementAndGet() + ".db"));
            case POSTGRESQL -> DatabaseAddress.of(freshUrl(), Optional.empty());
        };
    }

    /** Says something to every connection of a database, of which nobody must hold one. */
    public static void onEveryConnection(Database database, String pragma) {
        List<Connection> all = new ArrayList<>();
        try {
            try {
                for (int i = 0; i < Database.SQLITE_CONNECTIONS; i++) {
                    Connection connection = database.source().getConnection();
                    all.add(connection);
                    try (Statement statement = connection.createStatement()) {
                        statement.execute(pragma);
                    }
                }
            } finally {
                for (Connection connection : all) {
                    connection.close();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new, empty database of the shared server, as it is named on the command line. */
    public static String freshUrl() {
        EmbeddedPostgres server = server();
        String name = "test" + COUNT.incrementAndGet();
        execute(server, "CREATE DATABASE " + name);
        return url(server, name);
    }

    /** How a database of a server is named on the command line; its user needs no password. */
    public static String url(EmbeddedPostgres server, String name) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres".formatted(server.getPort(), name);
    }

    /** Does something that only the server's own user may. */
    public static void execute(EmbeddedPostgres server, String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
