package talkbot.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/** Which documents of an index pass a filter. */
final class Passing {

    private Passing() {}

    /** The documents that pass; talks that were taken out may be among them. */
    static FixedBitSet of(IndexSearcher searcher, Query filter) throws IOException {
        FixedBitSet passing = new FixedBitSet(searcher.getIndexReader().maxDoc());
        Weight weight = searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                DocIdSetIterator documents = scorer.iterator();
                for (int next = documents.nextDoc();
                        next != DocIdSetIterator.NO_MORE_DOCS;
                        next = documents.nextDoc()) {
                    passing.set(leaf.docBase + next);
                }
            }
        }
        return passing;
    }
}
