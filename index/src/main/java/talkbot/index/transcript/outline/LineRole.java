package talkbot.index.transcript.outline;

/** What a line of a transcript is. Every line is exactly one of these. */
public enum LineRole {
    /** Nothing to read: empty, or a ruled line. */
    BLANK,
    /** Belongs to the web page that the text was copied from, not to the talk. */
    FURNITURE,
    /** Time codes between captions, and the captions' numbers: {@code 0:12}, {@code 00:01 --> 00:04}. */
    TIMING,
    /** The block of fields at the top. */
    FRONT_MATTER,
    /** The talk's title. */
    TITLE,
    /** The table of contents. */
    CONTENTS,
    /** A chapter's heading. */
    HEADING,
    /** Text before the first chapter, that says what the talk is about. */
    ABSTRACT,
    /** What is said. */
    BODY;

    /** Whether the line's words are part of the talk's text. */
    public boolean isText() {
        return this == ABSTRACT || this == BODY;
    }
}
