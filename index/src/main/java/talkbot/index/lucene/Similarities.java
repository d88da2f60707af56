package talkbot.index.lucene;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/** How well each field's terms fit: terms by {@link Closeness}, pairs of characters by plain BM25. */
final class Similarities extends PerFieldSimilarityWrapper {

    private final Similarity closeness = new Closeness();
    private final Similarity plain = new BM25Similarity();

    @Override
    public Similarity get(String field) {
        return field.equals(Fields.PAIRS) || field.equals(Fields.CHAPTER_TITLE_PAIRS) ? plain : closeness;
    }
}
