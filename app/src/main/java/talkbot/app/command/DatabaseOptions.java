package talkbot.app.command;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import talkbot.app.UserException;
import talkbot.app.settings.Settings;
import talkbot.core.store.Database;
import talkbot.core.store.DatabaseAddress;
import talkbot.core.store.StoreException;

/**
 * Where things are remembered. A password comes from the environment or the configuration file, or stands in the address;
 * it is shown nowhere.
 */
final class DatabaseOptions {

    private static final String PASSWORD = "TALKBOT_DATABASE_PASSWORD";

    private static final String FILE = "talkbot.db";

    @Option(names = "--database", paramLabel = "URL", scope = ScopeType.INHERIT)
    private Optional<String> url = Optional.empty();

    /**
     * What was given, else a file in the data folder.
     *
     * @param settings where the password may stand
     */
    DatabaseAddress address(Settings settings, Path data) throws UserException {
        try {
            return url.isPresent()
                    ? DatabaseAddress.of(url.get(), settings.value(PASSWORD))
                    : new DatabaseAddress.File(data.resolve(FILE));
        } catch (StoreException e) {
            throw failed(e, "");
        }
    }

    /** Opens the database. */
    static Database open(DatabaseAddress address) throws UserException {
        try {
            return Database.open(address);
        } catch (StoreException e) {
            throw failed(e, address.toString());
        }
    }

    /** Looks whether it could be opened, and changes nothing. */
    static void probe(DatabaseAddress address) throws UserException {
        try {
            Database.probe(address);
        } catch (StoreException e) {
            throw failed(e, address.toString());
        }
    }

    /** What is wrong with a database, as a sentence that says how to mend it. */
    static UserException failed(StoreException e, String where) {
        Throwable reason = e.getCause() == null ? e : e.getCause();
        return new UserException("store." + e.trouble(), "where", where, "reason", String.valueOf(reason.getMessage()));
    }
}
