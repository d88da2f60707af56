package talkbot.core.store;

/** The database cannot be reached or refuses what it is asked. */
public final class StoreException extends RuntimeException {

    /** Says what could not be done. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
