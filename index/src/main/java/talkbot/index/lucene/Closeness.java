package talkbot.index.lucene;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25 without its weight for rare terms: how much a text is about a term, from 0 to 1. What a term counts for is
 * decided per concept, over all terms that stand for it; else a rare synonym would outweigh the word that was typed.
 */
final class Closeness extends BM25Similarity {

    private static final Explanation NONE = Explanation.match(1, "rarity counts per concept, not per term");

    /** BM25's parameters: how soon saying a word more often tells no more, and how much longer texts count less. */
    Closeness(float saturation, float length) {
        super(saturation, length);
    }

    @Override
    protected float idf(long docFreq, long docCount) {
        return 1;
    }

    @Override
    public Explanation idfExplain(CollectionStatistics collection, TermStatistics term) {
        return NONE;
    }

    @Override
    public Explanation idfExplain(CollectionStatistics collection, TermStatistics[] terms) {
        return NONE;
    }
}
