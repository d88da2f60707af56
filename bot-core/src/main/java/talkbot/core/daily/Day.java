package talkbot.core.daily;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What became of a channel's day.
 *
 * @param day the channel's local day
 * @param due when its quote was or is due
 * @param state how far it is
 * @param reason why, for {@link State#SKIPPED}; {@link #LATE} for what was posted late; before it is settled, when the first process began that left it, if one did: in
 *     milliseconds since 1970; else empty
 * @param handle what the platform calls the message, once it has it; {@link #UNSENT} until it is called for the first time;
 *     else empty
 * @param owner which process is at it, or was last
 * @param changed when that was written
 */
public record Day(
        LocalDate day, Instant due, State state, String reason, String handle, String owner, Instant changed) {

    /** How far a day is. */
    public enum State {
        /** A process is about to send. Once it began to, what it has done is not known before it says so. */
        CLAIMED,
        /** The platform has the message and posts it when it is due. */
        HANDED,
        /** The message stands in the channel. */
        POSTED,
        /** Nothing is sent that day. */
        SKIPPED,
        /** The message may or may not have been posted, and nobody can tell; it is not sent again. */
        UNSURE;

        /** Whether nothing is left to do. */
        public boolean settled() {
            return this == POSTED || this == SKIPPED || this == UNSURE;
        }
    }

    /** The handle of a day that is claimed and for which the platform was not called yet, by nobody. */
    static final String UNSENT = "UNSENT";

    /** Whether it is known that nothing was sent, whatever became of the process that claimed it. */
    boolean unsent() {
        return state == State.CLAIMED && handle.equals(UNSENT);
    }

    /** Whether a process left it in the middle, so that more may have been sent than is written here. */
    boolean left() {
        return !state.settled() && !reason.isEmpty();
    }

    /** When somebody first began to send, at the earliest. */
    Instant began() {
        return left() ? Instant.ofEpochMilli(Long.parseLong(reason)) : changed;
    }

    /** The reason of a day that somebody asked to be left out. */
    public static final String ASKED = "ASKED";

    /** The reason of a day that nobody was there to post on, within the grace. */
    public static final String MISSED = "MISSED";

    /** The reason of a day for which there was no quote. */
    public static final String NO_QUOTE = "NO_QUOTE";

    /** The reason of a day whose quote was posted more than a minute after its time. */
    public static final String LATE = "LATE";
}
