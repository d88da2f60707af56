package talkbot.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;

/** Where some terms stand in a few passages. Immutable. */
final class Occurrences {

    /**
     * A term in a passage.
     *
     * @param term the term as it stands in the index
     * @param position the place of its word among the passage's words
     * @param from where its stretch starts in the text, in UTF-16 units
     * @param to where it ends
     */
    record Occurrence(String term, int position, int from, int to) {}

    private static final Comparator<Occurrence> IN_ORDER =
            Comparator.comparingInt(Occurrence::position).thenComparingInt(Occurrence::from);

    private final Map<Integer, List<Occurrence>> byDocument = new HashMap<>();

    private Occurrences() {}

    /**
     * Reads where terms stand.
     *
     * @param documents the passages, in the order of the index
     */
    static Occurrences of(IndexReader reader, Set<String> terms, int[] documents) throws IOException {
        Occurrences found = new Occurrences();
        for (String term : terms) {
            PostingsEnum postings =
                    MultiTerms.getTermPostingsEnum(reader, Fields.TERMS, new BytesRef(term), PostingsEnum.OFFSETS);
            if (postings != null) {
                found.read(term, postings, documents);
            }
        }
        found.byDocument.values().forEach(list -> list.sort(IN_ORDER));
        return found;
    }

    private void read(String term, PostingsEnum postings, int[] documents) throws IOException {
        for (int document : documents) {
            int at = postings.docID() < document ? postings.advance(document) : postings.docID();
            if (at == document) {
                List<Occurrence> list = byDocument.computeIfAbsent(document, d -> new ArrayList<>());
                for (int i = postings.freq(); i > 0; i--) {
                    int position = postings.nextPosition();
                    list.add(new Occurrence(term, position, postings.startOffset(), postings.endOffset()));
                }
            }
        }
    }

    /** Those in a passage, ordered by position. */
    List<Occurrence> in(int document) {
        return byDocument.getOrDefault(document, List.of());
    }
}
