package talkbot.core.daily;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import talkbot.core.message.Language;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.store.Database;
import talkbot.core.timing.Timing;

/** The daily quotes that were set, one a channel. Safe for use by many threads and processes. */
public final class Schedules {

    private static final String COLUMNS =
            "platform, workspace, channel, at_time, zone, days, topic, talk, language, person, set_at, version";

    private final Database database;

    /** Keeps them in this database. */
    public Schedules(Database database) {
        this.database = database;
    }

    /** What is set for a channel. */
    public Optional<Schedule> of(Conversation channel) {
        return read(
                        "SELECT " + COLUMNS
                                + " FROM daily_schedule WHERE platform = ? AND workspace = ? AND channel = ?",
                        channel.platform(),
                        channel.workspace(),
                        channel.channel())
                .stream()
                .findFirst();
    }

    /** All that are set. */
    public List<Schedule> all() {
        return read("SELECT " + COLUMNS + " FROM daily_schedule ORDER BY platform, workspace, channel");
    }

    /** Of a channel's workspace, all channels for which one is set, in an order that is the same for all processes. */
    public List<String> beside(Conversation channel) {
        List<String> channels = new ArrayList<>();
        database.rows(
                "SELECT channel FROM daily_schedule WHERE platform = ? AND workspace = ? ORDER BY channel",
                row -> channels.add(row.getString(1)),
                channel.platform(),
                channel.workspace());
        return channels;
    }

    /** Sets a channel's, in the place of what was set before. */
    public void put(Schedule schedule) {
        Conversation channel = schedule.channel();
        database.update(
                "INSERT INTO daily_schedule (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (platform, workspace, channel) DO UPDATE SET at_time = excluded.at_time,"
                        + " zone = excluded.zone, days = excluded.days, topic = excluded.topic, talk = excluded.talk,"
                        + " language = excluded.language, person = excluded.person, set_at = excluded.set_at,"
                        + " version = excluded.version",
                channel.platform(),
                channel.workspace(),
                channel.channel(),
                schedule.timing().at().toString(),
                schedule.timing().zone().getId(),
                schedule.timing().days().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(",")),
                schedule.topic(),
                schedule.talk().orElse(""),
                schedule.language().code(),
                schedule.by().id(),
                schedule.since().toEpochMilli(),
                schedule.version());
    }

    /** Takes a channel's away. */
    public void remove(Conversation channel) {
        database.update(
                "DELETE FROM daily_schedule WHERE platform = ? AND workspace = ? AND channel = ?",
                channel.platform(),
                channel.workspace(),
                channel.channel());
    }

    private List<Schedule> read(String sql, Object... arguments) {
        List<Schedule> found = new ArrayList<>();
        database.rows(sql, row -> found.add(schedule(row)), arguments);
        return found;
    }

    private static Schedule schedule(ResultSet row) throws SQLException {
        Conversation channel = new Conversation(row.getString(1), row.getString(2), row.getString(3), Optional.empty());
        return new Schedule(
                channel,
                new Timing(
                        LocalTime.parse(row.getString(4)),
                        ZoneId.of(row.getString(5)),
                        Stream.of(row.getString(6).split(","))
                                .map(DayOfWeek::valueOf)
                                .collect(Collectors.toSet())),
                row.getString(7),
                Optional.of(row.getString(8)).filter(talk -> !talk.isEmpty()),
                Language.ofTag(row.getString(9)).orElse(Language.JAPANESE),
                new Person(channel.platform(), channel.workspace(), row.getString(10), Optional.empty()),
                Instant.ofEpochMilli(row.getLong(11)),
                row.getString(12));
    }
}
