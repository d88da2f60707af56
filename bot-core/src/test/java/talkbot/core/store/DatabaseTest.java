package talkbot.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class DatabaseTest {

    private static final String INSERT = "INSERT INTO kept_text (key, text, kept_at) VALUES (?, ?, ?)";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Databases.Kind.class)
    void manyThatStartAtOnceOnAnEmptyDatabaseAllComeUp(Databases.Kind kind) throws Exception {
        DatabaseAddress address = Databases.fresh(kind, folder);
        int starters = 4;
        CyclicBarrier together = new CyclicBarrier(starters);
        Callable<Integer> start = () -> {
            together.await();
            try (Database database = Database.open(address)) {
                return database.update(
                        INSERT, String.valueOf(Thread.currentThread().threadId()), "text", 1);
            }
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(starters)) {
            for (Future<Integer> started : threads.invokeAll(
                    IntStream.range(0, starters).mapToObj(i -> start).toList())) {
                assertThat(started.get()).isEqualTo(1);
            }
        }
        try (Database database = Database.open(address)) {
            assertThat(database.text("SELECT COUNT(*) FROM kept_text")).contains("4");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.Kind.class)
    void aTransactionIsDoneWholeOrNotAtAll(Databases.Kind kind) {
        try (Database database = Database.open(Databases.fresh(kind, folder))) {
            assertThatThrownBy(() -> database.inTransaction(sql -> {
                        sql.update(INSERT, "a", "first", 1L);
                        sql.update(INSERT, "a", "twice", 2L);
                        return true;
                    }))
                    .isInstanceOf(StoreException.class);
            assertThatThrownBy(() -> database.inTransaction(sql -> {
                        sql.update(INSERT, "a", "first", 1L);
                        throw new IllegalStateException("changed my mind");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(database.text("SELECT text FROM kept_text WHERE key = ?", "a"))
                    .isEmpty();

            String read = database.inTransaction(sql -> {
                sql.update(INSERT, "a", "kept", 1L);
                return sql.text("SELECT text FROM kept_text WHERE key = ?", "a").orElseThrow();
            });
            assertThat(read).isEqualTo("kept");
            assertThat(database.text("SELECT text FROM kept_text WHERE key = ?", "a"))
                    .contains("kept");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.Kind.class)
    void whatATransactionLocksIsNotChangedByAnotherMeanwhile(Databases.Kind kind) throws Exception {
        try (Database database = Database.open(Databases.fresh(kind, folder))) {
            database.update(INSERT, "counter", "0", 0L);
            int threads = 4;
            int each = 25;
            Callable<Boolean> count = () -> {
                for (int i = 0; i < each; i++) {
                    database.inTransaction(sql -> {
                        sql.update("UPDATE kept_text SET kept_at = kept_at + 1 WHERE key = ?", "counter");
                        int now = Integer.parseInt(sql.text("SELECT text FROM kept_text WHERE key = ?", "counter")
                                .orElseThrow());
                        return sql.update(
                                "UPDATE kept_text SET text = ? WHERE key = ?", String.valueOf(now + 1), "counter");
                    });
                }
                return true;
            };
            try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
                for (Future<Boolean> done : pool.invokeAll(
                        IntStream.range(0, threads).mapToObj(i -> count).toList())) {
                    assertThat(done.get()).isTrue();
                }
            }
            assertThat(database.text("SELECT text FROM kept_text WHERE key = ?", "counter"))
                    .contains(String.valueOf(threads * each));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://localhost/talkbot?password=hush",
                "postgresql://me:hush@localhost/talkbot",
                "jdbc:postgresql://localhost:port/talkbot?password=hush",
                "jdbc:postgresql://me:hush@localhost/talkbot",
                "hush"
            })
    void anAddressOfAnUnknownKindIsRefusedWithoutBeingRepeated(String url) {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler log = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getMessage() + Arrays.toString(line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(log);
        try {
            StoreException refused =
                    catchThrowableOfType(StoreException.class, () -> DatabaseAddress.of(url, Optional.empty()));
            assertThat(refused.trouble()).isEqualTo(Trouble.ADDRESS);
            assertThat(everythingSaidOf(refused)).doesNotContain("hush");
            assertThat(logged).noneMatch(line -> line.contains("hush"));
        } finally {
            Logger.getLogger("").removeHandler(log);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example.org/bot?user=me&password=hush, postgresql://db.example.org:5432/bot",
        "jdbc:postgresql://[::1]:6000/bot?password=hush, 'postgresql://[::1]:6000/bot'"
    })
    void anAddressIsShownWithoutItsPassword(String url, String shown) {
        assertThat(DatabaseAddress.of(url, Optional.of("hush"))).hasToString(shown);
    }

    @Test
    void nobodyAtTheAddressIsSaidWithinThreeSeconds() {
        long before = System.nanoTime();
        StoreException refused = refused("jdbc:postgresql://127.0.0.1:1/talkbot?user=me&password=hush", "hush");
        assertThat(refused.trouble()).isEqualTo(Trouble.UNREACHABLE);
        assertThat((System.nanoTime() - before) / 1_000_000).isLessThan(3_000);
    }

    @Test
    void aDatabaseThatIsNotThereIsSaid() {
        StoreException refused = refused(Databases.url(Databases.server(), "nowhere"), "hush");
        assertThat(refused.trouble()).isEqualTo(Trouble.MISSING);
        assertThat(refused).hasMessageContaining("/nowhere");
    }

    @Test
    void aWrongPasswordIsSaidAndTheRightOneOfTheEnvironmentCountsMoreThanTheAddress() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            Databases.execute(server, "CREATE ROLE locked SUPERUSER LOGIN PASSWORD 'right'");
            Path rules;
            try (var connection = server.getPostgresDatabase().getConnection();
                    var row = connection.createStatement().executeQuery("SHOW hba_file")) {
                row.next();
                rules = Path.of(row.getString(1));
            }
            List<String> lines = new ArrayList<>(List.of("host all locked all scram-sha-256"));
            lines.addAll(Files.readAllLines(rules));
            Files.write(rules, lines, StandardOpenOption.TRUNCATE_EXISTING);
            Databases.execute(server, "SELECT pg_reload_conf()");

            String url = "jdbc:postgresql://127.0.0.1:%d/postgres?user=locked".formatted(server.getPort());
            assertThat(refused(url + "&password=hush", "").trouble()).isEqualTo(Trouble.LOGIN);
            assertThat(refused(url, "hush").trouble()).isEqualTo(Trouble.LOGIN);
            assertThat(refused(url, "").trouble()).isEqualTo(Trouble.LOGIN);
            try (Database database = Database.open(DatabaseAddress.of(url + "&password=hush", Optional.of("right")))) {
                assertThat(database.text("SELECT COUNT(*) FROM kept_text")).contains("0");
            }
        }
    }

    /** Why an address is refused; no part of it tells the password. */
    private static StoreException refused(String url, String password) {
        Optional<String> given = Optional.of(password).filter(p -> !p.isEmpty());
        StoreException refused = catchThrowableOfType(
                StoreException.class,
                () -> Database.open(DatabaseAddress.of(url, given)).close());
        assertThat(everythingSaidOf(refused)).doesNotContain("hush");
        return refused;
    }

    private static String everythingSaidOf(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
