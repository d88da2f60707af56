package talkbot.core.daily;

import java.time.Duration;

/**
 * How restless a process is. All of it is the machine's own time, whichever clock the quotes go by.
 *
 * @param poll how late a quote may begin because of looking; as often the database is asked what is due
 * @param beat how often a process shows the others that it lives
 * @param beats so many beats missed, and a process is taken for dead; counted by the clock that the quotes go by
 * @param retry how long to wait before a message that was surely not sent is tried again, at first
 */
public record DailyPace(Duration poll, Duration beat, int beats, Duration retry) {

    /** For daily use: the dead are noticed in 40 seconds; half a second is short enough not to be noticed. */
    public static final DailyPace USUAL =
            new DailyPace(Duration.ofSeconds(1), Duration.ofSeconds(10), 4, Duration.ofMillis(500));
}
