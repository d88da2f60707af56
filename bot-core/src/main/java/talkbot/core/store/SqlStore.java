package talkbot.core.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.command.SpokenOf;
import talkbot.core.command.Verdict;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;

/** Remembers in a {@link Database}. Times are milliseconds since 1970. */
public final class SqlStore implements Store {

    /** A button that nobody has pressed for so long stands far up in a conversation. */
    public static final Duration KEPT = Duration.ofDays(90);

    private static final Logger LOG = LoggerFactory.getLogger(SqlStore.class);

    private final Database database;
    private final InstantSource clock;

    /** Remembers in this database, which is closed with the store. */
    public SqlStore(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Opens an SQLite file; see {@link Database#sqlite}.
     *
     * @throws StoreException if that cannot be done; the file is then as it was
     */
    public static SqlStore open(Path file, InstantSource clock) {
        return new SqlStore(Database.sqlite(file), clock);
    }

    @Override
    public Optional<String> setting(Person person, Setting setting) {
        return database.text(
                "SELECT value FROM person_setting WHERE platform = ? AND workspace = ? AND person = ? AND name = ?",
                person.platform(),
                person.workspace(),
                person.id(),
                setting.name());
    }

    @Override
    public void set(Person person, Setting setting, Optional<String> value) {
        if (value.isPresent()) {
            database.update(
                    "INSERT INTO person_setting (platform, workspace, person, name, value) VALUES (?, ?, ?, ?, ?)"
                            + " ON CONFLICT (platform, workspace, person, name) DO UPDATE SET value = excluded.value",
                    person.platform(),
                    person.workspace(),
                    person.id(),
                    setting.name(),
                    value.get());
        } else {
            database.update(
                    "DELETE FROM person_setting WHERE platform = ? AND workspace = ? AND person = ? AND name = ?",
                    person.platform(),
                    person.workspace(),
                    person.id(),
                    setting.name());
        }
    }

    @Override
    public Optional<String> setting(Conversation conversation, Setting setting) {
        return database.text(
                "SELECT value FROM channel_setting WHERE platform = ? AND workspace = ? AND channel = ? AND name = ?",
                conversation.platform(),
                conversation.workspace(),
                conversation.channel(),
                setting.name());
    }

    @Override
    public void set(Conversation conversation, Setting setting, Optional<String> value) {
        if (value.isPresent()) {
            database.update(
                    "INSERT INTO channel_setting (platform, workspace, channel, name, value) VALUES (?, ?, ?, ?, ?)"
                            + " ON CONFLICT (platform, workspace, channel, name) DO UPDATE SET value = excluded.value",
                    conversation.platform(),
                    conversation.workspace(),
                    conversation.channel(),
                    setting.name(),
                    value.get());
        } else {
            database.update(
                    "DELETE FROM channel_setting WHERE platform = ? AND workspace = ? AND channel = ? AND name = ?",
                    conversation.platform(),
                    conversation.workspace(),
                    conversation.channel(),
                    setting.name());
        }
    }

    @Override
    public String keep(String text) {
        String key = Keys.of(text);
        database.update(
                "INSERT INTO kept_text (key, text, kept_at) VALUES (?, ?, ?)"
                        + " ON CONFLICT (key) DO UPDATE SET kept_at = excluded.kept_at",
                key,
                text,
                clock.millis());
        return key;
    }

    @Override
    public Optional<String> kept(String key) {
        List<String> found = new ArrayList<>();
        AtomicBoolean old = new AtomicBoolean();
        long yesterday = clock.millis() - Duration.ofDays(1).toMillis();
        database.rows(
                "SELECT text, kept_at FROM kept_text WHERE key = ?",
                row -> {
                    found.add(row.getString(1));
                    old.set(row.getLong(2) <= yesterday);
                },
                key);
        if (old.get()) {
            used(key);
        }
        return found.stream().findFirst();
    }

    /** Notes that a text is used; once a day will do. */
    private void used(String key) {
        try {
            database.update("UPDATE kept_text SET kept_at = ? WHERE key = ?", clock.millis(), key);
        } catch (StoreException e) {
            // What can be read is good, also where nothing can be written.
            LOG.debug("that a text is used could not be noted: {}", e.getMessage());
        }
    }

    /**
     * Forgets the texts of buttons that nobody has made or pressed for {@link #KEPT}.
     *
     * @return how many
     */
    public static int prune(Database database, Instant now) {
        return database.update(
                "DELETE FROM kept_text WHERE kept_at <= ?", now.minus(KEPT).toEpochMilli());
    }

    @Override
    public void spokeOf(Person person, Conversation conversation, SpokenOf what) {
        database.update(
                "INSERT INTO spoken_of (platform, workspace, person, channel, thread, talk, chapter, spoken_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (platform, workspace, person, channel, thread)"
                        + " DO UPDATE SET talk = excluded.talk, chapter = excluded.chapter, spoken_at = excluded.spoken_at",
                person.platform(),
                person.workspace(),
                person.id(),
                conversation.channel(),
                conversation.thread().orElse(""),
                what.talk(),
                what.chapter(),
                clock.millis());
    }

    @Override
    public Optional<SpokenOf> lastSpokenOf(Person person, Conversation conversation) {
        List<SpokenOf> found = new ArrayList<>();
        database.rows(
                "SELECT talk, chapter FROM spoken_of WHERE platform = ? AND workspace = ? AND person = ? AND channel = ?"
                        + " AND thread = ? AND spoken_at > ?",
                row -> found.add(new SpokenOf(row.getString(1), row.getInt(2))),
                person.platform(),
                person.workspace(),
                person.id(),
                conversation.channel(),
                conversation.thread().orElse(""),
                clock.millis() - ForgetfulStore.SPOKEN_OF.toMillis());
        return found.stream().findFirst();
    }

    @Override
    public void judge(Person person, String quote, Verdict verdict, boolean given) {
        if (given) {
            database.update(
                    "INSERT INTO quote_verdict (platform, workspace, quote, person, verdict, given_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?)"
                            + " ON CONFLICT (platform, workspace, quote, person, verdict) DO NOTHING",
                    person.platform(),
                    person.workspace(),
                    quote,
                    person.id(),
                    verdict.name(),
                    clock.millis());
        } else {
            database.update(
                    "DELETE FROM quote_verdict WHERE platform = ? AND workspace = ? AND quote = ? AND person = ?"
                            + " AND verdict = ?",
                    person.platform(),
                    person.workspace(),
                    quote,
                    person.id(),
                    verdict.name());
        }
    }

    @Override
    public Map<String, Integer> judged(String platform, String workspace, Verdict verdict) {
        Map<String, Integer> counts = new HashMap<>();
        database.rows(
                "SELECT quote, COUNT(*) FROM quote_verdict WHERE platform = ? AND workspace = ? AND verdict = ?"
                        + " GROUP BY quote",
                row -> counts.put(row.getString(1), row.getInt(2)),
                platform,
                workspace,
                verdict.name());
        return counts;
    }

    @Override
    public PostedQuote post(Conversation conversation, PostedQuote quote) {
        int written = database.update(
                "INSERT INTO quote_post (platform, workspace, channel, day, quote, talk, anchor, posted_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (platform, workspace, channel, day) DO NOTHING",
                conversation.platform(),
                conversation.workspace(),
                conversation.channel(),
                quote.day().toString(),
                quote.quote(),
                quote.talk(),
                quote.anchor(),
                clock.millis());
        if (written == 1) {
            return quote;
        }
        return posted(conversation).stream()
                .filter(post -> post.day().equals(quote.day()))
                .findFirst()
                .orElse(quote);
    }

    @Override
    public List<PostedQuote> posted(Conversation conversation) {
        List<PostedQuote> posts = new ArrayList<>();
        database.rows(
                "SELECT day, quote, talk, anchor FROM quote_post WHERE platform = ? AND workspace = ? AND channel = ?"
                        + " ORDER BY day",
                row -> posts.add(new PostedQuote(
                        LocalDate.parse(row.getString(1)), row.getString(2), row.getString(3), row.getString(4))),
                conversation.platform(),
                conversation.workspace(),
                conversation.channel());
        return posts;
    }

    @Override
    public void close() {
        database.close();
    }
}
