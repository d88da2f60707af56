package talkbot.index;

import java.util.Optional;

/**
 * What somebody may be about to type.
 *
 * @param kind what it is
 * @param text the talk's or chapter's title, or the term as the talks write it most often
 * @param talkId the talk's id, or that of the chapter's talk; nothing for a term, which belongs to no talk
 * @param chapter the chapter's number, only for a chapter
 * @param weight how well it fits, above 0; comparable within one answer only
 */
public record Suggestion(Kind kind, String text, Optional<String> talkId, Optional<Integer> chapter, double weight) {

    /** What can be suggested. */
    public enum Kind {
        /** A talk, by its title. */
        TALK,
        /** A chapter of a talk, by its title. */
        CHAPTER,
        /** A word or compound of which the talks speak. */
        TERM
    }
}
