package talkbot.core.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.store.Database;
import talkbot.core.store.Keys;

/**
 * What people said of answers. Nothing else in the database tells who asked what: the words of a button that is too long
 * for its platform are kept too, but nobody's name with them.
 * Safe for use by many threads.
 *
 * <p>All methods throw {@link talkbot.core.store.StoreException} where the database cannot be reached.
 */
public final class Reports {

    /** 48 bits: among ten thousand reports two share an id with a chance of one in five million. */
    private static final int ID = 12;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Report.Shown>> SHOWN = new TypeReference<>() {};

    private static final String COLUMNS =
            "id, platform, workspace, channel, person, kind, query, answered, generation, given_at";

    private final Database database;
    private final InstantSource clock;

    /** Kept in this database. */
    public Reports(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps what somebody said; said again of the same words, it takes the place of what was kept.
     *
     * @return what is kept
     */
    public Report keep(
            Person person,
            Conversation place,
            Report.Kind kind,
            String query,
            List<Report.Shown> answered,
            long generation) {
        String id = Keys.of(String.join(
                        "\n", person.platform(), person.workspace(), person.id(), place.channel(), kind.name(), query))
                .substring(0, ID);
        Report report = new Report(
                id,
                nameless(person.platform(), person.workspace(), person.id()),
                new Conversation(place.platform(), place.workspace(), place.channel(), Optional.empty()),
                kind,
                query,
                answered,
                generation,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        database.update(
                "INSERT INTO feedback (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET answered = excluded.answered,"
                        + " generation = excluded.generation, given_at = excluded.given_at",
                id,
                person.platform(),
                person.workspace(),
                place.channel(),
                person.id(),
                kind.name(),
                query,
                written(answered),
                generation,
                report.at().toEpochMilli());
        return report;
    }

    /**
     * Forgets a report.
     *
     * @return whether it was there
     */
    public boolean remove(String id) {
        return database.update("DELETE FROM feedback WHERE id = ?", id) > 0;
    }

    /** The report of this id. */
    public Optional<Report> find(String id) {
        List<Report> found = new ArrayList<>();
        database.rows("SELECT " + COLUMNS + " FROM feedback WHERE id = ?", row -> found.add(read(row)), id);
        return found.stream().findFirst();
    }

    /** All reports, the earliest first. */
    public List<Report> all() {
        List<Report> all = new ArrayList<>();
        database.rows("SELECT " + COLUMNS + " FROM feedback ORDER BY given_at, id", row -> all.add(read(row)));
        return all;
    }

    private static Report read(ResultSet row) throws SQLException {
        String platform = row.getString("platform");
        String workspace = row.getString("workspace");
        return new Report(
                row.getString("id"),
                nameless(platform, workspace, row.getString("person")),
                new Conversation(platform, workspace, row.getString("channel"), Optional.empty()),
                Report.Kind.valueOf(row.getString("kind")),
                row.getString("query"),
                shown(row.getString("answered")),
                row.getLong("generation"),
                Instant.ofEpochMilli(row.getLong("given_at")));
    }

    private static Person nameless(String platform, String workspace, String id) {
        return new Person(platform, workspace, id, Optional.empty());
    }

    private static String written(List<Report.Shown> answered) {
        try {
            return JSON.writeValueAsString(answered);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Report.Shown> shown(String answered) {
        try {
            return JSON.readValue(answered, SHOWN);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not what was written", e);
        }
    }
}
