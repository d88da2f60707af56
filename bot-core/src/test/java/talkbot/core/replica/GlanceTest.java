package talkbot.core.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import talkbot.core.request.Conversation;
import talkbot.core.store.Database;
import talkbot.core.store.DatabaseAddress;
import talkbot.core.store.Databases;

class GlanceTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Databases.Kind.class)
    void whoLivesAndWhichChannelsHaveADailyQuoteIsTold(Databases.Kind kind) {
        Instant now = Instant.now();
        try (Database database = Database.open(Databases.fresh(kind, folder))) {
            assertThat(Glance.at(database.address(), now)).contains(new Glance(List.of(), 0));
            new Replica(database, () -> now.minusSeconds(50), "one").beat();
            new Replica(database, () -> now.minusSeconds(70), "dead").beat();
            database.update(
                    "INSERT INTO daily_schedule VALUES ('slack', 'T1', 'C1', '09:00', 'Asia/Tokyo', 'MONDAY', '',"
                            + " '', 'ja', 'U1', 0, 'v')");

            assertThat(Glance.at(database.address(), now))
                    .contains(new Glance(List.of(new Conversation("slack", "T1", "C1", Optional.empty())), 1));
        }
    }

    @Test
    void whereThereIsNoDatabaseNoneIsMadeAndAnOlderOneStaysAsItIs() {
        Path none = folder.resolve("none.db");
        assertThat(Glance.at(new DatabaseAddress.File(none), Instant.now())).isEmpty();
        assertThat(Files.exists(none)).isFalse();

        Path old = folder.resolve("old.db");
        Database.sqlite(old, 3).close();
        assertThat(Glance.at(new DatabaseAddress.File(old), Instant.now())).isEmpty();
        try (Database database = Database.sqlite(old, 3)) {
            assertThat(database.schema()).isEqualTo(3);
        }
    }
}
