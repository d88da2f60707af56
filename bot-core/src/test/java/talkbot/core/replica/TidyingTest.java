package talkbot.core.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import talkbot.core.store.Database;
import talkbot.core.store.Databases;
import talkbot.core.store.SqlStore;

class TidyingTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Databases.Kind.class)
    void theTextOfAButtonIsForgottenNinetyDaysAfterItWasLastPressed(Databases.Kind kind) {
        try (Database database = Database.open(Databases.fresh(kind, folder))) {
            Instant start = Instant.parse("2026-01-01T00:00:00Z");
            AtomicReference<Instant> now = new AtomicReference<>(start);
            SqlStore store = new SqlStore(database, now::get);
            String pressed = store.keep("pressed");
            String left = store.keep("left");
            now.set(start.plus(Duration.ofDays(80)));
            assertThat(store.kept(pressed)).contains("pressed");

            Replica replica = new Replica(database, now::get, "one");
            now.set(start.plus(Duration.ofDays(89)));
            replica.beat();
            assertThat(store.kept(left)).contains("left");
            database.update("UPDATE kept_text SET kept_at = ? WHERE key = ?", start.toEpochMilli(), left);
            now.set(start.plus(Duration.ofDays(90)));
            replica.beat();
            assertThat(store.kept(left)).isEmpty();
            now.set(start.plus(Duration.ofDays(169)));
            replica.beat();
            assertThat(database.text("SELECT text FROM kept_text WHERE key = ?", pressed))
                    .contains("pressed");
            now.set(start.plus(Duration.ofDays(171)));
            replica.beat();
            assertThat(store.kept(pressed)).isEmpty();
        }
    }
}
