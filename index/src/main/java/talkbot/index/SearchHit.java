package talkbot.index;

import java.util.List;

/**
 * A passage that fits a query.
 *
 * @param place where it stands
 * @param highlights the stretches of the passage's text that matched, in order, without overlap
 * @param score how well it fits; comparable within one answer only
 * @param loose whether it fits only loosely, as {@link SearchResult#loose} counts
 * @param matches why it fits: each word of the query that it, its neighbours or its chapter's title have
 */
public record SearchHit(
        Library.Place place, List<TextRange> highlights, double score, boolean loose, List<Match> matches) {

    /** Keeps copies of the lists. */
    public SearchHit {
        highlights = List.copyOf(highlights);
        matches = List.copyOf(matches);
    }
}
