package talkbot.core.secret;

/** A key cannot be used, or none fits. The message never has a key or a secret in it. */
public final class KeyException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong. */
    public KeyException(String message) {
        super(message);
    }
}
