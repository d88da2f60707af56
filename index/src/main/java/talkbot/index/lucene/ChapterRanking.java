package talkbot.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import talkbot.index.ChapterMatch;

/** Ranks chapters by how much they are about a topic: a title says what a chapter is about, its text what it mentions. */
final class ChapterRanking {

    private static final int CANDIDATES = 100;

    private static final double TITLE = 2;

    /** Which share of a topic, by rarity, a chapter must have to be about it. */
    private static final double ABOUT = 0.5;

    private final IndexSearcher searcher;
    private final Places places;

    ChapterRanking(IndexSearcher searcher, Places places) {
        this.searcher = searcher;
        this.places = places;
    }

    List<ChapterMatch> rank(List<Concept> concepts, Optional<Query> filter, int limit) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        double all = 0;
        for (Concept concept : concepts) {
            all += concept.rarity();
            if (!concept.alternatives().isEmpty()) {
                add(any, concept, Fields.CHAPTER_TITLE, TITLE);
                add(any, concept, Fields.CHAPTER_TERMS, 1);
            }
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(any.build(), Occur.MUST);
        filter.ifPresent(f -> query.add(f, Occur.FILTER));
        int[] found = Arrays.stream(
                        searcher.search(query.build(), new TopScoreDocCollectorManager(CANDIDATES, CANDIDATES))
                                .scoreDocs)
                .mapToInt(hit -> hit.doc)
                .sorted()
                .toArray();
        double[] score = new double[found.length];
        double[] covered = new double[found.length];
        for (Concept concept : concepts) {
            if (concept.alternatives().isEmpty()) {
                continue;
            }
            double[] title = Evidence.scores(searcher, concept.query(Fields.CHAPTER_TITLE), found);
            double[] text = Evidence.scores(searcher, concept.query(Fields.CHAPTER_TERMS), found);
            for (int i = 0; i < found.length; i++) {
                double there = TITLE * title[i] + text[i];
                score[i] += concept.rarity() * there;
                covered[i] += there > 0 ? concept.rarity() * Math.min(1, 2 * there) : 0;
            }
        }
        List<ChapterMatch> matches = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            if (covered[i] >= ABOUT * all) {
                ChapterMatch place = places.chapter(found[i]);
                matches.add(new ChapterMatch(place.talk(), place.chapter(), score[i] * covered[i] / all));
            }
        }
        matches.sort(Comparator.comparingDouble(ChapterMatch::score).reversed());
        return matches.subList(0, Math.min(limit, matches.size()));
    }

    private static void add(BooleanQuery.Builder any, Concept concept, String field, double weight) {
        any.add(new BoostQuery(concept.query(field), (float) (weight * concept.rarity())), Occur.SHOULD);
    }
}
