package talkbot.core.store;

/** What can be chosen. The names stand in the database. */
public enum Setting {
    /** The language of replies: {@code ja} or {@code en}. For a person, or for a channel's people who chose none. */
    LANGUAGE,
    /** Who sees replies to slash commands in a channel: {@code private} or {@code public}. */
    REPLIES,
    /** The time zone of a channel, by its name in the IANA's database. */
    ZONE,
    /** Which quotes a channel gets by itself: {@code all} or {@code reviewed}. */
    QUOTES,
    /** Whether quotes come with a picture in a channel: {@code on} or {@code off}. */
    PICTURES
}
