package talkbot.core.feedback;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.store.Database;
import talkbot.core.store.Keys;
import talkbot.core.store.Sql;
import talkbot.core.store.StoreException;
import talkbot.index.glossary.Glossary;

/**
 * Glossary lines that administrators added. What this process adds or removes counts at once, what others do within a
 * second. Safe for use by many threads.
 *
 * <p>All methods but {@link #get} throw {@link StoreException} where the database cannot be reached.
 */
public final class GlossaryLines implements Supplier<List<List<String>>> {

    private static final Logger LOG = LoggerFactory.getLogger(GlossaryLines.class);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    /** 48 bits, as for reports. */
    private static final int ID = 12;

    /**
     * A line.
     *
     * @param id ASCII letters and digits
     * @param terms two or more, as they were written
     */
    public record Line(String id, List<String> terms) {
        /** Keeps a copy of the terms. */
        public Line {
            terms = List.copyOf(terms);
        }

        /** The line as a glossary file has it. */
        public String text() {
            return String.join(" = ", terms);
        }
    }

    private final Database database;
    private final InstantSource clock;
    private volatile List<List<String>> known = List.of();
    private volatile Instant next = Instant.MIN;

    /** Kept in this database. */
    public GlossaryLines(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The terms of every line, the earliest first; those known before where the database cannot be reached. */
    @Override
    public List<List<String>> get() {
        Instant now = clock.instant();
        if (!now.isBefore(next)) {
            next = now.plus(LOOK_AGAIN);
            try {
                known = all().stream().map(Line::terms).toList();
            } catch (StoreException e) {
                LOG.warn("glossary lines cannot be read, those known before stay: {}", e.getMessage());
            }
        }
        return known;
    }

    /** Adds a line, if it is not there already; the terms are such as {@link Glossary#group} gives. */
    public Line add(List<String> terms) {
        String text = String.join(" = ", terms);
        Line line = new Line(Keys.of(text).substring(0, ID), terms);
        database.update(
                "INSERT INTO glossary_line (id, terms, added_at) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING",
                line.id(),
                text,
                clock.millis());
        next = Instant.MIN;
        return line;
    }

    /**
     * Removes a line.
     *
     * @return whether it was there
     */
    public boolean remove(String id) {
        boolean removed = database.update("DELETE FROM glossary_line WHERE id = ?", id) > 0;
        next = Instant.MIN;
        return removed;
    }

    /** All lines, the earliest first. */
    public List<Line> all() {
        return all(database);
    }

    /** All lines of whatever can be asked, the earliest first. */
    public static List<Line> all(Sql database) {
        List<Line> lines = new ArrayList<>();
        database.rows("SELECT id, terms FROM glossary_line ORDER BY added_at, id", row -> {
            String id = row.getString(1);
            Glossary.group(row.getString(2)).ifPresent(terms -> lines.add(new Line(id, terms)));
        });
        return lines;
    }
}
