package talkbot.index;

import java.util.List;
import java.util.Optional;

/**
 * A page of passages.
 *
 * @param total how many passages fit, on all pages together; where more fit than anybody looks at, how many can be
 *     looked at
 * @param hits the passages of this page
 * @param talks how many of them stand in each talk, most first
 * @param chapters how many of them stand in each chapter, most first
 * @param meant what may have been meant instead of what was typed, where the words were found only in another spelling
 * @param loosened whether nothing has the quoted words in one piece, so that they were looked for apart
 */
public record SearchResult(
        long total,
        List<SearchHit> hits,
        List<Facet> talks,
        List<Facet> chapters,
        Optional<String> meant,
        boolean loosened) {

    /** Nothing fits. */
    public static final SearchResult NOTHING =
            new SearchResult(0, List.of(), List.of(), List.of(), Optional.empty(), false);

    /** Keeps copies of the lists. */
    public SearchResult {
        hits = List.copyOf(hits);
        talks = List.copyOf(talks);
        chapters = List.copyOf(chapters);
    }
}
