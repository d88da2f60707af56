package talkbot.core.answer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dates in buttons, which may have been tampered with. */
final class LocalDates {

    private LocalDates() {}

    /** The date that is written as 2026-01-31, if it is one. */
    static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
