package talkbot.index;

/**
 * Told how far the building of an index has come. Called by one thread at a time, and to be quick about it; whatever it
 * throws ends the building and leaves the index as it was.
 */
@FunctionalInterface
public interface BuildProgress {

    /** Steps of reading or of indexing one file. */
    int STEPS = 100;

    /** Tells nobody. */
    BuildProgress NONE = (done, total, source) -> {};

    /**
     * So many steps are done. Each file that has changed takes {@value #STEPS} steps to read and as many to index.
     *
     * @param done steps done, from 0 to {@code total}
     * @param total steps to do; the same throughout one building
     * @param source the path of the file at hand, empty at the end
     */
    void at(int done, int total, String source);

    /** The steps that are told of from now on are those of compiling a dictionary, one a file; transcripts come later. */
    default void dictionary() {}

    /** Another process is building the first index, and we wait for it; called again and again meanwhile. */
    default void waiting() {}
}
