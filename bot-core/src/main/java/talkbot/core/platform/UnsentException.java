package talkbot.core.platform;

import java.io.IOException;
import java.time.Duration;

/** A message was surely not sent, and may be tried again: too much at once, or the platform was not reached. */
public final class UnsentException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    /**
     * Says why.
     *
     * @param wait how long the platform asks to wait; zero where it does not say
     */
    public UnsentException(String reason, Duration wait) {
        super(reason);
        this.wait = wait;
    }

    /** How long the platform asks to wait; zero where it does not say. */
    public Duration retryAfter() {
        return wait;
    }
}
