package talkbot.index.lucene;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/** How well each field's terms fit: terms by {@link Closeness}, pairs of characters by plain BM25. */
final class Similarities extends PerFieldSimilarityWrapper {

    /**
     * A passage that says a word once is nearly as good as one that says it often, and a longer one no worse: all are
     * short, and cut to much the same length.
     */
    private final Similarity closeness = new Closeness(0.2f, 0);

    private final Similarity plain = new BM25Similarity();

    @Override
    public Similarity get(String field) {
        return field.equals(Fields.PAIRS) ? plain : closeness;
    }
}
