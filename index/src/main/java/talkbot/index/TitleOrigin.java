package talkbot.index;

/** Where a chapter's title comes from. */
public enum TitleOrigin {
    /** The transcript marks the chapter and names it. */
    SOURCE,
    /** The transcript has no such chapter; the title was made from its words. */
    MADE
}
