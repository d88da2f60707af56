package talkbot.core.backup;

/** Is told how far a backup or a restore is. */
@FunctionalInterface
public interface Progress {

    /** Nobody wants to know. */
    Progress NONE = (table, rows, done) -> {};

    /**
     * So many rows of a table are done.
     *
     * @param done whether these are all
     */
    void rows(String table, long rows, boolean done);
}
