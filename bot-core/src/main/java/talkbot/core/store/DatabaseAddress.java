package talkbot.core.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** Where a database is. Its text is fit to be shown: it holds no password. */
public sealed interface DatabaseAddress {

    /** An SQLite file. */
    record File(Path file) implements DatabaseAddress {
        @Override
        public String toString() {
            return file.toString();
        }
    }

    /** A PostgreSQL server's database. Immutable. */
    final class Server implements DatabaseAddress {

        /** The driver logs what it cannot read of an address, which may be a password. Loggers are held weakly. */
        private static final Logger DRIVER = Logger.getLogger("org.postgresql");

        static {
            DRIVER.setLevel(Level.OFF);
        }

        private final String url;
        private final Optional<String> password;
        private final String shown;

        private Server(String url, Optional<String> password, String shown) {
            this.url = url;
            this.password = password;
            this.shown = shown;
        }

        private static @Nullable Properties parse(String url) {
            return Driver.parseURL(url, new Properties());
        }

        /**
         * Its connections; what the address itself says about times counts.
         *
         * @param seconds how long to wait for a connection, and for each answer; 0 is for ever
         */
        DataSource source(int seconds) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setConnectTimeout(Math.max(seconds, 1));
            source.setSocketTimeout(seconds);
            source.setTcpKeepAlive(true);
            source.setApplicationName("talkbot");
            source.setUrl(url);
            password.ifPresent(source::setPassword);
            return source;
        }

        @Override
        public String toString() {
            return shown;
        }
    }

    /**
     * Reads an address such as {@code jdbc:postgresql://host/database?user=somebody}.
     *
     * @param url may name a password
     * @param password counts more than one in the address
     * @throws StoreException if it is none; its message does not repeat it
     */
    static DatabaseAddress of(String url, Optional<String> password) {
        Properties read = url.startsWith("jdbc:postgresql:") ? Server.parse(url) : null;
        if (read == null) {
            throw new StoreException("no address of a database that is known here", Trouble.ADDRESS);
        }
        String hosts = PGProperty.PG_HOST.getOrDefault(read);
        String ports = PGProperty.PG_PORT.getOrDefault(read);
        String name = PGProperty.PG_DBNAME.getOrDefault(read);
        return new Server(url, password, "postgresql://%s:%s/%s".formatted(hosts, ports, name == null ? "" : name));
    }
}
