package talkbot.app.daily;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** What came of many rounds. */
final class Tally {

    final Map<Step, Integer> kills = new EnumMap<>(Step.class);

    /** Processes that were told to stop and replaced. */
    int restarts;

    int due;
    int posted;

    /** Nothing stands in the channel, and the ledger does not say that it is unsure. */
    int lost;

    int doubles;

    /** Late on a platform that proves nothing, and the process died over it: not sent again. */
    int unsure;

    /** Of those, how many stand in their channel. */
    int unsureButPosted;

    /** The same for any other quote, though it could have been proven. */
    int unsureOnTime;

    /** The longest time from when a quote was due, or set if it was late, to its standing there. */
    Duration worst = Duration.ZERO;

    void killed(Step step) {
        kills.merge(step, 1, Integer::sum);
    }

    @Override
    public String toString() {
        return ("kills %s, restarts %d, due %d, posted once %d, lost %d, double %d, late and unsure %d (of which %d stand in their channel),"
                        + " unsure without need %d, longest wait %d s")
                .formatted(
                        kills,
                        restarts,
                        due,
                        posted,
                        lost,
                        doubles,
                        unsure,
                        unsureButPosted,
                        unsureOnTime,
                        worst.toSeconds());
    }
}
