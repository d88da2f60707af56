package talkbot.core.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import talkbot.core.backup.BackupException.Reason;
import talkbot.core.store.Connections;
import talkbot.core.store.Database;
import talkbot.core.store.DatabaseAddress;
import talkbot.core.store.StoreException;
import talkbot.core.store.Trouble;

/**
 * Brings a backup back. It is first read into an SQLite file of its own, in the form that the tables had then, which is
 * brought up to this program's; so a backup of every earlier program can be read, and a broken one is noticed before
 * anything is touched. Then all rows of the database are replaced in one transaction.
 */
public final class Restore {

    private final DatabaseAddress target;
    private final boolean overwrite;
    private final Progress progress;

    private Restore(DatabaseAddress target, boolean overwrite, Progress progress) {
        this.target = target;
        this.overwrite = overwrite;
        this.progress = progress;
    }

    /**
     * Brings a backup back into a database, which then has what stands in the backup and nothing else. If it fails, the
     * database has what it had.
     *
     * @param overwrite whether what is in the database may go
     * @throws StoreException if the database cannot be written
     */
    public static void read(Path file, DatabaseAddress target, boolean overwrite, Progress progress)
            throws BackupException {
        new Restore(target, overwrite, progress).read(file);
    }

    private void read(Path file) throws BackupException {
        Path folder = folder();
        try {
            int newest = schemaOf(Database.sqlite(folder.resolve("newest.db")));
            DatabaseAddress.File copy = new DatabaseAddress.File(folder.resolve("copy.db"));
            try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
                load(zip, copy, newest);
            }
            schemaOf(Database.open(copy));
            if (schemaOf(Database.open(target)) > newest) {
                throw new BackupException(Reason.NEWER, target.toString());
            }
            replace(copy);
        } catch (ZipException | JsonProcessingException e) {
            throw new BackupException(Reason.NO_BACKUP, e);
        } catch (IOException e) {
            throw new BackupException(Reason.FILE, e);
        } catch (SQLException e) {
            throw new StoreException("the database could not be written", e);
        } finally {
            remove(folder);
        }
    }

    /** Which form a database has, now that it was opened and thereby brought up to date. */
    private static int schemaOf(Database opened) {
        try (opened) {
            return opened.schema();
        }
    }

    private static void load(ZipFile zip, DatabaseAddress.File copy, int newest)
            throws BackupException, IOException, SQLException {
        JsonNode header;
        try (InputStream in = entry(zip, Backup.HEADER)) {
            header = Backup.JSON.readTree(in);
        }
        int schema = header.path("schema").asInt();
        if (header.path("format").asInt() != Backup.FORMAT || schema > newest) {
            throw new BackupException(Reason.NEWER, zip.getName());
        }
        if (schema < 1) {
            throw new BackupException(Reason.NO_BACKUP, zip.getName());
        }
        schemaOf(Database.sqlite(copy.file(), schema));
        try (Connection connection = Connections.alone(copy)) {
            for (Table table : Table.all(connection)) {
                try (BufferedReader lines = new BufferedReader(
                        new InputStreamReader(entry(zip, table.name() + Backup.ROWS), StandardCharsets.UTF_8))) {
                    load(table, lines, connection);
                }
            }
            connection.commit();
        }
    }

    private static InputStream entry(ZipFile zip, String name) throws IOException, BackupException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new BackupException(Reason.NO_BACKUP, zip.getName() + ": " + name);
        }
        return zip.getInputStream(entry);
    }

    private static void load(Table table, BufferedReader lines, Connection connection)
            throws BackupException, IOException, SQLException {
        clear(table, connection);
        List<String> names = new ArrayList<>();
        String first = lines.readLine();
        Backup.JSON.readTree(first == null ? "" : first).forEach(name -> names.add(name.asText()));
        try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = Backup.JSON.readTree(line);
                if (row.size() != names.size()) {
                    throw new BackupException(Reason.NO_BACKUP, table.name());
                }
                for (int i = 0; i < table.columns().size(); i++) {
                    Table.Column column = table.columns().get(i);
                    // A column that the backup does not have is a missing value, which its table then takes or refuses.
                    JsonNode value = row.path(names.indexOf(column.name()));
                    column.kind().write(value, insert, i + 1, true);
                }
                insert.executeUpdate();
            }
        }
    }

    private void replace(DatabaseAddress.File copy) throws BackupException, IOException, SQLException {
        boolean sqlite = target instanceof DatabaseAddress.File;
        try (Connection from = Connections.alone(copy);
                Connection to = alone()) {
            List<Table> tables = Table.all(to);
            for (Table table : tables) {
                if (!overwrite && !table.empty(to)) {
                    throw new BackupException(Reason.NOT_EMPTY, table.name());
                }
            }
            for (Table table : tables) {
                clear(table, to);
                copy(table, from, to, sqlite);
            }
            to.commit();
        }
    }

    private Connection alone() throws BackupException {
        try {
            return Connections.alone(target);
        } catch (StoreException e) {
            if (e.trouble() == Trouble.LOCKED) {
                throw new BackupException(Reason.IN_USE, e);
            }
            throw e;
        }
    }

    private void copy(Table table, Connection from, Connection to, boolean sqlite) throws SQLException, IOException {
        List<Table.Column> columns = table.columns();
        long count = 0;
        try (PreparedStatement select = from.prepareStatement(table.select());
                ResultSet rows = select.executeQuery();
                PreparedStatement insert = to.prepareStatement(table.insert())) {
            while (rows.next()) {
                for (int i = 0; i < columns.size(); i++) {
                    Kind kind = columns.get(i).kind();
                    kind.write(kind.read(rows, i + 1), insert, i + 1, sqlite);
                }
                insert.addBatch();
                count++;
                if (count % Backup.STEP == 0) {
                    insert.executeBatch();
                    progress.rows(table.name(), count, false);
                }
            }
            insert.executeBatch();
        }
        if (!sqlite) {
            countOn(table, to);
        }
        progress.rows(table.name(), count, true);
    }

    /** PostgreSQL numbers new rows by a counter that does not look at the rows there are. */
    private static void countOn(Table table, Connection connection) throws SQLException {
        for (Table.Column column : table.columns()) {
            if (column.counts()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SELECT setval(pg_get_serial_sequence('%1$s', '%2$s'), MAX(%2$s)) FROM %1$s"
                            .formatted(table.name(), column.name()));
                }
            }
        }
    }

    private static void clear(Table table, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM " + table.name());
        }
    }

    private static Path folder() throws BackupException {
        try {
            return Files.createTempDirectory("talkbot-restore");
        } catch (IOException e) {
            throw new BackupException(Reason.FILE, e);
        }
    }

    private static void remove(Path folder) throws BackupException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new BackupException(Reason.FILE, e);
        }
    }
}
