package talkbot.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.HitQueue;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.FixedBitSet;

/**
 * Ranks passages in two stages. First candidates, cheaply: those that say most of the rarest concepts. Then all that is
 * known about each of them: its own words, its neighbours' (short turns answer without repeating the question), its
 * chapter's title, how much of the question it covers, and the characters as they were typed. Safe for use by many
 * threads.
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
    private static final int CANDIDATES = 200;

    /** Candidates for the characters that were typed, whatever words they are cut into. */
    private static final int WRITTEN = 100;

    /** Postings that are read whole; of commoner words in longer questions only those of the candidates. */
    private static final long MOST_READ = 100_000;

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
    private final Vocabulary vocabulary;
    private final Places places;

    Ranking(IndexSearcher searcher, Vocabulary vocabulary, Places places) {
        this.searcher = searcher;
        this.vocabulary = vocabulary;
        this.places = places;
    }

    /** The best passages that pass the filter, best first. */
    List<Ranked> rank(Question question, Optional<Query> filter) throws IOException {
        List<Concept> concepts = question.concepts().stream()
                .filter(concept -> !concept.alternatives().isEmpty() && concept.rarity() > 0)
                .sorted(Comparator.comparingDouble(Concept::rarity).reversed())
                .toList();
        float[] totals = new float[searcher.getIndexReader().maxDoc()];
        Map<Concept, float[]> says = new LinkedHashMap<>();
        long read = 0;
        for (Concept concept : concepts) {
            read += concept.postings();
            if (says.isEmpty() || read <= MOST_READ) {
                says.put(concept, Says.everywhere(searcher, vocabulary, concept, totals));
            }
        }
        Evidence evidence = new Evidence(searcher, places, candidates(totals, question.pairs(), filter), REACH);
        for (Concept concept : concepts) {
            if (!says.containsKey(concept)) {
                says.put(concept, Says.at(searcher, vocabulary, concept, evidence.around()));
            }
        }
        return ranked(question, says, evidence);
    }

    private List<Ranked> ranked(Question question, Map<Concept, float[]> says, Evidence evidence) throws IOException {
        int n = evidence.size();
        double[] score = new double[n];
        double[] covered = new double[n];
        double all = question.concepts().stream().mapToDouble(Concept::rarity).sum();
        for (Map.Entry<Concept, float[]> concept : says.entrySet()) {
            double rarity = concept.getKey().rarity();
            double[] own = evidence.of(concept.getValue(), NEAR);
            for (int i = 0; i < n; i++) {
                int title = places.chapterOf(evidence.document(i));
                double there = own[i] + (title < 0 ? 0 : TITLE * concept.getValue()[title]);
                score[i] += rarity * there;
                covered[i] += rarity * Math.min(1, there / THERE);
            }
        }
        double[] pairs =
                question.pairs().isPresent() ? evidence.of(question.pairs().get(), NEAR) : new double[n];
        double[] whole =
                question.whole().isPresent() ? evidence.of(question.whole().get()) : new double[n];
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

    /**
     * The passages that say most, those that have most of the typed characters, and the neighbours of the first of both,
     * in the order of the index.
     */
    private int[] candidates(float[] totals, Optional<Query> pairs, Optional<Query> filter) throws IOException {
        Optional<FixedBitSet> passing =
                filter.isPresent() ? Optional.of(Passing.of(searcher, filter.get())) : Optional.empty();
        int[] saying = best(totals, passing);
        int[] written = pairs.isPresent()
                ? written(CharacterPairs.rarest(pairs.get(), searcher.getIndexReader()), filter)
                : new int[0];
        IntStream neighbours = IntStream.concat(
                        Arrays.stream(saying).limit(WIDENED),
                        Arrays.stream(written).limit(WIDENED))
                .flatMap(d -> IntStream.of(d - 1, d + 1).filter(o -> places.sameTalk(d, o) && passes(o, passing)));
        return IntStream.concat(IntStream.concat(Arrays.stream(saying), Arrays.stream(written)), neighbours)
                .distinct()
                .sorted()
                .toArray();
    }

    private static int[] best(float[] totals, Optional<FixedBitSet> passing) {
        HitQueue best = new HitQueue(CANDIDATES, true);
        for (int document = 0; document < totals.length; document++) {
            if (totals[document] > best.top().score && totals[document] > 0 && passes(document, passing)) {
                best.top().doc = document;
                best.top().score = totals[document];
                best.updateTop();
            }
        }
        int[] documents = new int[best.size()];
        for (int i = documents.length - 1; i >= 0; i--) {
            ScoreDoc hit = best.pop();
            documents[i] = hit.score > 0 ? hit.doc : -1;
        }
        return Arrays.stream(documents).filter(document -> document >= 0).toArray();
    }

    private int[] written(Query pairs, Optional<Query> filter) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(pairs, Occur.MUST);
        filter.ifPresent(f -> query.add(f, Occur.FILTER));
        ScoreDoc[] hits = searcher.search(query.build(), new TopScoreDocCollectorManager(WRITTEN, WRITTEN)).scoreDocs;
        return Arrays.stream(hits).mapToInt(hit -> hit.doc).toArray();
    }

    private static boolean passes(int document, Optional<FixedBitSet> passing) {
        return passing.isEmpty() || passing.get().get(document);
    }
}
