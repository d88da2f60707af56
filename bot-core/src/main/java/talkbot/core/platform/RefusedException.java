package talkbot.core.platform;

/** A platform does not let the bot in, and will not until somebody changes something. The message never has a token. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /** Says why, in one line. */
    public RefusedException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** Why, in one line. */
    public String reason() {
        return reason;
    }
}
