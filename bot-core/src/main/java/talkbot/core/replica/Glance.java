package talkbot.core.replica;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import talkbot.core.request.Conversation;
import talkbot.core.store.Connections;
import talkbot.core.store.DatabaseAddress;

/**
 * What a database tells of the processes and the daily quotes on it. Looking changes nothing, so that it may be of an older
 * form than this program's.
 *
 * @param daily the channels that have a daily quote
 * @param living how many processes said within {@link Replica#DEAD_AFTER} that they live
 */
public record Glance(List<Conversation> daily, int living) {

    /** Looks at a database; nothing where there is none, or one that says neither. */
    public static Optional<Glance> at(DatabaseAddress address, Instant now) {
        if (address instanceof DatabaseAddress.File file && Files.notExists(file.file())) {
            return Optional.empty();
        }
        try (Connection connection = Connections.snapshot(address);
                PreparedStatement schedules = connection.prepareStatement(
                        "SELECT platform, workspace, channel FROM daily_schedule ORDER BY platform, workspace, channel");
                PreparedStatement beats =
                        connection.prepareStatement("SELECT COUNT(*) FROM replica WHERE beat_at > ?")) {
            List<Conversation> daily = new ArrayList<>();
            try (ResultSet rows = schedules.executeQuery()) {
                while (rows.next()) {
                    daily.add(new Conversation(
                            rows.getString(1), rows.getString(2), rows.getString(3), Optional.empty()));
                }
            }
            beats.setLong(1, now.minus(Replica.DEAD_AFTER).toEpochMilli());
            try (ResultSet rows = beats.executeQuery()) {
                return Optional.of(new Glance(daily, rows.next() ? rows.getInt(1) : 0));
            }
        } catch (SQLException e) {
            return Optional.empty();
        }
    }
}
