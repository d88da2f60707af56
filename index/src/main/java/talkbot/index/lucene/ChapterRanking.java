package talkbot.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import talkbot.index.ChapterMatch;
import talkbot.index.Talk;
import talkbot.index.words.Term;
import talkbot.index.words.TermMaker;
import talkbot.index.words.WordCutter;

/**
 * Ranks chapters by how much they are about a topic: a title says what a chapter is about; its text does where much of it
 * speaks of the topic. A passing mention makes no chapter about it, whatever its score. Safe for use by many threads.
 */
final class ChapterRanking {

    /** A chapter that has less of the topic's words than this, by their weight, is about something else. */
    private static final double COVERED = 0.36;

    /** So much less a chapter must be about a topic of which one passage says every word. */
    private static final double TOGETHER = 0.35;

    /** Where another chapter says all of a few words together, half of them are a matter of their own. */
    private static final double COVERED_ELSEWHERE = 0.7;

    /** From this share on, all is there. */
    private static final double WHOLE = 0.95;

    /** From this on, a passage says a topic together. */
    private static final double CLOSE = 0.7;

    private final IndexSearcher searcher;
    private final Vocabulary vocabulary;
    private final Places places;
    /** The passages of each chapter, by its document. */
    private final Map<Integer, List<Integer>> chapters = new HashMap<>();

    /** The terms of each talk's title and speakers, by its id. */
    private final Map<String, Set<String>> names = new HashMap<>();

    private final double usualLength;

    ChapterRanking(IndexSearcher searcher, Vocabulary vocabulary, Places places) {
        this.searcher = searcher;
        this.vocabulary = vocabulary;
        this.places = places;
        for (int document = 0; document < searcher.getIndexReader().maxDoc(); document++) {
            int chapter = places.chapterOf(document);
            if (chapter >= 0) {
                chapters.computeIfAbsent(chapter, c -> new ArrayList<>()).add(document);
                names.computeIfAbsent(
                        places.chapter(chapter).talk().id(),
                        t -> names(places.chapter(chapter).talk()));
            }
        }
        this.usualLength =
                chapters.values().stream().mapToInt(List::size).average().orElse(1);
    }

    private static Set<String> names(Talk talk) {
        return Stream.concat(Stream.of(talk.title()), talk.speakers().stream())
                .flatMap(name -> TermMaker.terms(WordCutter.cut(name)).stream())
                .map(Term::text)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The chapters about these concepts that pass the filter, best first. */
    List<ChapterMatch> rank(List<Concept> concepts, Optional<Query> filter, int limit) throws IOException {
        Topic topic = new Topic(concepts, searcher, vocabulary);
        Map<String, double[]> factors = new HashMap<>();
        IntPredicate passing = passing(filter);
        List<Reading> readings = new ArrayList<>();
        chapters.forEach((chapter, passages) -> {
            if (passing.test(chapter)) {
                String talk = places.chapter(chapter).talk().id();
                double[] named = factors.computeIfAbsent(talk, t -> topic.factors(names.getOrDefault(t, Set.of())));
                readings.add(Reading.of(topic, chapter, passages, named, usualLength));
            }
        });
        double covered = least(topic, readings);
        return readings.stream()
                .filter(reading -> reading.covered() >= covered && isAbout(topic, reading))
                .map(reading -> {
                    ChapterMatch place = places.chapter(reading.chapter());
                    return new ChapterMatch(place.talk(), place.chapter(), reading.score());
                })
                .sorted(Comparator.comparingDouble(ChapterMatch::score)
                        .reversed()
                        .thenComparing(match -> match.talk().id())
                        .thenComparingInt(match -> match.chapter().number()))
                .limit(limit)
                .toList();
    }

    private static boolean isAbout(Topic topic, Reading reading) {
        double eased = topic.parts().size() > 1 && reading.dwells() ? TOGETHER * Math.min(1, reading.best()) : 0;
        return reading.about() >= topic.required() * (1 - eased);
    }

    /** Which share of the topic's words a chapter must have: more where another one says few words all together. */
    private static double least(Topic topic, List<Reading> readings) {
        boolean elsewhere =
                readings.stream().anyMatch(reading -> reading.covered() >= WHOLE && reading.best() >= CLOSE);
        return COVERED + (elsewhere ? (COVERED_ELSEWHERE - COVERED) * topic.fewness() : 0);
    }

    private IntPredicate passing(Optional<Query> filter) throws IOException {
        if (filter.isEmpty()) {
            return chapter -> true;
        }
        return Passing.of(searcher, filter.get())::get;
    }
}
