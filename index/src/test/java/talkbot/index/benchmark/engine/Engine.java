package talkbot.index.benchmark.engine;

import java.io.Closeable;

/** An open index that can be asked. Not thread-safe. */
public interface Engine extends Closeable {

    /** How many passages an answer has at most: a first page. */
    int PAGE = 10;

    /**
     * The passages that fit the words best.
     *
     * @return their numbers in the corpus, best first, at most {@link #PAGE}
     */
    int[] search(String query);
}
