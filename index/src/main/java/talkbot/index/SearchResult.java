package talkbot.index;

import java.util.List;
import java.util.Optional;

/**
 * A page of passages.
 *
 * @param total how many passages fit, on all pages together; where more fit than anybody looks at, how many can be
 *     looked at
 * @param loose how many of them fit only loosely, saying less than half of what was asked by the rarity of its words, and
 *     scoring less than half of the best that says more; in an answer for people they come last
 * @param hits the passages of this page
 * @param talks how many passages stand in each talk, most first; loose ones count only where all are
 * @param chapters how many passages stand in each chapter, in the same way
 * @param meant what may have been meant instead of what was typed, where the words were found only in another spelling
 * @param loosened whether nothing has the quoted words in one piece, so that they were looked for apart
 * @param missing the words, folded, that no talk has in any way
 * @param narrowing what narrowed the search
 */
public record SearchResult(
        long total,
        long loose,
        List<SearchHit> hits,
        List<Facet> talks,
        List<Facet> chapters,
        Optional<String> meant,
        boolean loosened,
        List<String> missing,
        Narrowing narrowing) {

    /** Nothing fits. */
    public static final SearchResult NOTHING = nothing(List.of(), Narrowing.NONE);

    /**
     * What in a query narrows a search and is not looked for itself.
     *
     * @param filters each {@code in:}, {@code speaker:} and {@code -word}, as typed but folded
     * @param rest the query without them, folded; empty where nothing narrowed
     */
    public record Narrowing(List<String> filters, String rest) {

        /** Nothing narrowed. */
        public static final Narrowing NONE = new Narrowing(List.of(), "");

        /** Keeps a copy of the list. */
        public Narrowing {
            filters = List.copyOf(filters);
        }
    }

    /** Keeps copies of the lists. */
    public SearchResult {
        hits = List.copyOf(hits);
        talks = List.copyOf(talks);
        chapters = List.copyOf(chapters);
        missing = List.copyOf(missing);
    }

    /** Nothing fits. */
    public static SearchResult nothing(List<String> missing, Narrowing narrowing) {
        return new SearchResult(0, 0, List.of(), List.of(), List.of(), Optional.empty(), false, missing, narrowing);
    }
}
