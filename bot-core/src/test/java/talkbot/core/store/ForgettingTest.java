package talkbot.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import talkbot.core.command.SpokenOf;
import talkbot.core.command.Verdict;
import talkbot.core.daily.Schedule;
import talkbot.core.daily.Schedules;
import talkbot.core.feedback.Feedback;
import talkbot.core.feedback.Report;
import talkbot.core.message.Language;
import talkbot.core.replica.Claims;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.timing.Timing;

class ForgettingTest {

    /** What a column may be called that says whose a row is; only {@code person} is the right name. */
    private static final Pattern SOMEBODY = Pattern.compile(
            "(?:^|_)(?:persons?|users?|members?|people|who|by|admins?|authors?|askers?|reviewers?)(?:_|$)");

    private static final Conversation CHANNEL = new Conversation("slack", "T1", "C1", Optional.empty());

    @TempDir
    Path folder;

    @Test
    void everyTableThatSaysWhoseARowIsIsKnown() throws SQLException {
        TreeMap<String, Set<String>> found = new TreeMap<>();
        try (Database database = Database.sqlite(folder.resolve("talkbot.db"));
                Connection connection = database.source().getConnection();
                ResultSet columns = connection.getMetaData().getColumns(null, null, "%", "%")) {
            while (columns.next()) {
                String table = columns.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                String column = columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                boolean library = table.startsWith("flyway") || table.equals("scheduled_tasks");
                if (SOMEBODY.matcher(column).find() && !library) {
                    found.computeIfAbsent(table, t -> new TreeSet<>()).add(column);
                }
            }
        }
        assertThat(found.keySet())
                .as("tables with somebody in them, and those that Forgetting knows")
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Forgetting.TABLES.stream(), Forgetting.NAMELESS.keySet().stream())
                                .toList());
        assertThat(found.values()).allSatisfy(columns -> assertThat(columns).contains("person"));
        assertThat(found.get("added_transcript")).containsExactly("person", "person_name");
    }

    @Test
    void nothingOfAPersonIsLeftAndEverythingOfOthers() {
        try (Database database = Database.sqlite(folder.resolve("talkbot.db"))) {
            remember(database, "U1");
            remember(database, "U2");
            assertThat(rows(database)).isEqualTo(2 * Forgetting.TABLES.size());
            assertThat(Forgetting.forget(database, "discord", "U1")).isZero();
            assertThat(Forgetting.forget(database, "slack", "U1")).isEqualTo(Forgetting.TABLES.size());
            assertThat(rows(database)).isEqualTo(Forgetting.TABLES.size());
            for (String table : Forgetting.TABLES) {
                assertThat(database.text("SELECT person FROM " + table)).contains("U2");
            }
            assertThat(Forgetting.forget(database, "slack", "U1")).isZero();
        }
    }

    @Test
    void whatATeamHasOfSomebodyStaysWithoutTheName() {
        try (Database database = Database.sqlite(folder.resolve("talkbot.db"))) {
            Schedules schedules = new Schedules(database);
            Timing nine = new Timing(LocalTime.of(9, 0), ZoneId.of("Asia/Tokyo"), Timing.EVERY_DAY);
            Person person = new Person("slack", "T1", "U1", Optional.empty());
            schedules.put(
                    new Schedule(CHANNEL, nine, "", Optional.empty(), Language.ENGLISH, person, Instant.EPOCH, "1"));
            assertThat(Forgetting.forget(database, "slack", "U1")).isEqualTo(1);
            assertThat(schedules.of(CHANNEL).orElseThrow().by().id()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.Kind.class)
    void whatSomebodyAskedAndNobodyHasAnsweredIsNotKeptAndStaysClaimed(Databases.Kind kind) {
        try (Database database = Database.open(Databases.fresh(kind, folder))) {
            Claims claims = new Claims(database, InstantSource.system(), "one");
            String payload = "{\"user\":\"%s\",\"text\":\"%s\"}";
            claims.claim("slack:said T1 C1 1.1", payload.formatted("U1", "secret"));
            claims.claim("slack:said T1 C1 1.2", payload.formatted("U12", "about <@U1>"));
            claims.claim("discord:said T1 C1 1.1", payload.formatted("U1", "elsewhere"));

            assertThat(Forgetting.forget(database, "slack", "U1")).isEqualTo(1);
            assertThat(database.text("SELECT payload FROM claim WHERE key LIKE 'slack%1.1'"))
                    .contains("");
            assertThat(database.text("SELECT COUNT(*) FROM claim WHERE payload <> ''"))
                    .contains("2");
            assertThat(claims.claim("slack:said T1 C1 1.1", "")).isFalse();
            assertThat(Forgetting.forget(database, "slack", "%")).isZero();
        }
    }

    /** A row in every table. */
    private static void remember(Database database, String id) {
        Person person = new Person("slack", "T1", id, Optional.empty());
        SqlStore store = new SqlStore(database, InstantSource.system());
        store.set(person, Setting.LANGUAGE, Optional.of("ja"));
        store.spokeOf(person, CHANNEL, SpokenOf.talk("lighthouse"));
        store.judge(person, "abc", Verdict.LIKED, true);
        Feedback.in(database, InstantSource.system())
                .reports()
                .keep(person, CHANNEL, Report.Kind.SEARCH, "霧", List.of(), 1);
    }

    private static int rows(Database database) {
        return Forgetting.TABLES.stream()
                .mapToInt(table -> Integer.parseInt(
                        database.text("SELECT COUNT(*) FROM " + table).orElseThrow()))
                .sum();
    }
}
