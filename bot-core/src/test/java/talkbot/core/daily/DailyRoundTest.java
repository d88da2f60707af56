package talkbot.core.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.core.daily.Day.State;
import talkbot.core.platform.Obstacle;
import talkbot.core.platform.ObstacleException;
import talkbot.core.platform.UnsentException;
import talkbot.core.store.Database;
import talkbot.core.timing.Timing;
import talkbot.core.timing.TimingTest;

/** A channel's day is carried out once, whatever happens. */
class DailyRoundTest {

    /** 21:00 in Tokyo. */
    private static final Instant EVENING = Instant.parse("2026-11-26T12:00:00Z");

    private static final Instant NINE = Instant.parse("2026-11-27T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final Duration TWENTY = Duration.ofMinutes(20);

    /** How platforms differ: one keeps messages till it is time and tells nothing of the past, one posts and remembers. */
    enum Kind {
        KEEPS(TWENTY, false),
        REMEMBERS(Duration.ZERO, true);

        private final Duration ahead;
        private final boolean history;

        Kind(Duration ahead, boolean history) {
            this.ahead = ahead;
            this.history = history;
        }
    }

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.sqlite(folder.resolve("talkbot.db"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Town town(Kind kind) {
        return new Town(database, EVENING, kind.ahead, kind.history);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aQuoteComesEachDayAtItsTime(Kind kind) {
        Town town = town(kind);
        town.nine();
        town.live(town.process(), NINE.plus(Duration.ofDays(6)));
        assertThat(town.platform.posted)
                .hasSize(7)
                .allSatisfy(post ->
                        assertThat(post.at().atZone(Town.TOKYO).toLocalTime()).isEqualTo(LocalTime.of(9, 0)));
        assertThat(town.platform.words()).hasSize(7);
        assertThat(town.count("sent")).isGreaterThanOrEqualTo(6);
        assertThat(town.count("late")).isZero();
    }

    static List<String> zones() {
        return TimingTest.zones();
    }

    @ParameterizedTest
    @MethodSource("zones")
    void everyLocalDayGetsOneQuoteInEveryZone(String id) {
        ZoneId zone = ZoneId.of(id);
        int years = Integer.getInteger("talkbot.daily.years", 0);
        Instant start = LocalDate.of(2025, 12, 31).atStartOfDay(zone).toInstant();
        // The days around every change of the clocks, unless whole years are asked for.
        Instant end = LocalDate.of(2026 + years, years == 0 ? 4 : 1, 10)
                .atStartOfDay(zone)
                .toInstant();
        Town town = new Town(database, start, Duration.ZERO, true);
        town.set("1", new Timing(LocalTime.of(2, 30), zone, Timing.EVERY_DAY));
        town.live(town.process(), end);
        List<String> words =
                town.platform.posted.stream().map(Town.Posted::words).toList();
        List<String> days = start.atZone(zone)
                .toLocalDate()
                .datesUntil(end.atZone(zone).toLocalDate())
                .map(Town::words)
                .toList();
        assertThat(words).containsExactlyElementsOf(days);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aProcessThatDiesBeforeSendingIsCoveredInUnderTwoMinutes(Kind kind) {
        Town town = town(kind);
        town.nine();
        town.platform.before = () -> {
            throw new Town.Death();
        };
        assertThatThrownBy(() -> town.live(town.process(), NINE)).isInstanceOf(Town.Death.class);
        Instant died = town.now;
        town.platform.before = () -> {};
        town.live(town.process(), NINE.plusSeconds(100));
        assertThat(town.platform.posted).hasSize(1);
        Instant settled = town.ledger.day(Town.CHANNEL, DAY).orElseThrow().changed();
        assertThat(Duration.between(died, settled)).isLessThan(Duration.ofMinutes(20));
        assertThat(town.platform.posted.getFirst().at()).isBefore(NINE.plusSeconds(120));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatAProcessSentBeforeItDiedIsNotSentAgain(Kind kind) {
        Town town = town(kind);
        town.nine();
        town.platform.after = () -> {
            throw new Town.Death();
        };
        assertThatThrownBy(() -> town.live(town.process(), NINE)).isInstanceOf(Town.Death.class);
        town.platform.after = () -> {};
        town.live(town.process(), NINE.plusSeconds(100));
        assertThat(town.platform.posted).hasSize(1);
        assertThat(town.ledger.day(Town.CHANNEL, DAY).orElseThrow().state()).isEqualTo(State.POSTED);
        assertThat(town.count("doubles_prevented")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anAnswerThatIsLostMakesNoDouble(Kind kind) {
        Town town = town(kind);
        town.nine();
        town.platform.after = () -> {
            throw new IOException("no answer");
        };
        DailyRound process = town.process();
        town.live(process, NINE.minus(Duration.ofMinutes(5)));
        town.platform.after = () -> {};
        town.live(process, NINE.plus(Duration.ofMinutes(10)));
        assertThat(town.platform.posted).hasSize(1);
    }

    @Test
    void twoProcessesAtOncePostOnce() {
        Town town = town(Kind.REMEMBERS);
        town.nine();
        DailyRound one = town.process();
        DailyRound other = town.process();
        town.advance(NINE);
        town.platform.before = () -> {
            town.platform.before = () -> {};
            other.run(Town.CHANNEL);
        };
        one.run(Town.CHANNEL);
        assertThat(town.platform.posted).hasSize(1);
    }

    @Test
    void aDoubleThatWaitsIsTakenBackBeforeItIsSeen() {
        Town town = town(Kind.KEEPS);
        town.nine();
        town.platform.after = () -> {
            throw new Town.Death();
        };
        DailyRound dying = town.process();
        assertThatThrownBy(() -> town.live(dying, NINE)).isInstanceOf(Town.Death.class);
        town.platform.after = () -> {};
        DailyRound process = town.process();
        town.live(process, NINE.minus(Duration.ofMinutes(4)));
        assertThat(town.platform.waiting).hasSize(1);
        town.platform.waiting.put(
                "late answer", town.platform.waiting.values().iterator().next());
        town.live(process, NINE.plusSeconds(30));
        assertThat(town.platform.posted).hasSize(1);
        assertThat(town.count("doubles_prevented")).isEqualTo(2);
    }

    @Test
    void whatNobodyCanProveIsNotSentAgainAndIsSaid() {
        Town town = town(Kind.KEEPS);
        town.nine();
        // Down at nine, so that it is posted at once, and dies over it.
        town.advance(NINE.plus(Duration.ofMinutes(30)));
        town.platform.after = () -> {
            throw new Town.Death();
        };
        DailyRound dying = town.process();
        assertThatThrownBy(() -> dying.run(Town.CHANNEL)).isInstanceOf(Town.Death.class);
        town.platform.after = () -> {};
        town.live(town.process(), NINE.plus(Duration.ofHours(1)));
        assertThat(town.platform.posted).hasSize(1);
        assertThat(town.ledger.day(Town.CHANNEL, DAY).orElseThrow().state()).isEqualTo(State.UNSURE);
        assertThat(town.platform.told).singleElement().asString().contains("not sent again");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatWasMissedComesLateWithinTheGrace(Kind kind) {
        Town town = town(kind);
        town.nine();
        town.advance(NINE.plus(Duration.ofHours(2)));
        town.live(town.process(), NINE.plus(Duration.ofHours(2)).plusSeconds(30));
        assertThat(town.platform.words()).containsExactly(Town.words(DAY));
        assertThat(town.count("late")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatWasMissedByMoreIsLeftOutAndWrittenDown(Kind kind) {
        Town town = town(kind);
        town.nine();
        town.advance(NINE.plus(Duration.ofHours(28)));
        town.live(town.process(), NINE.plus(Duration.ofHours(28)).plusSeconds(30));
        assertThat(town.platform.posted).isEmpty();
        assertThat(town.ledger.latest(Town.CHANNEL, 5)).extracting(Day::reason).containsExactly(Day.MISSED, Day.MISSED);
        assertThat(town.count("skipped")).isEqualTo(2);
    }

    @Test
    void whatIsSetAfterItsTimeBeginsTomorrow() {
        Town town = town(Kind.REMEMBERS);
        town.advance(NINE.plus(Duration.ofHours(1)));
        town.nine();
        town.live(town.process(), NINE.plus(Duration.ofHours(25)));
        assertThat(town.platform.words()).containsExactly(Town.words(DAY.plusDays(1)));
    }

    @Test
    void anotherTimeTakesBackWhatWaitsAndComesOnce() {
        Town town = town(Kind.KEEPS);
        town.nine();
        DailyRound process = town.process();
        town.live(process, NINE.minus(Duration.ofMinutes(5)));
        assertThat(town.platform.waiting).hasSize(1);
        town.set("2", new Timing(LocalTime.of(10, 0), Town.TOKYO, Timing.EVERY_DAY));
        process.withdraw(Town.CHANNEL, town.platform);
        assertThat(town.platform.waiting).isEmpty();
        town.live(process, NINE.plus(Duration.ofHours(2)));
        assertThat(town.platform.posted)
                .singleElement()
                .satisfies(post -> assertThat(post.at()).isEqualTo(NINE.plus(Duration.ofHours(1))));
    }

    @Test
    void aSettingThatComesWhileItIsHandedOverIsSeen() {
        Town town = town(Kind.KEEPS);
        town.nine();
        town.platform.after = () -> {
            town.platform.after = () -> {};
            town.set("2", new Timing(LocalTime.of(10, 0), Town.TOKYO, Timing.EVERY_DAY));
        };
        town.live(town.process(), NINE.plus(Duration.ofHours(2)));
        assertThat(town.platform.posted)
                .singleElement()
                .satisfies(post -> assertThat(post.at()).isEqualTo(NINE.plus(Duration.ofHours(1))));
    }

    @Test
    void withoutAScheduleNothingIsLookedAtAgain() {
        Town town = town(Kind.REMEMBERS);
        assertThat(town.process().run(Town.CHANNEL)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatDoesNotReachThePlatformIsTriedAgain(Kind kind) {
        Town town = town(kind);
        town.nine();
        int[] failures = {9};
        town.platform.before = () -> {
            if (failures[0]-- > 0) {
                throw new UnsentException("too much at once", Duration.ZERO);
            }
        };
        town.live(town.process(), NINE.plus(Duration.ofMinutes(5)));
        assertThat(town.platform.posted).hasSize(1);
        assertThat(town.platform.posted.getFirst().at()).isBetween(NINE, NINE.plus(Duration.ofMinutes(3)));
    }

    @Test
    void anObstacleIsToldInTimeToMendIt() {
        Town town = town(Kind.KEEPS);
        town.nine();
        town.platform.before = () -> {
            throw new ObstacleException(new Obstacle(Obstacle.Kind.NOT_A_MEMBER, ""));
        };
        DailyRound process = town.process();
        town.live(process, NINE.minus(Duration.ofMinutes(5)));
        assertThat(town.platform.told).anySatisfy(words -> assertThat(words).contains("cannot see this channel"));
        // Somebody invites the bot.
        town.platform.before = () -> {};
        town.live(process, NINE.plus(Duration.ofMinutes(1)));
        assertThat(town.platform.words()).containsExactly(Town.words(DAY));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anObstacleThatStaysLeavesTheDayOut(Kind kind) {
        Town town = town(kind);
        town.nine();
        town.platform.before = () -> {
            throw new ObstacleException(new Obstacle(Obstacle.Kind.ARCHIVED, ""));
        };
        town.live(town.process(), NINE.plus(Duration.ofHours(1)));
        Day day = town.ledger.day(Town.CHANNEL, DAY).orElseThrow();
        assertThat(day.state()).isEqualTo(State.SKIPPED);
        assertThat(Obstacles.of(day)).isEqualTo(new Obstacle(Obstacle.Kind.ARCHIVED, ""));
        assertThat(town.platform.told).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-26, -3, -1, 1, 3, 26})
    void aClockThatJumpsBringsNoQuoteTwice(long hours) {
        Town town = town(Kind.REMEMBERS);
        town.nine();
        DailyRound process = town.process();
        town.live(process, NINE.plus(Duration.ofMinutes(1)));
        town.advance(town.now.plus(Duration.ofHours(hours)));
        town.live(process, NINE.plus(Duration.ofDays(4)));
        assertThat(town.platform.posted).hasSameSizeAs(town.platform.words());
        assertThat(town.platform.words()).contains(Town.words(DAY), Town.words(DAY.plusDays(2)));
    }

    @Test
    void aPlatformThatDoesNotSayWhatItHasIsAskedAgain() {
        Town town = town(Kind.REMEMBERS);
        town.nine();
        town.platform.after = () -> {
            throw new IOException("no answer");
        };
        town.platform.finding = () -> {
            throw new IOException("no answer");
        };
        DailyRound process = town.process();
        town.live(process, NINE.plus(Duration.ofMinutes(30)));
        assertThat(town.platform.posted).hasSize(1);
        assertThat(town.ledger.day(Town.CHANNEL, DAY).orElseThrow().state()).isEqualTo(State.CLAIMED);
        town.platform.finding = () -> {};
        town.live(process, NINE.plus(Duration.ofMinutes(35)));
        assertThat(town.platform.posted).hasSize(1);
        assertThat(town.ledger.day(Town.CHANNEL, DAY).orElseThrow().state()).isEqualTo(State.POSTED);
    }

    @Test
    void aMessageThatADeadProcessLeftAndSomebodyTookAwayComesAllTheSame() {
        Town town = town(Kind.KEEPS);
        town.nine();
        town.platform.after = () -> {
            throw new Town.Death();
        };
        DailyRound dying = town.process();
        assertThatThrownBy(() -> town.live(dying, NINE)).isInstanceOf(Town.Death.class);
        town.platform.after = () -> {};
        DailyRound process = town.process();
        town.live(process, NINE.minus(Duration.ofMinutes(4)));
        town.platform.waiting.clear();
        town.live(process, NINE.plusSeconds(30));
        assertThat(town.platform.posted).hasSize(1);
    }

    @Test
    void threeDeathsOneAfterTheOtherMakeNoDouble() {
        Town town = town(Kind.REMEMBERS);
        town.nine();
        town.platform.after = () -> {
            throw new Town.Death();
        };
        DailyRound first = town.process();
        assertThatThrownBy(() -> town.live(first, NINE.plusSeconds(1))).isInstanceOf(Town.Death.class);
        Instant sent = town.now;
        town.platform.finding = () -> {
            throw new Town.Death();
        };
        for (int deaths = 0; deaths < 3; deaths++) {
            DailyRound next = town.process();
            assertThatThrownBy(() -> town.live(next, NINE.plus(Duration.ofMinutes(30))))
                    .isInstanceOf(Town.Death.class);
        }
        town.platform.finding = () -> {};
        town.platform.after = () -> {};
        town.live(town.process(), NINE.plus(Duration.ofMinutes(30)));
        // Whoever comes last looks as far back as the first one began.
        assertThat(town.platform.since).isEqualTo(sent);
        assertThat(town.platform.posted).hasSize(1);
    }

    @Test
    void anOutageThroughNineOClockMakesItLateAndNotLost() {
        Town town = town(Kind.KEEPS);
        town.nine();
        town.platform.before = () -> {
            if (town.now.isBefore(NINE)) {
                throw new IOException("http 503");
            }
        };
        town.live(town.process(), NINE.plusSeconds(30));
        assertThat(town.platform.posted)
                .singleElement()
                .satisfies(post -> assertThat(post.at()).isBetween(NINE, NINE.plusSeconds(5)));
    }
}
