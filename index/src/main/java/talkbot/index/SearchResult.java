package talkbot.index;

import java.util.List;

/**
 * A page of passages.
 *
 * @param total how many passages fit, on all pages together
 * @param hits the passages of this page, best first
 */
public record SearchResult(long total, List<SearchHit> hits) {

    /** Nothing fits. */
    public static final SearchResult NOTHING = new SearchResult(0, List.of());

    /** Keeps a copy of the hits. */
    public SearchResult {
        hits = List.copyOf(hits);
    }
}
