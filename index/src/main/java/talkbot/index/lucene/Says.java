package talkbot.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/**
 * How well each document says a concept, from 0 to 1, by whichever way fits best: passages by their text, chapters by
 * their title. Read term by term, each posting once; for the few ways that make up a question this is faster than looking
 * into each of some hundred documents for each way. Not safe for use by many threads.
 */
final class Says {

    private final IndexSearcher searcher;
    private final Vocabulary vocabulary;
    private final Concept concept;
    private final float[] scores;
    private final DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();

    private Says(IndexSearcher searcher, Vocabulary vocabulary, Concept concept) {
        this.searcher = searcher;
        this.vocabulary = vocabulary;
        this.concept = concept;
        this.scores = new float[searcher.getIndexReader().maxDoc()];
    }

    /**
     * Reads the whole index.
     *
     * @param totals for each document, to which the concept's part is added
     */
    static float[] everywhere(IndexSearcher searcher, Vocabulary vocabulary, Concept concept, float[] totals)
            throws IOException {
        Says says = new Says(searcher, vocabulary, concept);
        for (Alternative way : concept.alternatives()) {
            says.read(way, Fields.TERMS, (float) concept.rarity(), totals);
        }
        return says.titles();
    }

    /** Reads the whole index. */
    static float[] everywhere(IndexSearcher searcher, Vocabulary vocabulary, Concept concept) throws IOException {
        return everywhere(
                searcher,
                vocabulary,
                concept,
                new float[searcher.getIndexReader().maxDoc()]);
    }

    /** Reads some passages only, given in order, and all titles. */
    static float[] at(IndexSearcher searcher, Vocabulary vocabulary, Concept concept, int[] documents)
            throws IOException {
        Says says = new Says(searcher, vocabulary, concept);
        for (Alternative way : concept.alternatives()) {
            double[] found = Evidence.scores(searcher, way.query(Fields.TERMS), documents);
            for (int i = 0; i < documents.length; i++) {
                says.add(documents[i], (float) (found[i] * way.weight()));
            }
        }
        return says.titles();
    }

    private float[] titles() throws IOException {
        for (Alternative way : concept.alternatives()) {
            if (vocabulary.inTitles(way)) {
                read(way, Fields.CHAPTER_TITLE, 0, scores);
            }
        }
        return scores;
    }

    private void read(Alternative way, String field, float share, float[] totals) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(way.query(field)), ScoreMode.COMPLETE, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null || scorer.iterator().nextDoc() == DocIdSetIterator.NO_MORE_DOCS) {
                continue;
            }
            while (true) {
                scorer.nextDocsAndScores(
                        DocIdSetIterator.NO_MORE_DOCS, leaf.reader().getLiveDocs(), buffer);
                if (buffer.size == 0) {
                    break;
                }
                for (int i = 0; i < buffer.size; i++) {
                    int document = leaf.docBase + buffer.docs[i];
                    float gain = add(document, (float) way.weight() * buffer.features[i]);
                    totals[document] += share * gain;
                }
            }
        }
    }

    /** Takes a way into account; returns how much better it says it than those before. */
    private float add(int document, float score) {
        float gain = Math.max(0, score - scores[document]);
        scores[document] += gain;
        return gain;
    }
}
