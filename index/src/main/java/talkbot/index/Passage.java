package talkbot.index;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The piece of a talk that search returns: what a reader takes in at a glance in a chat message, that is one paragraph,
 * a few short turns, or some sentences of a very long paragraph.
 *
 * @param anchor names the passage within its talk; made from its words, so that it survives changes elsewhere in the
 *     file; ASCII letters, digits and hyphens
 * @param lines the source lines on which its characters stand; neighbours may share a line
 * @param text its words as they stand in the source, source lines joined by {@code \n}
 * @param speaker who speaks, only where the transcript labels the passage's only speaker
 * @param second when it begins in the recording, in seconds from its start, where the transcript has times
 */
public record Passage(String anchor, LineRange lines, String text, Optional<String> speaker, OptionalInt second) {

    /** A passage of a transcript without times. */
    public Passage(String anchor, LineRange lines, String text, Optional<String> speaker) {
        this(anchor, lines, text, speaker, OptionalInt.empty());
    }
}
