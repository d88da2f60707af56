package talkbot.core.command;

/**
 * What a conversation was about last.
 *
 * @param talk the talk's id
 * @param chapter the chapter's number from 1, or 0 if it was about no one chapter
 */
public record SpokenOf(String talk, int chapter) {

    /** A talk as a whole. */
    public static SpokenOf talk(String id) {
        return new SpokenOf(id, 0);
    }
}
