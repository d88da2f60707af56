package talkbot.app.daily;

/** Where in the sending of a quote a process dies. */
enum Step {
    /** It looked at the channel and has written nothing. */
    BEFORE_CLAIM,
    /** The day is claimed, or taken over from a process that died; nothing is sent. */
    CLAIMED,
    /** The platform is about to be called. */
    BEFORE_CALL,
    /** The platform has done it; nobody has written that. */
    AFTER_CALL,
    /** What became of the day is written. */
    SETTLED,
    /** What another process left is about to be looked for on the platform. */
    BEFORE_FIND,
    /** The platform said what it has; nothing came of that yet. */
    AFTER_FIND,
    /** At no step in particular: some time after the quotes were set. */
    WHENEVER;

    /** Whether another process must have died before. */
    boolean finding() {
        return this == BEFORE_FIND || this == AFTER_FIND;
    }
}
