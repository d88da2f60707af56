package talkbot.core.daily;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import talkbot.core.store.Database;

/** A test with a database of its own, in an SQLite file. */
abstract class InTown {

    /** 21:00 in Tokyo. */
    static final Instant EVENING = Instant.parse("2026-11-26T12:00:00Z");

    /** The morning after. */
    static final Instant NINE = Instant.parse("2026-11-27T00:00:00Z");

    static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    @TempDir
    Path folder;

    Database database;

    @BeforeEach
    final void open() {
        database = Database.sqlite(folder.resolve("talkbot.db"));
    }

    @AfterEach
    final void close() {
        database.close();
    }

    /** A town in the evening before the first quote is due. */
    final Town town(Town.Kind kind) {
        return new Town(database, EVENING, kind);
    }
}
