package talkbot.index.transcript.outline;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a form itself marks in its lines, so that nothing has to be guessed.
 *
 * @param title the talk's title
 * @param headings the chapters' headings in order
 * @param contents the lines of its table of contents
 */
public record Marks(Optional<Heading> title, List<Heading> headings, Set<Integer> contents) {

    /** A form that marks nothing. */
    public static final Marks NONE = new Marks(Optional.empty(), List.of(), Set.of());

    /** Keeps copies. */
    public Marks {
        headings = List.copyOf(headings);
        contents = Set.copyOf(contents);
    }
}
