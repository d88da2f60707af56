package talkbot.core.daily;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import talkbot.core.timing.Timing.Occurrence;

/** The days on which channels get their next quotes. Safe for use by many threads. */
public final class ComingDays {

    private final Ledger ledger;
    private final InstantSource clock;

    /** Leaves out the days that this ledger says are done. */
    public ComingDays(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The next times of a channel's quote, the first one first; days that are done or left out are none of them. */
    public List<Occurrence> of(Schedule schedule, int many) {
        return Stream.iterate(
                        schedule.timing().after(clock.instant()),
                        last -> schedule.timing().after(last.due()))
                .filter(o -> ledger.day(schedule.channel(), o.day())
                        .filter(day -> day.state().settled())
                        .isEmpty())
                .limit(many)
                .toList();
    }
}
