package talkbot.core.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import talkbot.core.timing.Timing.Occurrence;

/** When it is time. */
public class TimingTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** Zones with summer time, without, with half hours, with changes at midnight and with changes of half an hour. */
    public static List<String> zones() {
        return List.of(
                "Asia/Tokyo",
                "America/New_York",
                "Europe/London",
                "Europe/Berlin",
                "America/Los_Angeles",
                "Australia/Sydney",
                "Australia/Lord_Howe",
                "Asia/Kolkata",
                "Asia/Kathmandu",
                "America/St_Johns",
                "America/Sao_Paulo",
                "America/Havana",
                "America/Asuncion",
                "America/Santiago",
                "Africa/Cairo",
                "Africa/Casablanca",
                "Asia/Beirut",
                "Asia/Gaza",
                "Asia/Tehran",
                "Asia/Amman",
                "Asia/Damascus",
                "Pacific/Apia",
                "Pacific/Kiritimati",
                "Pacific/Chatham",
                "Atlantic/Azores",
                "Europe/Dublin",
                "Europe/Moscow",
                "Europe/Istanbul",
                "Antarctica/Troll",
                "UTC");
    }

    @Test
    void isTheLocalTimeWhateverSummerTimeDoes() {
        Timing nine = new Timing(LocalTime.of(9, 0), NEW_YORK, Timing.EVERY_DAY);
        assertThat(nine.on(LocalDate.of(2026, 3, 7))).contains(Instant.parse("2026-03-07T14:00:00Z"));
        assertThat(nine.on(LocalDate.of(2026, 3, 8))).contains(Instant.parse("2026-03-08T13:00:00Z"));
        assertThat(nine.on(LocalDate.of(2026, 11, 1))).contains(Instant.parse("2026-11-01T14:00:00Z"));
    }

    @Test
    void aTimeThatDoesNotExistComesAtTheNextMinuteThatDoes() {
        Timing half = new Timing(LocalTime.of(2, 30), NEW_YORK, Timing.EVERY_DAY);
        assertThat(half.on(LocalDate.of(2026, 3, 8))
                        .orElseThrow()
                        .atZone(NEW_YORK)
                        .toLocalTime())
                .isEqualTo(LocalTime.of(3, 0));
    }

    @Test
    void aTimeThatOccursTwiceComesTheFirstTime() {
        Timing half = new Timing(LocalTime.of(1, 30), NEW_YORK, Timing.EVERY_DAY);
        assertThat(half.on(LocalDate.of(2026, 11, 1))).contains(Instant.parse("2026-11-01T05:30:00Z"));
        assertThat(half.after(Instant.parse("2026-11-01T05:30:00Z")).day()).isEqualTo(LocalDate.of(2026, 11, 2));
    }

    @Test
    void aDayThatTheZoneLeftOutHasNone() {
        Timing nine = new Timing(LocalTime.of(9, 0), ZoneId.of("Pacific/Apia"), Timing.EVERY_DAY);
        assertThat(nine.on(LocalDate.of(2011, 12, 30))).isEmpty();
        assertThat(nine.after(nine.on(LocalDate.of(2011, 12, 29)).orElseThrow()).day())
                .isEqualTo(LocalDate.of(2011, 12, 31));
    }

    @Test
    void someDaysOfTheWeekAreLeftOut() {
        Timing weekdays = new Timing(LocalTime.of(9, 0), NEW_YORK, Timing.WEEKDAYS);
        assertThat(weekdays.after(Instant.parse("2026-11-27T20:00:00Z"), 2))
                .extracting(Occurrence::day)
                .containsExactly(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 1));
        assertThat(weekdays.latest(Instant.parse("2026-11-29T20:00:00Z")).day()).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThatThrownBy(() -> new Timing(LocalTime.NOON, NEW_YORK, Set.<DayOfWeek>of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("zones")
    void everyLocalDayOfTenYearsComesOnceAndInOrder(String id) {
        ZoneId zone = ZoneId.of(id);
        for (LocalTime at : List.of(
                LocalTime.MIDNIGHT,
                LocalTime.of(0, 30),
                LocalTime.of(2, 30),
                LocalTime.of(9, 0),
                LocalTime.of(23, 59))) {
            Timing timing = new Timing(at, zone, Timing.EVERY_DAY);
            LocalDate end = LocalDate.of(2034, 1, 1);
            Set<LocalDate> seen = new HashSet<>();
            Occurrence now = timing.after(
                    LocalDate.of(2024, 1, 1).atStartOfDay(zone).toInstant().minusSeconds(60));
            LocalDate expected = LocalDate.of(2024, 1, 1);
            while (now.day().isBefore(end)) {
                assertThat(now.day()).as("%s in %s", at, id).isEqualTo(expected);
                assertThat(seen.add(now.day())).isTrue();
                assertThat(timing.latest(now.due())).isEqualTo(now);
                expected = expected.plusDays(1);
                now = timing.after(now.due());
            }
            assertThat(seen).hasSize(3653);
        }
    }
}
