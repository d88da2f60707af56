package talkbot.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import talkbot.index.TextRange;

/** Tells which stretches of a passage a query matched. */
final class Highlighter {

    private final IndexSearcher searcher;
    private final Weight marks;
    private final Weight looseMarks;

    /**
     * Prepares to mark the hits of one query.
     *
     * @param marks what to mark
     * @param looseMarks what to mark in a passage that has none of those
     */
    Highlighter(IndexSearcher searcher, Query marks, Query looseMarks) throws IOException {
        this.searcher = searcher;
        this.marks = searcher.createWeight(searcher.rewrite(marks), ScoreMode.COMPLETE_NO_SCORES, 1);
        this.looseMarks = searcher.createWeight(searcher.rewrite(looseMarks), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    /** The stretches of a passage's text, in order, without overlap. */
    List<TextRange> mark(int document, String text) throws IOException {
        List<TextRange> found = matches(marks, document, text);
        return found.isEmpty() ? matches(looseMarks, document, text) : found;
    }

    private List<TextRange> matches(Weight weight, int document, String text) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        Matches matches = weight.matches(leaf, document - leaf.docBase);
        List<TextRange> ranges = new ArrayList<>();
        if (matches != null) {
            for (String field : matches) {
                MatchesIterator iterator = matches.getMatches(field);
                while (iterator != null && iterator.next()) {
                    int from = Math.max(0, iterator.startOffset());
                    int to = Math.min(text.length(), iterator.endOffset());
                    if (from < to) {
                        ranges.add(new TextRange(from, to));
                    }
                }
            }
        }
        return merged(ranges);
    }

    private static List<TextRange> merged(List<TextRange> ranges) {
        ranges.sort(Comparator.comparingInt(TextRange::from).thenComparingInt(TextRange::to));
        List<TextRange> merged = new ArrayList<>();
        for (TextRange range : ranges) {
            TextRange last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && range.from() <= last.to()) {
                merged.set(merged.size() - 1, new TextRange(last.from(), Math.max(last.to(), range.to())));
            } else {
                merged.add(range);
            }
        }
        return merged;
    }
}
