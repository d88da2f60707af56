package talkbot.app.doctor;

import java.util.Optional;

/**
 * What one check found.
 *
 * @param level how bad it is
 * @param text what was found
 * @param mend how to mend it, where there is something to mend
 */
public record Finding(Level level, String text, Optional<String> mend) {

    /** How bad a finding is. */
    public enum Level {
        /** Nothing to do. */
        OK,
        /** Works, but something is missing or surprising. */
        WARNING,
        /** The program cannot do its work. */
        FAILURE
    }
}
