package talkbot.core.command;

/** What an administrator does with one of the coming quotes. The names stand in buttons. */
public enum ReviewStep {
    /** It may be posted. */
    KEEP,
    /** It is as if nobody had looked at it. */
    UNKEEP,
    /** Nobody in this workspace is to see it again. */
    DROP,
    /** It may come again. */
    RESTORE,
    /** It comes a day earlier. */
    EARLIER,
    /** It comes a day later. */
    LATER;

    /** What takes the step back. */
    public ReviewStep inverse() {
        return switch (this) {
            case KEEP -> UNKEEP;
            case UNKEEP -> KEEP;
            case DROP -> RESTORE;
            case RESTORE -> DROP;
            case EARLIER -> LATER;
            case LATER -> EARLIER;
        };
    }
}
