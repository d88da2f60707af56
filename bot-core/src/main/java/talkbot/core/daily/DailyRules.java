package talkbot.core.daily;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;

/**
 * What holds for all daily quotes of a process.
 *
 * @param clock what time it is
 * @param zone the zone of times for which nobody says one
 * @param grace how late a quote is still posted; later it is left out
 * @param owner names this process among those on the same database; never the same for two
 * @param pace how restless it is
 */
public record DailyRules(InstantSource clock, ZoneId zone, Duration grace, String owner, DailyPace pace) {

    /** How late a quote is still posted, unless somebody says otherwise. */
    public static final Duration DEFAULT_GRACE = Duration.ofHours(3);
}
