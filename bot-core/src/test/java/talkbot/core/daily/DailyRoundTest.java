package talkbot.core.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.core.daily.Day.State;
import talkbot.core.platform.Obstacle;
import talkbot.core.platform.ObstacleException;
import talkbot.core.platform.UnsentException;
import talkbot.core.timing.Timing;
import talkbot.core.timing.TimingTest;

/** A channel gets one quote a day at its time, if nothing dies. */
class DailyRoundTest extends InTown {

    @ParameterizedTest
    @EnumSource(Town.Kind.class)
    void aQuoteComesEachDayAtItsTime(Town.Kind kind) {
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
        Town town = new Town(database, start, Town.Kind.REMEMBERS);
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
    @EnumSource(Town.Kind.class)
    void whatWasMissedComesLateWithinTheGrace(Town.Kind kind) {
        Town town = town(kind);
        town.nine();
        town.advance(NINE.plus(Duration.ofHours(2)));
        town.live(town.process(), NINE.plus(Duration.ofHours(2)).plusSeconds(30));
        assertThat(town.platform.words()).containsExactly(Town.words(DAY));
        assertThat(town.count("late")).isEqualTo(1);
        assertThat(town.ledger.latest(Town.CHANNEL, 1))
                .singleElement()
                .satisfies(day -> assertThat(day.reason()).isEqualTo(Day.LATE));
    }

    @ParameterizedTest
    @EnumSource(Town.Kind.class)
    void whatWasMissedByMoreIsLeftOutAndWrittenDown(Town.Kind kind) {
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
        Town town = town(Town.Kind.REMEMBERS);
        town.advance(NINE.plus(Duration.ofHours(1)));
        town.nine();
        town.live(town.process(), NINE.plus(Duration.ofHours(25)));
        assertThat(town.platform.words()).containsExactly(Town.words(DAY.plusDays(1)));
    }

    @Test
    void anotherTimeTakesBackWhatWaitsAndComesOnce() {
        Town town = town(Town.Kind.KEEPS);
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
        Town town = town(Town.Kind.KEEPS);
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
        Town town = town(Town.Kind.REMEMBERS);
        assertThat(town.process().run(Town.CHANNEL)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Town.Kind.class)
    void whatDoesNotReachThePlatformIsTriedAgain(Town.Kind kind) {
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
    void whoAsksForPatienceIsNotAskedAgainBefore() {
        Town town = town(Town.Kind.REMEMBERS);
        town.nine();
        List<Instant> calls = new ArrayList<>();
        town.platform.before = () -> {
            calls.add(town.now);
            if (calls.size() == 1) {
                throw new UnsentException("too much at once", Duration.ofSeconds(45));
            }
        };
        town.live(town.process(), NINE.plus(Duration.ofMinutes(5)));
        assertThat(calls).hasSize(2);
        assertThat(calls.getLast()).isBetween(NINE.plusSeconds(45), NINE.plusSeconds(46));
        assertThat(town.platform.posted).hasSize(1);
    }

    @Test
    void anObstacleIsToldInTimeToMendIt() {
        Town town = town(Town.Kind.KEEPS);
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
    @EnumSource(Town.Kind.class)
    void anObstacleThatStaysLeavesTheDayOut(Town.Kind kind) {
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
        Town town = town(Town.Kind.REMEMBERS);
        town.nine();
        DailyRound process = town.process();
        town.live(process, NINE.plus(Duration.ofMinutes(1)));
        town.advance(town.now.plus(Duration.ofHours(hours)));
        town.live(process, NINE.plus(Duration.ofDays(4)));
        assertThat(town.platform.posted).hasSameSizeAs(town.platform.words());
        assertThat(town.platform.words()).contains(Town.words(DAY), Town.words(DAY.plusDays(2)));
    }

    @Test
    void anOutageThroughNineOClockMakesItLateAndNotLost() {
        Town town = town(Town.Kind.KEEPS);
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
