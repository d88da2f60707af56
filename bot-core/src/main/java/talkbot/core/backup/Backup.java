package talkbot.core.backup;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import talkbot.core.backup.BackupException.Reason;
import talkbot.core.store.Connections;
import talkbot.core.store.Database;
import talkbot.core.store.StoreException;

/**
 * Writes everything that is remembered into one file: a zip with {@code talkbot.json}, which says of which form the tables
 * are, and for each table {@code <table>.jsonl}: the names of its columns in the first line, then a row a line, as JSON
 * arrays. The file is the same from SQLite and PostgreSQL, and either takes it. Only its owner may read it, because people's
 * words stand in it. Servers may work on the database meanwhile: the file shows one moment.
 */
public final class Backup {

    static final String HEADER = "talkbot.json";
    static final String ROWS = ".jsonl";

    /** Of the file, not of the tables in it. */
    static final int FORMAT = 1;

    /** So many rows are read, and told of, at a time. */
    static final int STEP = 1_000;

    static final ObjectMapper JSON = new ObjectMapper().configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);

    private Backup() {}

    /**
     * Writes a backup; the file is there whole or not at all.
     *
     * @param overwrite whether a file of that name may go
     * @throws StoreException if the database cannot be read
     */
    public static void write(Database database, Path file, boolean overwrite, Progress progress)
            throws BackupException {
        if (Files.exists(file) && !overwrite) {
            throw new BackupException(Reason.THERE, file.toString());
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder == null) {
                throw new IOException("not a file: " + file);
            }
            Path part = Files.createTempFile(folder, ".talkbot", ".part");
            try {
                try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part), StandardCharsets.UTF_8);
                        Connection connection = Connections.snapshot(database.address())) {
                    write(database.schema(), connection, zip, progress);
                }
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (SQLException e) {
            throw new StoreException("the database could not be read", e);
        } catch (IOException e) {
            throw new BackupException(Reason.FILE, e);
        }
    }

    private static void write(int schema, Connection connection, ZipOutputStream zip, Progress progress)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(HEADER));
        JSON.writeValue(zip, Map.of("format", FORMAT, "schema", schema));
        zip.closeEntry();
        for (Table table : Table.all(connection)) {
            zip.putNextEntry(new ZipEntry(table.name() + ROWS));
            line(
                    zip,
                    JSON.valueToTree(
                            table.columns().stream().map(Table.Column::name).toList()));
            write(table, connection, zip, progress);
            zip.closeEntry();
        }
    }

    private static void write(Table table, Connection connection, OutputStream out, Progress progress)
            throws IOException, SQLException {
        List<Table.Column> columns = table.columns();
        try (PreparedStatement statement = connection.prepareStatement(table.select())) {
            statement.setFetchSize(STEP);
            try (ResultSet rows = statement.executeQuery()) {
                long count = 0;
                while (rows.next()) {
                    ArrayNode row = JSON.createArrayNode();
                    for (int i = 0; i < columns.size(); i++) {
                        row.add(columns.get(i).kind().read(rows, i + 1));
                    }
                    line(out, row);
                    count++;
                    if (count % STEP == 0) {
                        progress.rows(table.name(), count, false);
                    }
                }
                progress.rows(table.name(), count, true);
            }
        }
    }

    private static void line(OutputStream out, ArrayNode values) throws IOException {
        JSON.writeValue(out, values);
        out.write('\n');
    }
}
