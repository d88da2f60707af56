package talkbot.core.timing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A time of day in a zone, on some days of the week. A time that summer time leaves out comes at the first minute after
 * the gap; one that summer time brings twice comes the first time; a day that a zone left out (such as Samoa's 30
 * December 2011) has none. Immutable.
 *
 * @param at the local time, to the minute
 * @param zone where the time is local
 * @param days the days of the week, at least one
 */
public record Timing(LocalTime at, ZoneId zone, Set<DayOfWeek> days) {

    /** Every day of the week. */
    public static final Set<DayOfWeek> EVERY_DAY = Set.copyOf(EnumSet.allOf(DayOfWeek.class));

    /** Monday to Friday; holidays are not known. */
    public static final Set<DayOfWeek> WEEKDAYS = Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    /** Saturday and Sunday. */
    public static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** A week, and a day that the zone may have left out, and one for where the date changes. */
    private static final int HORIZON = 10;

    /**
     * One day of a timing.
     *
     * @param day the local day
     * @param due when it is time
     */
    public record Occurrence(LocalDate day, Instant due) {}

    /** Keeps a copy of the days. */
    public Timing {
        days = Set.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a timing needs a day");
        }
    }

    /** When it is time on a local day, if it is. */
    public Optional<Instant> on(LocalDate day) {
        if (!days.contains(day.getDayOfWeek())
                || !day.atStartOfDay(zone).toLocalDate().equals(day)) {
            return Optional.empty();
        }
        LocalDateTime wished = day.atTime(at);
        ZoneOffsetTransition change = zone.getRules().getTransition(wished);
        return Optional.of(
                change != null && change.isGap()
                        ? change.getInstant()
                        : wished.atZone(zone).toInstant());
    }

    /** The first occurrence after a moment. */
    public Occurrence after(Instant moment) {
        return after(moment, 1).getFirst();
    }

    /** The first occurrences after a moment, in order. */
    public List<Occurrence> after(Instant moment, int many) {
        List<Occurrence> found = new ArrayList<>();
        LocalDate day = moment.atZone(zone).toLocalDate().minusDays(1);
        while (found.size() < many) {
            LocalDate candidate = day;
            on(candidate)
                    .filter(due -> due.isAfter(moment))
                    .ifPresent(due -> found.add(new Occurrence(candidate, due)));
            day = day.plusDays(1);
        }
        return found;
    }

    /** The last occurrence at or before a moment. */
    public Occurrence latest(Instant moment) {
        LocalDate today = moment.atZone(zone).toLocalDate().plusDays(1);
        for (int back = 0; back < HORIZON; back++) {
            LocalDate day = today.minusDays(back);
            Optional<Instant> due = on(day).filter(d -> !d.isAfter(moment));
            if (due.isPresent()) {
                return new Occurrence(day, due.get());
            }
        }
        throw new IllegalStateException("no occurrence in a week");
    }
}
