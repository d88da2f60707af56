package talkbot.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import talkbot.index.ChapterMatch;

/**
 * Ranks chapters by how much they are about a topic: a title says what a chapter is about; its text does where much of it
 * speaks of the topic. A passing mention makes no chapter about it, whatever its score. Safe for use by many threads.
 */
final class ChapterRanking {

    /** A concept in the passage before or behind counts so much of one in the passage itself. */
    private static final double NEAR = 0.4;

    /** From this much evidence on, a concept is there. */
    private static final double THERE = 0.5;

    /** In a chapter of the usual length, so many passages with a word make it half about it, as in BM25. */
    private static final double SATURATION = 3;

    /** How much of that goes by the chapter's length. */
    private static final double LENGTH = 0.75;

    /** A chapter that has less of the topic's words than this, by their weight, is about something else. */
    private static final double COVERED = 0.36;

    /** So much less a chapter must be about a topic of which one passage says every word. */
    private static final double TOGETHER = 0.35;

    /** What it adds to have all of the topic's words. */
    private static final double ALL = 0.2;

    /** What the lesser of title and text adds to the greater. */
    private static final double BOTH = 0.3;

    private final IndexSearcher searcher;
    private final Vocabulary vocabulary;
    private final Places places;
    /** The passages of each chapter, by its document. */
    private final Map<Integer, List<Integer>> chapters = new HashMap<>();

    private final double usualLength;

    ChapterRanking(IndexSearcher searcher, Vocabulary vocabulary, Places places) {
        this.searcher = searcher;
        this.vocabulary = vocabulary;
        this.places = places;
        for (int document = 0; document < searcher.getIndexReader().maxDoc(); document++) {
            int chapter = places.chapterOf(document);
            if (chapter >= 0) {
                chapters.computeIfAbsent(chapter, c -> new ArrayList<>()).add(document);
            }
        }
        this.usualLength =
                chapters.values().stream().mapToInt(List::size).average().orElse(1);
    }

    /** The chapters about these concepts that pass the filter, best first. */
    List<ChapterMatch> rank(List<Concept> concepts, Optional<Query> filter, int limit) throws IOException {
        Topic topic = new Topic(concepts, searcher, vocabulary);
        double required = topic.required();
        double eased = topic.parts().size() > 1 ? TOGETHER : 0;
        IntPredicate passing = passing(filter);
        List<ChapterMatch> matches = new ArrayList<>();
        for (Map.Entry<Integer, List<Integer>> each : chapters.entrySet()) {
            int chapter = each.getKey();
            if (passing.test(chapter)) {
                double about = about(topic, chapter, each.getValue());
                double covered = covered(topic, chapter, each.getValue());
                double best = bestPassage(topic, each.getValue());
                if (about >= required * (1 - eased * Math.min(1, best)) && covered >= COVERED) {
                    ChapterMatch place = places.chapter(chapter);
                    double score = about + titled(topic, chapter) + best + ALL * covered;
                    matches.add(new ChapterMatch(place.talk(), place.chapter(), score));
                }
            }
        }
        matches.sort(Comparator.comparingDouble(ChapterMatch::score)
                .reversed()
                .thenComparing(match -> match.talk().id())
                .thenComparingInt(match -> match.chapter().number()));
        return List.copyOf(matches.subList(0, Math.min(limit, matches.size())));
    }

    /** How much of the topic, by the weight of its parts, the chapter is about, from 0 to 1 + {@link #BOTH}. */
    private double about(Topic topic, int chapter, List<Integer> passages) {
        double about = 0;
        double all = 0;
        for (Topic.Part part : topic.parts()) {
            double said = 0;
            for (int passage : passages) {
                said += topic.said(part, passage);
            }
            double length = 1 - LENGTH + LENGTH * passages.size() / usualLength;
            double text = said / (said + SATURATION * length);
            double title = topic.titled(part, chapter);
            about += part.weight() * (Math.max(title, text) + BOTH * Math.min(title, text));
            all += part.weight();
        }
        return all == 0 ? 0 : about / all;
    }

    /** Which share of the topic's words, by their weight, the chapter has at all, wherever. */
    private static double covered(Topic topic, int chapter, List<Integer> passages) {
        double covered = 0;
        double all = 0;
        for (int i = 0; i < topic.size(); i++) {
            double said = topic.titled(i, chapter);
            for (int passage : passages) {
                said = Math.max(said, topic.said(i, passage));
            }
            covered += topic.weight(i) * Math.min(1, said / THERE);
            all += topic.weight(i);
        }
        return all == 0 ? 0 : covered / all;
    }

    /** Which share of the topic's words, by their weight, the title says. */
    private static double titled(Topic topic, int chapter) {
        double titled = 0;
        double all = 0;
        for (Topic.Part part : topic.parts()) {
            titled += part.weight() * topic.titled(part, chapter);
            all += part.weight();
        }
        return all == 0 ? 0 : titled / all;
    }

    /** How well the passage that fits best says the topic, with its neighbours, as in {@link Ranking}. */
    private static double bestPassage(Topic topic, List<Integer> passages) {
        double best = 0;
        for (int at = 0; at < passages.size(); at++) {
            double said = 0;
            double covered = 0;
            double all = 0;
            for (int i = 0; i < topic.size(); i++) {
                double before = at > 0 ? topic.said(i, passages.get(at - 1)) : 0;
                double behind = at + 1 < passages.size() ? topic.said(i, passages.get(at + 1)) : 0;
                double there = topic.said(i, passages.get(at)) + NEAR * Math.max(before, behind);
                said += topic.weight(i) * there;
                covered += topic.weight(i) * Math.min(1, there / THERE);
                all += topic.weight(i);
            }
            best = Math.max(best, all == 0 ? 0 : said / all * covered / all);
        }
        return best;
    }

    private IntPredicate passing(Optional<Query> filter) throws IOException {
        if (filter.isEmpty()) {
            return chapter -> true;
        }
        return Passing.of(searcher, filter.get())::get;
    }
}
