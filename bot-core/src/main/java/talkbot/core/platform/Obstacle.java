package talkbot.core.platform;

/**
 * Why the bot cannot post to a channel, and will not before somebody mends it.
 *
 * @param kind what is in the way
 * @param detail the platform's own name for what is missing, such as that of a permission; may be empty; never a token
 */
public record Obstacle(Kind kind, String detail) {

    /** What may be in the way. */
    public enum Kind {
        /** The bot is not in the channel. */
        NOT_A_MEMBER,
        /** A permission or scope is missing, named by the detail. */
        NOT_ALLOWED,
        /** The channel or workspace lets some people post only, and not the bot; the detail is the platform's word. */
        RESTRICTED,
        /** The channel does not exist, or the bot cannot see it. */
        NO_CHANNEL,
        /** Nobody can post there any more. */
        ARCHIVED,
        /** The bot itself was removed or switched off. */
        NO_ACCESS,
        /** The platform refuses for another reason, named by the detail. */
        OTHER
    }
}
