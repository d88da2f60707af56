package talkbot.core.command;

/** What somebody thinks of a quote. The names stand in the database and in buttons. */
public enum Verdict {
    /** More like this one. */
    LIKED,
    /** Nobody in this workspace is to see it again. */
    NEVER
}
