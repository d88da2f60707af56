package talkbot.core.timing;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import talkbot.core.message.Language;

/**
 * What somebody wishes of a channel's daily quote.
 *
 * @param at the local time, to the minute
 * @param zone where the time is local, if they said it
 * @param days the days of the week, at least one
 * @param topic what the quotes should be about; empty for anything
 * @param talk the id of the talk that they should come from; empty for any
 * @param language the language of the bot's own words around them, if they said it
 */
public record Plan(
        LocalTime at,
        Optional<ZoneId> zone,
        Set<DayOfWeek> days,
        String topic,
        Optional<String> talk,
        Optional<Language> language) {

    /** Keeps a copy of the days. */
    public Plan {
        days = Set.copyOf(days);
    }
}
