package talkbot.index.benchmark.query;

import java.util.Set;

/**
 * A query of which it is known what it looks for.
 *
 * @param text what is typed
 * @param kind how it was made
 * @param relevant the numbers of the passages that it looks for, at least one
 */
public record KnownItem(String text, Kind kind, Set<Integer> relevant) {

    /** Keeps a copy of the numbers. */
    public KnownItem {
        relevant = Set.copyOf(relevant);
    }
}
