package talkbot.core.request;

/** The way on which a request reached the bot. It decides who sees the reply. */
public enum Way {
    /** A slash command in a channel: {@code /talk …}. */
    SLASH,
    /** The bot was mentioned in a channel. */
    MENTION,
    /** A direct message to the bot. */
    DIRECT,
    /** The chat that the program itself offers, in a browser or terminal on the same machine. */
    LOCAL
}
