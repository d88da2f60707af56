package talkbot.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * Ranks passages in two stages. First candidates, cheaply: those that have the rarest concepts. Then all that is known
 * about each of them: its own words, its neighbours' (short turns answer without repeating the question), its chapter's
 * title, how much of the question it covers, and the characters as they were typed. Safe for use by many threads.
 */
final class Ranking {

    /**
     * A passage and how well it fits.
     *
     * @param document the passage
     * @param score how well it fits
     * @param coverage which share of the question it says, by the rarity of its words, from 0 to 1
     */
    record Ranked(int document, double score, double coverage) {}

    /** People look at the first screens; a candidate that does not come in here has little of what was asked. */
    private static final int CANDIDATES = 300;

    /** The neighbours of so many of the first candidates are candidates too, whatever words they have. */
    private static final int WIDENED = 50;

    /** A concept in the passage before or behind counts so much of one in the passage itself; in one further off, half. */
    private static final double NEAR = 0.4;

    private static final int REACH = 2;

    /** A concept in the chapter's title. */
    private static final double TITLE = 0.4;

    /** From this much evidence on, a concept is there. */
    private static final double THERE = 0.5;

    /** What pairs of characters count beside words; see {@link CharacterPairs}. */
    private static final double PAIRS = 0.3;

    /** What a passage gains that has the typed characters in one piece. */
    private static final double PHRASE = 0.5;

    private final IndexSearcher searcher;
    private final Places places;

    Ranking(IndexSearcher searcher, Places places) {
        this.searcher = searcher;
        this.places = places;
    }

    /** The best passages that pass the filter, best first. */
    List<Ranked> rank(Question question, Query filter) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Concept concept : question.concepts()) {
            if (!concept.alternatives().isEmpty() && concept.rarity() > 0) {
                any.add(new BoostQuery(concept.query(Fields.TERMS), (float) concept.rarity()), Occur.SHOULD);
            }
        }
        question.pairs().ifPresent(pairs -> any.add(new BoostQuery(pairs, (float) PAIRS), Occur.SHOULD));
        BooleanQuery query = new BooleanQuery.Builder()
                .add(any.build(), Occur.MUST)
                .add(filter, Occur.FILTER)
                .build();
        ScoreDoc[] found = searcher.search(query, new TopScoreDocCollectorManager(CANDIDATES, CANDIDATES)).scoreDocs;
        int[] first = Arrays.stream(found).mapToInt(hit -> hit.doc).toArray();
        Evidence evidence = new Evidence(searcher, places, candidates(first, filter), REACH);
        return ranked(question, evidence);
    }

    private List<Ranked> ranked(Question question, Evidence evidence) throws IOException {
        int n = evidence.size();
        double[] score = new double[n];
        double[] covered = new double[n];
        double all = 0;
        for (Concept concept : question.concepts()) {
            all += concept.rarity();
            if (concept.alternatives().isEmpty()) {
                continue;
            }
            double[] own = evidence.of(concept.query(Fields.TERMS), NEAR);
            double[] title = evidence.ofOwn(concept.query(Fields.TITLE));
            for (int i = 0; i < n; i++) {
                double there = own[i] + TITLE * title[i];
                score[i] += concept.rarity() * there;
                covered[i] += concept.rarity() * Math.min(1, there / THERE);
            }
        }
        double[] pairs = evidence(evidence, question.pairs());
        double[] whole = evidence(evidence, question.whole());
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double coverage = all == 0 ? 1 : covered[i] / all;
            double total = score[i] * coverage + PAIRS * pairs[i] + PHRASE * whole[i];
            if (total > 0) {
                ranked.add(new Ranked(evidence.document(i), total, coverage));
            }
        }
        ranked.sort(Comparator.comparingDouble(Ranked::score).reversed().thenComparingInt(Ranked::document));
        return ranked;
    }

    private static double[] evidence(Evidence evidence, Optional<Query> query) throws IOException {
        return query.isPresent() ? evidence.of(query.get(), NEAR) : new double[evidence.size()];
    }

    /** The candidates and the neighbours of the first of them, in the order of the index. */
    private int[] candidates(int[] found, Query filter) throws IOException {
        int[] neighbours = Arrays.stream(found)
                .limit(WIDENED)
                .flatMap(d -> IntStream.of(d - 1, d + 1).filter(o -> places.sameTalk(d, o)))
                .distinct()
                .sorted()
                .toArray();
        return IntStream.concat(
                        Arrays.stream(found),
                        Arrays.stream(new Evidence(searcher, places, neighbours, 0).those(filter)))
                .distinct()
                .sorted()
                .toArray();
    }
}
