package talkbot.core.reply;

import talkbot.core.request.Way;

/** Who sees a reply. Known before any work is done, because platforms fix it with their first response. */
public enum Visibility {
    /** The asker alone. */
    PRIVATE,
    /** Everybody in the channel, in the thread of the question. */
    THREAD,
    /** Whoever sees the conversation. */
    PLAIN;

    /** Who sees the replies to requests of this way. */
    public static Visibility of(Way way) {
        return switch (way) {
            case SLASH -> PRIVATE;
            case MENTION -> THREAD;
            case DIRECT, LOCAL -> PLAIN;
        };
    }
}
