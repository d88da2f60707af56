package talkbot.core.reply;

import talkbot.core.request.Way;

/** Who sees a reply. Known before any work is done, because platforms fix it with their first response. */
public enum Visibility {
    /** The asker alone. */
    PRIVATE,
    /** Everybody in the channel, in the thread of the question. */
    THREAD,
    /** Everybody in the channel. */
    CHANNEL,
    /** Whoever sees the conversation. */
    PLAIN;

    /** Whether people who did not ask see it too. */
    public boolean forAll() {
        return this == THREAD || this == CHANNEL;
    }

    /**
     * Who sees the replies to requests of this way.
     *
     * @param everybody whether the channel wants replies to slash commands to be seen by everybody
     */
    public static Visibility of(Way way, boolean everybody) {
        return switch (way) {
            case SLASH -> everybody ? CHANNEL : PRIVATE;
            case MENTION -> THREAD;
            case DIRECT, LOCAL -> PLAIN;
        };
    }
}
