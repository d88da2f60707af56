package talkbot.discord.connection;

/** Discord does not let the bot in, and will not until somebody changes something. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    RefusedException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** Why, in one line. */
    String reason() {
        return reason;
    }
}
