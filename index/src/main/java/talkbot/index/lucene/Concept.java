package talkbot.index.lucene;

import java.util.List;
import talkbot.index.Match.How;

/**
 * A word of a query with all the ways in which a passage may say it. A passage has the concept by whichever of them fits
 * it best.
 *
 * @param typed the characters that were typed
 * @param from where they start in the query, in UTF-16 units
 * @param to where they end
 * @param predicate whether it is a verb or adjective: not part of the word before it, even where no particle stands between
 * @param alternatives the ways that occur in the index
 * @param rarity how much having it tells: its inverse document frequency, that of its commonest good way
 * @param postings how many entries of the index its ways have together, at most
 */
record Concept(
        String typed,
        int from,
        int to,
        boolean predicate,
        List<Alternative> alternatives,
        double rarity,
        long postings) {

    Concept {
        alternatives = List.copyOf(alternatives);
    }

    /** The same without one of the ways to say it. */
    Concept without(How how) {
        return with(to, alternatives.stream().filter(way -> way.how() != how).toList());
    }

    /** The same up to another end, said in other ways. */
    Concept with(int end, List<Alternative> ways) {
        return new Concept(typed, from, end, predicate, ways, rarity, postings);
    }
}
