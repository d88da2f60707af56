package talkbot.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import talkbot.core.command.SpokenOf;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;

/** What happens to those who remember and read while something is wrong with the database. */
@Timeout(120)
class FaultTest {

    private static final String INSERT = "INSERT INTO kept_text (key, text, kept_at) VALUES (?, ?, ?)";
    private static final String COUNT = "SELECT COUNT(*) FROM kept_text";
    private static final Person ALICE = new Person("slack", "T1", "U1", Optional.empty());
    private static final Conversation CHANNEL = new Conversation("slack", "T1", "C1", Optional.empty());

    @TempDir
    Path folder;

    @Test
    void aServerThatIsGoneIsSaidWithinThreeSecondsAndUsedAgainWhenItIsBack() throws IOException {
        Path data = folder.resolve("postgresql");
        EmbeddedPostgres server = start(data, 0);
        int port = server.getPort();
        try (Database database =
                        Database.open(DatabaseAddress.of(Databases.url(server, "postgres"), Optional.empty()));
                Store store = new ForgivingStore(new SqlStore(database, InstantSource.system()))) {
            database.update(INSERT, "before", "before", 1L);
            store.set(ALICE, Setting.LANGUAGE, Optional.of("ja"));
            server.close();

            // The connections that were open are noticed to be gone at once; new ones are waited for.
            for (int request = 0; request < 3; request++) {
                long begun = System.nanoTime();
                for (int i = 0; i < 5; i++) {
                    StoreException e = catchThrowableOfType(
                            StoreException.class, () -> database.update(INSERT, "away", "away", 1L));
                    assertThat(e.trouble()).isEqualTo(Trouble.UNREACHABLE);
                }
                store.spokeOf(ALICE, CHANNEL, SpokenOf.talk("talk"));
                assertThat(store.setting(ALICE, Setting.LANGUAGE)).isEmpty();
                assertThat(store.lastSpokenOf(ALICE, CHANNEL)).isEmpty();
                assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun))
                        .isLessThan(3_000);
            }

            server = start(data, port);
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (store.setting(ALICE, Setting.LANGUAGE).isEmpty() && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            assertThat(store.setting(ALICE, Setting.LANGUAGE)).contains("ja");
            assertThat(database.text(COUNT)).contains("1");
            assertThat(database.update(INSERT, "after", "after", 1L)).isEqualTo(1);
        } finally {
            server.close();
        }
    }

    private static EmbeddedPostgres start(Path data, int port) throws IOException {
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    @Test
    void aFullDiskIsSaidAndLeavesNothingHalfWritten() throws SQLException {
        Path file = folder.resolve("talkbot.db");
        try (Database database = Database.sqlite(file)) {
            database.update(INSERT, "before", "before", 1L);
            Databases.onEveryConnection(database, "PRAGMA max_page_count = 1");
            StoreException e = catchThrowableOfType(
                    StoreException.class,
                    () -> database.inTransaction(sql -> {
                        sql.update(INSERT, "small", "small", 1L);
                        return sql.update(INSERT, "large", "x".repeat(1 << 20), 1L);
                    }));
            assertThat(e.trouble()).isEqualTo(Trouble.FULL);
            assertThat(database.text(COUNT)).contains("1");
            // That needs no room, and says nothing about it.
            assertThat(database.update("DELETE FROM kept_text WHERE key = ?", "none"))
                    .isZero();
            assertThat(database.trouble()).contains(Trouble.FULL);

            Databases.onEveryConnection(database, "PRAGMA max_page_count = 1073741823");
            database.update(INSERT, "large", "x".repeat(1 << 20), 1L);
            assertThat(database.text(COUNT)).contains("2");
            assertThat(database.trouble()).isEmpty();
            assertThat(database.text("PRAGMA integrity_check")).contains("ok");
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidAndStillRead() throws SQLException {
        try (Database database = Database.sqlite(folder.resolve("talkbot.db"))) {
            database.update(INSERT, "before", "before", 1L);
            Databases.onEveryConnection(database, "PRAGMA query_only = ON");
            StoreException e =
                    catchThrowableOfType(StoreException.class, () -> database.update(INSERT, "after", "after", 1L));
            assertThat(e.trouble()).isEqualTo(Trouble.READ_ONLY);
            assertThat(database.text(COUNT)).contains("1");
        }
    }

    /** A file system with an error is made read-only under the open file; then SQLite says that writing failed, and reads. */
    @ParameterizedTest
    @CsvSource({
        "SQLITE_IOERR_WRITE, READ_ONLY",
        "SQLITE_IOERR_FSYNC, READ_ONLY",
        "SQLITE_READONLY_DBMOVED, READ_ONLY",
        "SQLITE_IOERR_READ, UNREACHABLE",
        "SQLITE_CANTOPEN, UNREACHABLE",
        "SQLITE_FULL, FULL"
    })
    void whatCannotBeWrittenIsToldFromWhatCannotBeRead(SQLiteErrorCode said, Trouble trouble) {
        assertThat(Trouble.of(new SQLiteException("disk I/O error", said))).isEqualTo(trouble);
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() {
        assertThat(folder.toFile().setWritable(false)).isTrue();
        try {
            assumeFalse(Files.isWritable(folder), "root may write everywhere");
            StoreException e = catchThrowableOfType(
                    StoreException.class,
                    () -> Database.sqlite(folder.resolve("talkbot.db")).close());
            assertThat(e.trouble()).isEqualTo(Trouble.READ_ONLY);
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void aFileThatSomebodyKeepsLockedIsSaidWithinThreeSecondsAndStillRead() throws SQLException {
        Path file = folder.resolve("talkbot.db");
        try (Database database = Database.sqlite(file);
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement lock = other.createStatement()) {
            database.update(INSERT, "before", "before", 1L);
            lock.execute("BEGIN IMMEDIATE");
            long begun = System.nanoTime();
            StoreException e =
                    catchThrowableOfType(StoreException.class, () -> database.update(INSERT, "after", "after", 1L));
            assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun)).isLessThan(3_000);
            assertThat(e.trouble()).isEqualTo(Trouble.LOCKED);
            assertThat(database.text(COUNT)).contains("1");
            lock.execute("ROLLBACK");
            assertThat(database.update(INSERT, "after", "after", 1L)).isEqualTo(1);
        }
    }
}
