package talkbot.core.platform;

/**
 * How things stand with a chat platform.
 *
 * @param state whether it answers
 * @param reason why not, in one line; never has a token in it; empty while connected
 */
public record PlatformStatus(State state, String reason) {

    /** Whether a platform answers. */
    public enum State {
        /** On its way, for the first time or again. */
        CONNECTING,
        /** Questions are answered. */
        CONNECTED,
        /** Refused for a reason that will not go away by itself, such as a wrong token. */
        REFUSED
    }

    /** Questions are answered. */
    public static final PlatformStatus CONNECTED = new PlatformStatus(State.CONNECTED, "");
}
