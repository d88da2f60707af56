package talkbot.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** What queries say about a few passages and those around them. Not safe for use by many threads. */
final class Evidence {

    private final IndexSearcher searcher;
    private final int[] documents;
    private final int reach;
    /** The documents and all within reach of them in the same talk, in order. */
    private final int[] around;
    /** For each document and step from {@code -reach} to {@code reach} its place in {@link #around}, or -1. */
    private final int[][] neighbours;

    /**
     * Prepares to ask.
     *
     * @param documents the passages, in the order of the index
     * @param reach how many passages before and behind count too
     */
    Evidence(IndexSearcher searcher, Places places, int[] documents, int reach) {
        this.searcher = searcher;
        this.documents = documents;
        this.reach = reach;
        around = Arrays.stream(documents)
                .flatMap(d -> IntStream.rangeClosed(d - reach, d + reach).filter(o -> o == d || places.sameTalk(d, o)))
                .distinct()
                .sorted()
                .toArray();
        neighbours = new int[documents.length][2 * reach + 1];
        for (int i = 0; i < documents.length; i++) {
            for (int step = -reach; step <= reach; step++) {
                int other = documents[i] + step;
                neighbours[i][step + reach] =
                        step == 0 || places.sameTalk(documents[i], other) ? Arrays.binarySearch(around, other) : -1;
            }
        }
    }

    int size() {
        return documents.length;
    }

    int document(int i) {
        return documents[i];
    }

    /** The passages and all within reach of them, in the order of the index. */
    int[] around() {
        return around;
    }

    /**
     * How well each passage fits, with what its neighbours add.
     *
     * @param near what the best of the nearest neighbours counts; those further off count less, in proportion
     */
    double[] of(Query query, double near) throws IOException {
        return withNeighbours(scores(searcher, query, around), near);
    }

    /** How well each passage fits by itself. */
    double[] of(Query query) throws IOException {
        return scores(searcher, query, documents);
    }

    /** How well each passage fits, with what its neighbours add, by scores of every document of the index. */
    double[] of(float[] scores, double near) {
        return withNeighbours(Arrays.stream(around).mapToDouble(d -> scores[d]).toArray(), near);
    }

    private double[] withNeighbours(double[] own, double near) {
        double[] scores = new double[documents.length];
        for (int i = 0; i < documents.length; i++) {
            double best = 0;
            for (int step = -reach; step <= reach; step++) {
                int at = neighbours[i][step + reach];
                if (step != 0 && at >= 0) {
                    best = Math.max(best, near / Math.abs(step) * own[at]);
                }
            }
            scores[i] = own[neighbours[i][reach]] + best;
        }
        return scores;
    }

    /** How well each of some documents, given in order, fits by itself. */
    static double[] scores(IndexSearcher searcher, Query query, int[] asked) throws IOException {
        double[] scores = new double[asked.length];
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
        int next = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            if (next == asked.length || asked[next] >= end) {
                continue;
            }
            Scorer scorer = weight.scorer(leaf);
            for (; next < asked.length && asked[next] < end; next++) {
                int document = asked[next] - leaf.docBase;
                if (scorer != null
                        && (scorer.docID() == document
                                || (scorer.docID() < document
                                        && scorer.iterator().advance(document) == document))) {
                    scores[next] = scorer.score();
                }
            }
        }
        return scores;
    }
}
