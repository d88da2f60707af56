package talkbot.core.daily;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import talkbot.core.daily.Day.State;
import talkbot.core.request.Conversation;
import talkbot.core.store.Database;
import talkbot.core.timing.Timing.Occurrence;

/**
 * What became of each channel's days: one row a day, written before anything is sent and settled after. Every change
 * names the state that it expects, so that of two processes one wins. Safe for use by many threads and processes.
 */
public final class Ledger {

    private static final String COLUMNS = "day, due_at, state, reason, handle, owner, changed_at";
    private static final String CHANNEL = " WHERE platform = ? AND workspace = ? AND channel = ?";
    private static final String ONE = CHANNEL + " AND day = ?";

    private final Database database;

    /** Keeps the ledger in this database. */
    public Ledger(Database database) {
        this.database = database;
    }

    /** What is known of a channel's day. */
    public Optional<Day> day(Conversation channel, LocalDate day) {
        return days("SELECT " + COLUMNS + " FROM daily_post" + ONE, key(channel, day.toString())).stream()
                .findFirst();
    }

    /** The days that something is left to do for, the earliest first. */
    public List<Day> open(Conversation channel) {
        return days(
                "SELECT " + COLUMNS + " FROM daily_post" + CHANNEL + " AND state IN ('CLAIMED', 'HANDED') ORDER BY day",
                key(channel));
    }

    /** The last days, the latest first. */
    public List<Day> latest(Conversation channel, int most) {
        return days(
                "SELECT " + COLUMNS + " FROM daily_post" + CHANNEL + " ORDER BY day DESC LIMIT " + most, key(channel));
    }

    /**
     * Claims a day that nobody has claimed before.
     *
     * @return the day, if it is ours
     */
    public Optional<Day> claim(Conversation channel, Occurrence occurrence, String owner, Instant now) {
        Day day = new Day(
                occurrence.day(),
                occurrence.due(),
                State.CLAIMED,
                "",
                Day.UNSENT,
                owner,
                now.truncatedTo(ChronoUnit.MILLIS));
        return write(channel, day) ? Optional.of(day) : Optional.empty();
    }

    /** Settles a day that nobody has claimed before; whether it was so. */
    public boolean skip(Conversation channel, Occurrence occurrence, String reason, String owner, Instant now) {
        return write(channel, new Day(occurrence.day(), occurrence.due(), State.SKIPPED, reason, "", owner, now));
    }

    /** Forgets that somebody asked to leave out days from this one on, so that they can be claimed. */
    public void unskip(Conversation channel, LocalDate from) {
        database.update(
                "DELETE FROM daily_post" + CHANNEL + " AND day >= ? AND state = ? AND reason = ?",
                key(channel, from.toString(), State.SKIPPED.name(), Day.ASKED));
    }

    private boolean write(Conversation channel, Day day) {
        return database.update(
                        "INSERT INTO daily_post (platform, workspace, channel, " + COLUMNS + ")"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " ON CONFLICT (platform, workspace, channel, day) DO NOTHING",
                        key(
                                channel,
                                day.day().toString(),
                                day.due().toEpochMilli(),
                                day.state().name(),
                                day.reason(),
                                day.handle(),
                                day.owner(),
                                day.changed().toEpochMilli()))
                == 1;
    }

    /**
     * Writes that what was claimed is about to be sent. The claim is new again by that.
     *
     * @return the day, if it still was as known
     */
    public Optional<Day> calling(Conversation channel, Day claimed, Instant now) {
        return change(channel, claimed, claimed.reason(), "", claimed.owner(), now);
    }

    /** Takes over what another process claimed and did not settle; the day, if it is ours now. */
    public Optional<Day> takeOver(Conversation channel, Day claimed, String owner, Instant now) {
        String since = Long.toString(claimed.began().toEpochMilli());
        return change(channel, claimed, since, claimed.handle(), owner, now);
    }

    private Optional<Day> change(
            Conversation channel, Day claimed, String reason, String handle, String owner, Instant now) {
        Day day = new Day(
                claimed.day(), claimed.due(), State.CLAIMED, reason, handle, owner, now.truncatedTo(ChronoUnit.MILLIS));
        return change(channel, claimed, State.CLAIMED, reason, handle, owner, now)
                ? Optional.of(day)
                : Optional.empty();
    }

    /** Writes what became of a day; whether it still was as we know it. */
    public boolean settle(Conversation channel, Day known, State state, String reason, String handle, Instant now) {
        return change(channel, known, state, reason, handle, known.owner(), now);
    }

    private boolean change(
            Conversation channel, Day known, State state, String reason, String handle, String owner, Instant now) {
        return database.update(
                        "UPDATE daily_post SET state = ?, reason = ?, handle = ?, owner = ?, changed_at = ?" + ONE
                                + " AND state = ? AND owner = ? AND changed_at = ?",
                        state.name(),
                        reason,
                        handle,
                        owner,
                        now.toEpochMilli(),
                        channel.platform(),
                        channel.workspace(),
                        channel.channel(),
                        known.day().toString(),
                        known.state().name(),
                        known.owner(),
                        known.changed().toEpochMilli())
                == 1;
    }

    /** Forgets a day for which nothing was or will be sent, so that it can be claimed again; whether it was as known. */
    public boolean release(Conversation channel, Day known) {
        return database.update(
                        "DELETE FROM daily_post" + ONE + " AND state = ? AND owner = ? AND changed_at = ?",
                        key(
                                channel,
                                known.day().toString(),
                                known.state().name(),
                                known.owner(),
                                known.changed().toEpochMilli()))
                == 1;
    }

    private List<Day> days(String sql, Object... arguments) {
        List<Day> days = new ArrayList<>();
        database.rows(sql, row -> days.add(day(row)), arguments);
        return days;
    }

    private static Day day(ResultSet row) throws SQLException {
        return new Day(
                LocalDate.parse(row.getString(1)),
                Instant.ofEpochMilli(row.getLong(2)),
                State.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Instant.ofEpochMilli(row.getLong(7)));
    }

    private static Object[] key(Conversation channel, Object... more) {
        List<Object> key = new ArrayList<>(List.of(channel.platform(), channel.workspace(), channel.channel()));
        key.addAll(List.of(more));
        return key.toArray();
    }
}
