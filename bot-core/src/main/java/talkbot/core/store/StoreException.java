package talkbot.core.store;

/** The database cannot be reached or refuses what it is asked. */
public final class StoreException extends RuntimeException {

    private final Trouble trouble;

    /** Says what could not be done; what is wrong is read from the cause. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
        this.trouble = Trouble.of(cause);
    }

    /** Says what could not be done, and what is wrong. */
    StoreException(String message, Trouble trouble) {
        super(message);
        this.trouble = trouble;
    }

    /** What is wrong. */
    public Trouble trouble() {
        return trouble;
    }
}
