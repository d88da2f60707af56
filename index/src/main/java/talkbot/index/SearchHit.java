package talkbot.index;

import java.util.List;

/**
 * A passage that fits a query.
 *
 * @param place where it stands
 * @param highlights the stretches of the passage's text that matched, in order, without overlap
 * @param score how well it fits; comparable within one answer only
 */
public record SearchHit(Library.Place place, List<TextRange> highlights, double score) {

    /** Keeps a copy of the highlights. */
    public SearchHit {
        highlights = List.copyOf(highlights);
    }
}
