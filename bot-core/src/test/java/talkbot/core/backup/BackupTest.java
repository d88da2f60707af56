package talkbot.core.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import talkbot.core.backup.BackupException.Reason;
import talkbot.core.store.Connections;
import talkbot.core.store.Database;
import talkbot.core.store.DatabaseAddress;
import talkbot.core.store.Databases;

@Timeout(120)
class BackupTest {

    private static final String INSERT = "INSERT INTO kept_text (key, text, kept_at) VALUES (?, ?, ?)";

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("talkbot.backup");
    }

    @ParameterizedTest
    @CsvSource({"SQLITE,POSTGRESQL", "POSTGRESQL,SQLITE", "SQLITE,SQLITE", "POSTGRESQL,POSTGRESQL"})
    void everythingComesBackInEitherKindOfDatabase(Databases.Kind from, Databases.Kind to) throws Exception {
        DatabaseAddress source = Databases.fresh(from, folder);
        DatabaseAddress target = Databases.fresh(to, folder);
        Map<String, List<String>> before;
        List<String> told = new ArrayList<>();
        try (Database database = Database.open(source)) {
            fill(database);
            before = contents(database);
            // A server may write meanwhile.
            Backup.write(database, file, false, (table, rows, done) -> told.add(table + " " + rows + " " + done));
        }
        assertThat(told).contains("kept_text 1000 false", "kept_text 2345 true", "person_setting 1 true");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        told.clear();
        Restore.read(file, target, false, (table, rows, done) -> told.add(table + " " + rows + " " + done));
        assertThat(told).contains("kept_text 2345 true");
        try (Database database = Database.open(target)) {
            assertThat(contents(database)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"SQLITE,POSTGRESQL", "POSTGRESQL,SQLITE"})
    void tablesOfEveryShapeAreTaken(Databases.Kind from, Databases.Kind to) throws Exception {
        try (Database source = Database.open(Databases.fresh(from, folder));
                Database target = Database.open(Databases.fresh(to, folder))) {
            shapes(source, from);
            shapes(target, to);
            source.update(
                    "INSERT INTO shapes (name, picture, truth, share, at) VALUES (?, ?, ?, ?, ?)",
                    "月\n\"",
                    new byte[] {0, -1, 127},
                    true,
                    0.25,
                    new java.sql.Timestamp(1_770_000_000_123L));
            source.update("INSERT INTO shapes (name) VALUES (?)", "empty");
            try (var out = Connections.snapshot(source.address());
                    var in = target.source().getConnection()) {
                Table table = Table.all(out).stream()
                        .filter(t -> t.name().equals("shapes"))
                        .findFirst()
                        .orElseThrow();
                assertThat(table.columns().stream().map(Table.Column::kind))
                        .containsExactly(Kind.NUMBER, Kind.TEXT, Kind.BYTES, Kind.TRUTH, Kind.FRACTION, Kind.MOMENT);
                try (var rows = out.createStatement().executeQuery(table.select());
                        var insert = in.prepareStatement(table.insert())) {
                    while (rows.next()) {
                        for (int i = 0; i < table.columns().size(); i++) {
                            Kind kind = table.columns().get(i).kind();
                            kind.write(kind.read(rows, i + 1), insert, i + 1, to == Databases.Kind.SQLITE);
                        }
                        insert.executeUpdate();
                    }
                }
            }
            assertThat(contents(target).get("shapes"))
                    .isEqualTo(contents(source).get("shapes"))
                    .first()
                    .isEqualTo("1|\"月\\n\\\"\"|\"AP9/\"|true|0.25|1770000000123|");
        }
    }

    private static void shapes(Database database, Databases.Kind kind) {
        boolean sqlite = kind == Databases.Kind.SQLITE;
        database.update("CREATE TABLE shapes (id "
                + (sqlite ? "INTEGER PRIMARY KEY AUTOINCREMENT" : "BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY")
                + ", name TEXT, picture "
                + (sqlite ? "BLOB" : "BYTEA")
                + ", truth BOOLEAN, share DOUBLE PRECISION, at TIMESTAMP WITH TIME ZONE)");
    }

    @Test
    void aFileIsOverwrittenOnlyWhenThatIsSaid() throws Exception {
        try (Database database = Database.open(Databases.fresh(Databases.Kind.SQLITE, folder))) {
            Files.writeString(file, "mine");
            assertThat(reason(() -> Backup.write(database, file, false, Progress.NONE)))
                    .isEqualTo(Reason.THERE);
            assertThat(file).hasContent("mine");
            Backup.write(database, file, true, Progress.NONE);
            assertThat(Files.size(file)).isGreaterThan(100);
            try (var left = Files.list(folder)) {
                assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.Kind.class)
    void aDatabaseWithSomethingInItIsReplacedOnlyWhenThatIsSaid(Databases.Kind kind) throws Exception {
        DatabaseAddress address = Databases.fresh(kind, folder);
        try (Database database = Database.open(address)) {
            database.update(INSERT, "old", "old", 1L);
            Backup.write(database, file, false, Progress.NONE);
            database.update(INSERT, "new", "new", 1L);
        }
        assertThat(reason(() -> Restore.read(file, address, false, Progress.NONE)))
                .isEqualTo(Reason.NOT_EMPTY);
        assertThat(keys(address)).containsExactly("new", "old");
        Restore.read(file, address, true, Progress.NONE);
        assertThat(keys(address)).containsExactly("old");
    }

    @Test
    void aRunningServersFileIsLeftAlone() throws Exception {
        DatabaseAddress address = Databases.fresh(Databases.Kind.SQLITE, folder);
        try (Database server = Database.open(address)) {
            server.update(INSERT, "old", "old", 1L);
            Backup.write(server, file, false, Progress.NONE);
            assertThat(reason(() -> Restore.read(file, address, true, Progress.NONE)))
                    .isEqualTo(Reason.IN_USE);
            server.update(INSERT, "new", "new", 1L);
        }
        assertThat(keys(address)).containsExactly("new", "old");
    }

    @ParameterizedTest
    @EnumSource(Databases.Kind.class)
    void aBrokenBackupChangesNothing(Databases.Kind kind) throws Exception {
        DatabaseAddress address = Databases.fresh(kind, folder);
        try (Database database = Database.open(address)) {
            fill(database);
            Backup.write(database, file, false, Progress.NONE);
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(reason(() -> Restore.read(file, address, true, Progress.NONE)))
                .isEqualTo(Reason.NO_BACKUP);
        Files.write(file, whole);
        inZip("kept_text.jsonl", "[\"key\",\"text\",\"kept_at\"]\n[\"half\"");
        assertThat(reason(() -> Restore.read(file, address, true, Progress.NONE)))
                .isEqualTo(Reason.NO_BACKUP);
        assertThat(keys(address)).hasSize(2345);
    }

    @Test
    void aNewerProgramsBackupIsRefused() throws Exception {
        DatabaseAddress address = Databases.fresh(Databases.Kind.SQLITE, folder);
        try (Database database = Database.open(address)) {
            Backup.write(database, file, false, Progress.NONE);
        }
        inZip("talkbot.json", "{\"format\":1,\"schema\":999}");
        assertThat(reason(() -> Restore.read(file, address, true, Progress.NONE)))
                .isEqualTo(Reason.NEWER);
    }

    @ParameterizedTest
    @EnumSource(Databases.Kind.class)
    void anEarlierProgramsBackupIsBroughtUpToDate(Databases.Kind kind) throws Exception {
        try (Database early = Database.sqlite(folder.resolve("early.db"), 1)) {
            early.update(INSERT, "early", "早い", 1L);
            Backup.write(early, file, false, Progress.NONE);
        }
        DatabaseAddress address = Databases.fresh(kind, folder);
        Restore.read(file, address, false, Progress.NONE);
        assertThat(keys(address)).containsExactly("early");
    }

    @ParameterizedTest
    @EnumSource(Databases.Kind.class)
    void noTableDependsOnAnotherSoThatRowsMayComeInAnyOrder(Databases.Kind kind) throws Exception {
        try (Database database = Database.open(Databases.fresh(kind, folder));
                var connection = Connections.snapshot(database.address())) {
            for (Table table : Table.all(connection)) {
                try (var keys = connection.getMetaData().getImportedKeys(null, connection.getSchema(), table.name())) {
                    assertThat(keys.next()).as(table.name()).isFalse();
                }
            }
        }
    }

    private static void fill(Database database) {
        database.inTransaction(sql -> {
            for (int i = 0; i < 2_345; i++) {
                sql.update(INSERT, "k" + i, "霧笛 \"" + i + "\"\n\\", 1_770_000_000_000L + i);
            }
            sql.update(
                    "INSERT INTO person_setting (platform, workspace, person, name, value) VALUES (?, ?, ?, ?, ?)",
                    "slack",
                    "T1",
                    "U1",
                    "LANGUAGE",
                    "ja");
            return true;
        });
    }

    private static Map<String, List<String>> contents(Database database) throws Exception {
        Map<String, List<String>> contents = new TreeMap<>();
        try (var connection = Connections.snapshot(database.address())) {
            for (Table table : Table.all(connection)) {
                List<String> rows = new ArrayList<>();
                try (var row = connection.createStatement().executeQuery(table.select())) {
                    while (row.next()) {
                        StringBuilder line = new StringBuilder();
                        for (int i = 0; i < table.columns().size(); i++) {
                            line.append(table.columns().get(i).kind().read(row, i + 1))
                                    .append('|');
                        }
                        rows.add(line.toString());
                    }
                }
                rows.sort(null);
                contents.put(table.name(), rows);
            }
        }
        return contents;
    }

    private static List<String> keys(DatabaseAddress address) {
        List<String> keys = new ArrayList<>();
        try (Database database = Database.open(address)) {
            database.rows("SELECT key FROM kept_text ORDER BY key", row -> keys.add(row.getString(1)));
        }
        return keys;
    }

    private void inZip(String entry, String content) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.writeString(zip.getPath(entry), content, StandardCharsets.UTF_8);
        }
    }

    private static Reason reason(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        return catchThrowableOfType(BackupException.class, work).reason();
    }
}
