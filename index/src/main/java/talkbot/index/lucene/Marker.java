package talkbot.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import talkbot.index.Match.How;
import talkbot.index.TextRange;
import talkbot.index.lucene.Occurrences.Occurrence;

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

    /** Words that share a few of several meanings are not what people mean by a translation. */
    private static final double MEANING_WORTH_SHOWING = 0.4;

    /** About every other character in common can be seen to be. */
    private static final double KANJI_WORTH_SHOWING = 0.15;

    /** The ways of a concept by their first terms. */
    private record Ways(Concept concept, Map<String, List<Alternative>> byFirst) {}

    private final Occurrences occurrences;
    private final CharacterPairs pairs;
    private final Question question;
    private final List<Ways> ways = new ArrayList<>();

    /**
     * Prepares to mark the hits of one question.
     *
     * @param documents the passages to mark, in the order of the index
     */
    Marker(IndexReader reader, CharacterPairs pairs, Question question, int[] documents) throws IOException {
        this.pairs = pairs;
        this.question = question;
        for (Concept concept : question.concepts()) {
            Map<String, List<Alternative>> byFirst = new HashMap<>();
            for (Alternative alternative : concept.alternatives()) {
                if (alternative.weight() >= worthShowing(alternative.how())) {
                    byFirst.computeIfAbsent(alternative.terms().get(0), t -> new ArrayList<>())
                            .add(alternative);
                }
            }
            ways.add(new Ways(concept, byFirst));
        }
        Set<String> terms = ways.stream()
                .flatMap(each -> each.byFirst().values().stream())
                .flatMap(List::stream)
                .flatMap(way -> way.terms().stream())
                .collect(Collectors.toSet());
        occurrences = Occurrences.of(reader, terms, documents);
    }

    private static double worthShowing(How how) {
        return switch (how) {
            case MEANING -> MEANING_WORTH_SHOWING;
            case KANJI -> KANJI_WORTH_SHOWING;
            default -> WORTH_SHOWING;
        };
    }

    /** Everything in a passage's text that says a concept, in the best way that the passage has for it. */
    List<Marked> mark(int document) {
        List<Occurrence> said = occurrences.in(document);
        List<Marked> marked = new ArrayList<>();
        for (Ways each : ways) {
            List<Marked> found = new ArrayList<>();
            for (int at = 0; at < said.size(); at++) {
                for (Alternative way : each.byFirst().getOrDefault(said.get(at).term(), List.of())) {
                    int to = way.end(said, at);
                    if (to > 0) {
                        TextRange range = new TextRange(said.get(at).from(), to);
                        found.add(new Marked(each.concept(), way, range));
                    }
                }
            }
            double best =
                    found.stream().mapToDouble(m -> m.way().weight()).max().orElse(0);
            found.stream().filter(m -> m.way().weight() >= best / 2).forEach(marked::add);
        }
        return marked;
    }

    /** The stretches to highlight, in order and without overlap. */
    List<TextRange> ranges(String text, List<Marked> marked) {
        List<TextRange> ranges =
                new ArrayList<>(marked.stream().map(Marked::range).toList());
        question.whole().ifPresent(whole -> ranges.addAll(pairs.whole(whole, text)));
        if (ranges.isEmpty()) {
            question.pairs().ifPresent(some -> ranges.addAll(pairs.any(some, text)));
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
