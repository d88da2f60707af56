package talkbot.core.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import talkbot.core.daily.Day.State;
import talkbot.core.store.Databases;
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

    /** What keeps it from being written. */
    enum Fault {
        /** Somebody else writes and does not come to an end. */
        LOCKED(Trouble.LOCKED),
        /** There is no room for one page more. */
        FULL(Trouble.FULL),
        READ_ONLY(Trouble.READ_ONLY);

        private final Trouble trouble;

        Fault(Trouble trouble) {
            this.trouble = trouble;
        }
    }

    @BeforeEach
    void waitForNobody() {
        Databases.onEveryConnection(database, "PRAGMA busy_timeout = 0");
    }

    /** So that what is full is full for whatever is written of a day, small as it is. */
    private void letEveryRowNeedRoom() {
        for (String change : List.of("INSERT", "UPDATE", "DELETE")) {
            database.update(
                    "CREATE TRIGGER room_for_" + change + " AFTER " + change + " ON daily_post BEGIN INSERT INTO"
                            + " kept_text (key, text, kept_at) VALUES (hex(randomblob(8)), hex(zeroblob(100000)), 1); END");
        }
    }

    /** Does what the scheduler does: who fails is asked again after half a minute. */
    private void live(Town town, DailyRound process, Instant until, Outage outage) throws SQLException {
        while (town.now.isBefore(until)) {
            outage.endIfOver(town.now);
            Instant next;
            try {
                next = process.run(Town.CHANNEL).orElseThrow();
            } catch (StoreException e) {
                assertThat(e.trouble()).isEqualTo(outage.fault.trouble);
                assertThat(database.trouble()).contains(e.trouble());
                outage.noticed = true;
                next = town.now.plusSeconds(30);
            }
            town.advance(next.isAfter(town.now) ? next : town.now.plusSeconds(1));
        }
    }

    private final class Outage {
        private final Fault fault;
        private Optional<Connection> other = Optional.empty();
        private Instant over = Instant.MAX;
        private boolean noticed;

        Outage(Fault fault) {
            this.fault = fault;
        }

        void begin(Instant now) throws IOException {
            if (!over.equals(Instant.MAX)) {
                return;
            }
            over = now.plus(OUTAGE);
            switch (fault) {
                case LOCKED -> lock();
                case FULL -> Databases.onEveryConnection(database, "PRAGMA max_page_count = 1");
                case READ_ONLY -> Databases.onEveryConnection(database, "PRAGMA query_only = ON");
            }
        }

        private void lock() throws IOException {
            try {
                Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("talkbot.db"));
                connection.createStatement().execute("BEGIN IMMEDIATE");
                other = Optional.of(connection);
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }

        void endIfOver(Instant now) throws SQLException {
            if (now.isBefore(over)) {
                return;
            }
            switch (fault) {
                case LOCKED -> {
                    if (other.isPresent()) {
                        other.get().close();
                        other = Optional.empty();
                    }
                }
                case FULL -> Databases.onEveryConnection(database, "PRAGMA max_page_count = 1073741823");
                case READ_ONLY -> Databases.onEveryConnection(database, "PRAGMA query_only = OFF");
            }
        }
    }

    private void comesOnce(Town.Kind kind, Fault fault, Moment moment, Instant begin) throws SQLException, IOException {
        Town town = town(kind);
        town.nine();
        if (fault == Fault.FULL) {
            letEveryRowNeedRoom();
        }
        DailyRound process = town.process();
        Outage outage = new Outage(fault);
        town.advance(begin);
        switch (moment) {
            case BEFORE_THE_CLAIM -> outage.begin(begin);
            case BEFORE_THE_CALL -> town.quoting = () -> outage.begin(town.now);
            case AFTER_THE_CALL -> town.platform.after = () -> outage.begin(town.now);
        }
        live(town, process, NINE.plus(Duration.ofMinutes(20)), outage);
        assertThat(outage.noticed).isTrue();
        assertThat(town.platform.posted).hasSize(1);
        assertThat(town.platform.posted.getFirst().at())
                .isBefore((begin.isBefore(NINE) ? NINE : begin).plus(OUTAGE.multipliedBy(2)));
        assertThat(town.ledger.day(Town.CHANNEL, DAY).orElseThrow().state()).isEqualTo(State.POSTED);
        assertThat(town.count("sent")).isEqualTo(1);
        assertThat(database.trouble()).isEmpty();
    }

    static List<Arguments> faults() {
        return Stream.of(Fault.values())
                .flatMap(fault -> Stream.of(Moment.values()).map(moment -> Arguments.of(fault, moment)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void onAPlatformThatRemembersItComesOnce(Fault fault, Moment moment) throws SQLException, IOException {
        comesOnce(Town.Kind.REMEMBERS, fault, moment, NINE);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void handedOverAheadItComesOnceAndOnTime(Fault fault, Moment moment) throws SQLException, IOException {
        comesOnce(Town.Kind.KEEPS, fault, moment, NINE.minus(Duration.ofMinutes(9)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void lateOnAPlatformThatTellsNothingItComesOnceAndIsKnownToHave(Fault fault, Moment moment)
            throws SQLException, IOException {
        comesOnce(Town.Kind.KEEPS, fault, moment, NINE.plus(Duration.ofMinutes(5)));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void whatCannotBeClaimedIsNotSent(Fault fault) throws SQLException, IOException {
        Town town = town(Town.Kind.REMEMBERS);
        town.nine();
        if (fault == Fault.FULL) {
            letEveryRowNeedRoom();
        }
        DailyRound process = town.process();
        Outage outage = new Outage(fault);
        town.advance(NINE);
        outage.begin(NINE);
        assertThatThrownBy(() -> process.run(Town.CHANNEL)).isInstanceOf(StoreException.class);
        assertThat(town.platform.posted).isEmpty();
        outage.endIfOver(NINE.plus(OUTAGE));
    }
}
