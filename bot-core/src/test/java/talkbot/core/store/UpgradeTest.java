package talkbot.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.core.command.SpokenOf;
import talkbot.core.command.Verdict;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;

/**
 * What an earlier program remembered is there after an upgrade. The databases stand beside this class as SQL, written with
 * {@code sqlite3 talkbot.db .dump} by that program; docs/operations.md says how to add one.
 */
class UpgradeTest {

    private static final Person ALICE = new Person("slack", "T1", "U1", Optional.empty());
    private static final Conversation CHANNEL = new Conversation("slack", "T1", "C1", Optional.empty());

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anEarlierDatabaseComesUpWithItsRows(int schema) throws Exception {
        Path file = folder.resolve("talkbot.db");
        try (InputStream dump =
                        Objects.requireNonNull(UpgradeTest.class.getResourceAsStream("upgrade/V" + schema + ".sql"));
                Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(new String(dump.readAllBytes(), StandardCharsets.UTF_8));
        }
        Path fresh = folder.resolve("fresh.db");
        try (Database upgraded = Database.sqlite(file);
                Database empty = Database.sqlite(fresh)) {
            Store store = new SqlStore(upgraded, InstantSource.fixed(Instant.EPOCH));
            assertThat(upgraded.schema()).isEqualTo(empty.schema()).isGreaterThan(schema);
            assertThat(store.setting(ALICE, Setting.LANGUAGE)).contains("ja");
            assertThat(store.setting(CHANNEL, Setting.REPLIES)).contains("public");
            assertThat(store.kept("0123456789abcdef01234567")).contains("霧笛の\n\"話\"");
            assertThat(store.lastSpokenOf(ALICE, CHANNEL)).contains(SpokenOf.talk("tide"));
            if (schema >= 2) {
                assertThat(store.judged("slack", "T1", Verdict.LIKED)).containsEntry("quote", 1);
                assertThat(store.posted(CHANNEL))
                        .containsExactly(new PostedQuote(LocalDate.parse("2026-01-31"), "quote", "tide", "a1"));
            }
        }
    }
}
