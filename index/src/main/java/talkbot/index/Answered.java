package talkbot.index;

import java.time.Duration;

/**
 * How an answer came about, for whoever measures; says nothing about what was asked.
 *
 * @param what was asked for
 * @param remembered whether the answer was there already, or being found for somebody else who asked the same
 * @param took how long it took
 */
public record Answered(What what, boolean remembered, Duration took) {

    /** What can be asked for. */
    public enum What {
        PASSAGES,
        CHAPTERS
    }
}
