package talkbot.core.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import talkbot.core.daily.Day.State;
import talkbot.core.store.StoreException;
import talkbot.core.store.Trouble;

/** The database cannot be written for a minute, just when a quote is due. */
class DailyOutageTest extends InTown {

    private static final Duration OUTAGE = Duration.ofMinutes(1);

    /** When it ceases to work. */
    enum Moment {
        BEFORE_THE_CLAIM,
        BEFORE_THE_CALL,
        AFTER_THE_CALL
    }

    private final List<Connection> all = new ArrayList<>();

    @BeforeEach
    void waitForNobody() throws SQLException {
        everywhere("PRAGMA busy_timeout = 0");
    }

    private void everywhere(String pragma) throws SQLException {
        for (int i = 0; i < 4; i++) {
            Connection connection = database.source().getConnection();
            all.add(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute(pragma);
            }
        }
        for (Connection connection : all) {
            connection.close();
        }
        all.clear();
    }

    /** Does what the scheduler does: who fails is asked again after half a minute. */
    private void live(Town town, DailyRound process, Instant until, Outage outage) throws SQLException {
        while (town.now.isBefore(until)) {
            outage.endIfOver(town.now);
            Instant next;
            try {
                next = process.run(Town.CHANNEL).orElseThrow();
            } catch (StoreException e) {
                assertThat(database.trouble()).contains(e.trouble());
                next = town.now.plusSeconds(30);
            }
            town.advance(next.isAfter(town.now) ? next : town.now.plusSeconds(1));
        }
    }

    /** Somebody else writes and does not come to an end. */
    private final class Outage {
        private Optional<Connection> other = Optional.empty();
        private Instant over = Instant.MAX;

        void begin(Instant now) throws IOException {
            if (!over.equals(Instant.MAX)) {
                return;
            }
            over = now.plus(OUTAGE);
            try {
                Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("talkbot.db"));
                connection.createStatement().execute("BEGIN IMMEDIATE");
                other = Optional.of(connection);
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }

        void endIfOver(Instant now) throws SQLException {
            if (!now.isBefore(over) && other.isPresent()) {
                other.get().close();
                other = Optional.empty();
            }
        }
    }

    private void comesOnce(Town.Kind kind, Moment moment, Instant begin) throws SQLException, IOException {
        Town town = town(kind);
        town.nine();
        DailyRound process = town.process();
        Outage outage = new Outage();
        town.advance(begin);
        switch (moment) {
            case BEFORE_THE_CLAIM -> outage.begin(begin);
            case BEFORE_THE_CALL -> town.quoting = () -> outage.begin(town.now);
            case AFTER_THE_CALL -> town.platform.after = () -> outage.begin(town.now);
        }
        live(town, process, NINE.plus(Duration.ofMinutes(20)), outage);
        assertThat(town.platform.posted).hasSize(1);
        assertThat(town.platform.posted.getFirst().at())
                .isBefore((begin.isBefore(NINE) ? NINE : begin).plus(OUTAGE.multipliedBy(2)));
        assertThat(town.ledger.day(Town.CHANNEL, DAY).orElseThrow().state()).isEqualTo(State.POSTED);
        assertThat(town.count("sent")).isEqualTo(1);
        assertThat(database.trouble()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void onAPlatformThatRemembersItComesOnce(Moment moment) throws SQLException, IOException {
        comesOnce(Town.Kind.REMEMBERS, moment, NINE);
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void handedOverAheadItComesOnceAndOnTime(Moment moment) throws SQLException, IOException {
        comesOnce(Town.Kind.KEEPS, moment, NINE.minus(Duration.ofMinutes(9)));
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void lateOnAPlatformThatTellsNothingItComesOnceAndIsKnownToHave(Moment moment) throws SQLException, IOException {
        comesOnce(Town.Kind.KEEPS, moment, NINE.plus(Duration.ofMinutes(5)));
    }

    @Test
    void aFileThatCannotBeWrittenLetsNothingBeSentAndIsSaid() throws SQLException {
        Town town = town(Town.Kind.REMEMBERS);
        town.nine();
        DailyRound process = town.process();
        everywhere("PRAGMA query_only = ON");
        town.advance(NINE);
        assertThatThrownBy(() -> process.run(Town.CHANNEL)).isInstanceOf(StoreException.class);
        assertThat(town.platform.posted).isEmpty();
        assertThat(database.trouble()).contains(Trouble.READ_ONLY);
        everywhere("PRAGMA query_only = OFF");
        town.live(process, NINE.plus(Duration.ofMinutes(1)));
        assertThat(town.platform.posted).hasSize(1);
        assertThat(database.trouble()).isEmpty();
    }
}
