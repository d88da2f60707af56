package talkbot.index.transcript.outline;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What the lines of a transcript are. Immutable.
 *
 * @param roles the role of each line
 * @param headings the chapters' headings in order; empty if the transcript marks no chapters
 * @param title the words of its title line, if it has one
 * @param link the address that stands alone above the text, if exactly one does
 */
public record Outline(List<LineRole> roles, List<Heading> headings, Optional<String> title, Optional<URI> link) {

    /** Keeps copies of the lists. */
    public Outline {
        roles = List.copyOf(roles);
        headings = List.copyOf(headings);
    }

    /** The role of the line of this number, from 1. */
    public LineRole role(int line) {
        return roles.get(line - 1);
    }
}
