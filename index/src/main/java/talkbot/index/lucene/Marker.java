package talkbot.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import talkbot.index.TextRange;

/** Tells which stretches of a passage a question matched, and in which way. Not safe for use by many threads. */
final class Marker {

    /**
     * A stretch that says a concept.
     *
     * @param concept what was typed
     * @param way in which way the stretch says it
     * @param range the stretch of the passage's text
     */
    record Marked(Concept concept, Alternative way, TextRange range) {}

    /** Ways that count less than this are chance often enough not to be shown. */
    private static final double WORTH_SHOWING = 0.25;

    private final IndexSearcher searcher;
    private final List<Way> ways = new ArrayList<>();
    private final Optional<Weight> whole;
    private final Optional<Weight> pairs;

    /** A way of a concept and what finds it. */
    private record Way(Concept concept, Map<Query, Alternative> alternatives, Weight weight) {}

    /** Prepares to mark the hits of one question. */
    Marker(IndexSearcher searcher, Question question) throws IOException {
        this.searcher = searcher;
        for (Concept concept : question.concepts()) {
            Map<Query, Alternative> alternatives = new HashMap<>();
            for (Alternative alternative : concept.alternatives()) {
                if (alternative.weight() >= WORTH_SHOWING) {
                    alternatives.put(alternative.query(Fields.TERMS), alternative);
                }
            }
            if (!alternatives.isEmpty()) {
                ways.add(new Way(concept, alternatives, weight(concept.query(Fields.TERMS))));
            }
        }
        whole = weight(question.whole());
        pairs = weight(question.pairs());
    }

    /** Everything in a passage's text that says a concept, in the best way that the passage has for it. */
    List<Marked> mark(int document, String text) throws IOException {
        List<Marked> marked = new ArrayList<>();
        for (Way way : ways) {
            List<Marked> found = new ArrayList<>();
            MatchesIterator iterator = matches(way.weight(), document, Fields.TERMS);
            while (iterator != null && iterator.next()) {
                Alternative alternative = way.alternatives().get(iterator.getQuery());
                if (alternative != null) {
                    range(iterator, text).ifPresent(r -> found.add(new Marked(way.concept(), alternative, r)));
                }
            }
            double best =
                    found.stream().mapToDouble(m -> m.way().weight()).max().orElse(0);
            found.stream().filter(m -> m.way().weight() >= best / 2).forEach(marked::add);
        }
        return marked;
    }

    /** The stretches to light up, in order, without overlap. */
    List<TextRange> ranges(int document, String text, List<Marked> marked) throws IOException {
        List<TextRange> ranges =
                new ArrayList<>(marked.stream().map(Marked::range).toList());
        if (whole.isPresent()) {
            add(ranges, matches(whole.get(), document, Fields.PAIRS), text);
        }
        if (ranges.isEmpty() && pairs.isPresent()) {
            add(ranges, matches(pairs.get(), document, Fields.PAIRS), text);
        }
        return merged(ranges);
    }

    private static void add(List<TextRange> ranges, @Nullable MatchesIterator iterator, String text)
            throws IOException {
        while (iterator != null && iterator.next()) {
            range(iterator, text).ifPresent(ranges::add);
        }
    }

    private static Optional<TextRange> range(MatchesIterator iterator, String text) throws IOException {
        int from = Math.max(0, iterator.startOffset());
        int to = Math.min(text.length(), iterator.endOffset());
        return from < to ? Optional.of(new TextRange(from, to)) : Optional.empty();
    }

    private @Nullable MatchesIterator matches(Weight weight, int document, String field) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        Matches matches = weight.matches(leaf, document - leaf.docBase);
        return matches == null ? null : matches.getMatches(field);
    }

    private Weight weight(Query query) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    private Optional<Weight> weight(Optional<Query> query) throws IOException {
        return query.isPresent() ? Optional.of(weight(query.get())) : Optional.empty();
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
