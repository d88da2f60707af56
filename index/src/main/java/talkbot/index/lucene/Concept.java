package talkbot.index.lucene;

import java.util.List;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/**
 * A word of a query with all the ways in which a passage may say it. A passage has the concept by whichever of them fits
 * it best.
 *
 * @param typed the characters that were typed
 * @param from where they start in the query, in UTF-16 units
 * @param to where they end
 * @param alternatives the ways that occur in the index
 * @param rarity how much having it tells: its inverse document frequency, that of its commonest good way
 * @param postings how many entries of the index its ways have together, at most
 */
record Concept(String typed, int from, int to, List<Alternative> alternatives, double rarity, long postings) {

    Concept {
        alternatives = List.copyOf(alternatives);
    }

    /** How much less every further way counts that a passage says it in, beside the best. */
    private static final float TIE = 0.1f;

    /** Passages that say it, by whichever way fits best. */
    Query query(String field) {
        return new DisjunctionMaxQuery(
                alternatives.stream()
                        .<Query>map(a -> new BoostQuery(a.query(field), (float) a.weight()))
                        .toList(),
                TIE);
    }
}
