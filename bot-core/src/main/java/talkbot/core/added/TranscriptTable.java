package talkbot.core.added;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.store.Database;
import talkbot.core.store.Keys;
import talkbot.index.Talk;

/** The added transcripts in the database. Safe for use by many threads. */
final class TranscriptTable {

    /** How long what was removed can be put back. */
    static final Duration UNDO = Duration.ofDays(1);

    private final Database database;
    private final InstantSource clock;

    TranscriptTable(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps a transcript; nothing where a talk of that id is there already. */
    Optional<AddedTranscript> add(String name, byte[] content, Talk talk, Person person, Conversation conversation) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        String text = Base64.getEncoder().encodeToString(content);
        String key = Keys.of(String.join("\n", talk.id(), name, person.platform(), person.id(), now.toString(), text));
        int added = database.update(
                "INSERT INTO added_transcript (key, name, talk, title, size, platform, workspace, channel, person,"
                        + " person_name, added_at, removed_at, content)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?) ON CONFLICT DO NOTHING",
                key,
                name,
                talk.id(),
                talk.title(),
                content.length,
                person.platform(),
                person.workspace(),
                conversation.channel(),
                person.id(),
                person.name().orElse(""),
                now.toEpochMilli(),
                text);
        return added == 0 ? Optional.empty() : find(key);
    }

    Optional<AddedTranscript> find(String key) {
        return select("key = ?", key).stream().findFirst();
    }

    /** All that are served, the earliest first. */
    List<AddedTranscript> served() {
        return select("removed_at = ?", 0L);
    }

    Optional<byte[]> content(String key) {
        return database.text("SELECT content FROM added_transcript WHERE key = ? AND removed_at = 0", key)
                .map(Base64.getDecoder()::decode);
    }

    /** Takes one out; whether it was there. */
    boolean remove(String key) {
        return database.update(
                        "UPDATE added_transcript SET removed_at = ? WHERE key = ? AND removed_at = 0",
                        clock.millis(),
                        key)
                > 0;
    }

    /** Puts one back, unless it is there or another talk of its id is. */
    boolean putBack(String key) {
        return database.update(
                        "UPDATE added_transcript SET removed_at = 0 WHERE key = ? AND removed_at > ? AND NOT EXISTS"
                                + " (SELECT 1 FROM added_transcript other"
                                + " WHERE other.removed_at = 0 AND other.talk = added_transcript.talk)",
                        key,
                        lastDay())
                > 0;
    }

    /** Forgets what can no longer be put back. */
    void prune() {
        database.update("DELETE FROM added_transcript WHERE removed_at > 0 AND removed_at <= ?", lastDay());
    }

    private long lastDay() {
        return Math.max(0, clock.millis() - UNDO.toMillis());
    }

    private List<AddedTranscript> select(String condition, Object argument) {
        List<AddedTranscript> found = new ArrayList<>();
        database.rows(
                "SELECT key, name, talk, title, size, person_name, added_at, removed_at FROM added_transcript WHERE "
                        + condition + " ORDER BY added_at, key",
                row -> found.add(new AddedTranscript(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getString(6),
                        Instant.ofEpochMilli(row.getLong(7)),
                        row.getLong(8) > 0)),
                argument);
        return found;
    }
}
