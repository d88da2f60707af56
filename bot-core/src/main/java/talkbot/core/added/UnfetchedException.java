package talkbot.core.added;

import java.io.IOException;

/** A file that somebody gave could not be fetched. */
public final class UnfetchedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Why not. */
    public enum Kind {
        /** It has more bytes than are wanted. */
        LARGER,
        /** It does not lie at the platform, and nothing is fetched from elsewhere. */
        ELSEWHERE,
        /** The platform does not let the bot have it. */
        FORBIDDEN,
        /** It did not come, or not whole. */
        TROUBLE
    }

    /**
     * Says why.
     *
     * @param detail for the log; tells no token
     */
    public UnfetchedException(Kind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    /** Why not. */
    public Kind kind() {
        return kind;
    }
}
