package talkbot.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.apache.lucene.search.IndexSearcher;
import talkbot.index.Match.How;

/**
 * What a chapter is asked for by: concepts, and how well each document says them. Concepts that were typed in one piece
 * (核融合発電) make up one part: a chapter is about it only where it says them together. Immutable.
 */
final class Topic {

    /**
     * Concepts typed in one piece.
     *
     * @param concepts their places among the topic's
     * @param weight how much having them tells
     * @param whole how well each document says all of them as the one word that they make up; empty where none does
     */
    record Part(List<Integer> concepts, double weight, Optional<float[]> whole) {}

    /** Of more concepts than any wish for a chapter has, reading takes time and memory and tells nothing more. */
    private static final int MOST = 32;

    /** What the rarer of two concepts tells, the other one adds to by so much: together they are rarer than each. */
    private static final double MORE = 0.5;

    /** What a passage scores at best that says a word once (see {@link Similarities}) makes one. */
    private static final double WHOLE = 1.2;

    /** Words that two concepts fall short of: one or two rare words stand by chance in many a passage. */
    private static final double FEW = 2;

    /** From so many concepts on, chance seldom puts them together. */
    private static final double MANY = 2.8;

    private static final double ABOUT_FEW = 0.5;

    /** Where the talks have a word in one piece, its pieces apart (6 plus 9 for 9/6) count so much. */
    private static final double APART = 0.5;

    private static final double ABOUT_MANY = 0.16;

    /** What names the talk counts so much of its weight. */
    private static final double NAMES_TALK = 0.3;

    /** So much of what names the talk must tell what else is asked for. */
    private static final double BESIDES = 0.5;

    /** From this weight on, a way to say a concept is sure enough to name a talk. */
    private static final double SURE = 0.5;

    private final List<Concept> concepts;
    private final List<Part> parts;

    /** How well each document says each concept: passages by their text, chapters by their title. */
    private final List<float[]> says = new ArrayList<>();

    Topic(List<Concept> asked, IndexSearcher searcher, Vocabulary vocabulary) throws IOException {
        this.concepts = telling(asked).stream()
                .map(concept -> concept.without(How.KANJI))
                .toList();
        this.parts = parts(concepts, searcher, vocabulary);
        for (Concept concept : concepts) {
            says.add(Says.everywhere(searcher, vocabulary, concept));
        }
    }

    /** The concepts that tell most, in their order; whoever tells a whole story asks for its rare words. */
    private static List<Concept> telling(List<Concept> asked) {
        if (asked.size() <= MOST) {
            return List.copyOf(asked);
        }
        double least = asked.stream()
                .map(Concept::rarity)
                .sorted(Comparator.reverseOrder())
                .skip(MOST - 1)
                .findFirst()
                .orElseThrow();
        return asked.stream()
                .filter(concept -> concept.rarity() >= least)
                .limit(MOST)
                .toList();
    }

    private static List<Part> parts(List<Concept> concepts, IndexSearcher searcher, Vocabulary vocabulary)
            throws IOException {
        List<Part> parts = new ArrayList<>();
        List<Integer> part = new ArrayList<>();
        for (int i = 0; i < concepts.size(); i++) {
            if (i > 0 && !inOnePiece(concepts.get(i - 1), concepts.get(i))) {
                parts.add(part(part, concepts, searcher, vocabulary));
                part = new ArrayList<>();
            }
            part.add(i);
        }
        if (!part.isEmpty()) {
            parts.add(part(part, concepts, searcher, vocabulary));
        }
        return parts;
    }

    /** Whether nothing stands between two concepts, or only marks that a word may have within itself (9/9/6). */
    private static boolean inOnePiece(Concept first, Concept second) {
        return (first.to() == second.from() && !second.predicate())
                || first.alternatives().stream()
                        .filter(way -> way.how() == How.TYPED)
                        .anyMatch(second.alternatives()::contains);
    }

    private static Part part(
            List<Integer> members, List<Concept> concepts, IndexSearcher searcher, Vocabulary vocabulary)
            throws IOException {
        double rarest = members.stream()
                .mapToDouble(i -> concepts.get(i).rarity())
                .max()
                .orElse(0);
        double all = members.stream().mapToDouble(i -> concepts.get(i).rarity()).sum();
        return new Part(
                List.copyOf(members),
                rarest + MORE * (all - rarest),
                whole(members.stream().map(concepts::get).toList(), searcher, vocabulary));
    }

    /** Ways to say a whole part stand among the ways of each of its concepts. */
    private static Optional<float[]> whole(List<Concept> members, IndexSearcher searcher, Vocabulary vocabulary)
            throws IOException {
        Concept first = members.getFirst();
        List<Alternative> ways = first.alternatives().stream()
                .filter(way -> members.size() > 1
                        && members.stream()
                                .allMatch(member -> member.alternatives().contains(way)))
                .toList();
        if (ways.isEmpty()) {
            return Optional.empty();
        }
        Concept whole = first.with(members.getLast().to(), ways);
        return Optional.of(Says.everywhere(searcher, vocabulary, whole));
    }

    List<Part> parts() {
        return parts;
    }

    /**
     * By how much of its weight each concept counts among the chapters of one talk: what names the talk tells little of its
     * chapters, where something else is asked for besides.
     *
     * @param names the terms of its title and speakers
     */
    double[] factors(Set<String> names) {
        double[] factors = new double[size()];
        Arrays.fill(factors, 1);
        List<Part> named = parts.stream()
                .filter(part -> part.concepts().stream().allMatch(i -> isNamed(concepts.get(i), names)))
                .toList();
        double besides = weight(parts) - weight(named);
        if (besides >= BESIDES * weight(named)) {
            named.forEach(part -> part.concepts().forEach(i -> factors[i] = NAMES_TALK));
        }
        return factors;
    }

    private static double weight(List<Part> parts) {
        return parts.stream().mapToDouble(Part::weight).sum();
    }

    private static boolean isNamed(Concept concept, Set<String> names) {
        return concept.alternatives().stream().anyMatch(way -> way.weight() >= SURE && names.containsAll(way.terms()));
    }

    int size() {
        return concepts.size();
    }

    /** How much having a concept tells. */
    double weight(int concept) {
        return concepts.get(concept).rarity();
    }

    /** How well a passage says a concept, from 0 to about 1. */
    double said(int concept, int passage) {
        return says.get(concept)[passage];
    }

    /** How well the title of a chapter says a concept, from 0 to 1. */
    double titled(int concept, int chapter) {
        return Math.min(1, WHOLE * says.get(concept)[chapter]);
    }

    /** How well a passage says a part in one piece, from 0 to 1. */
    double said(Part part, int passage) {
        return together(part, passage, i -> Math.min(1, WHOLE * said(i, passage)));
    }

    /** How well the title of a chapter says a part in one piece, from 0 to 1. */
    double titled(Part part, int chapter) {
        return together(part, chapter, i -> titled(i, chapter));
    }

    /** Half of what was typed in one piece is less than half of it. */
    private double together(Part part, int document, IntToDoubleFunction each) {
        double sum = 0;
        double all = 0;
        for (int i : part.concepts()) {
            sum += weight(i) * each.applyAsDouble(i);
            all += weight(i);
        }
        double share = all == 0 ? 0 : sum / all;
        boolean apart = part.whole().filter(whole -> whole[document] == 0).isPresent();
        return (part.concepts().size() > 1 ? share * share : share) * (apart ? APART : 1);
    }

    /**
     * How much a chapter must be about this topic. The fewer words tell of it, the likelier they stand somewhere by chance,
     * in passing; of many words even the right chapter says some in ways that nobody foresaw.
     */
    double required() {
        return ABOUT_MANY + (ABOUT_FEW - ABOUT_MANY) * fewness();
    }

    /**
     * How few words tell of this topic, from 0 for many to 1. Counted as the inverse Simpson index of the weights, so that
     * words that tell nothing are none.
     */
    double fewness() {
        double words = (telling(concepts.stream().mapToDouble(Concept::rarity).toArray())
                        + telling(parts.stream().mapToDouble(Part::weight).toArray()))
                / 2;
        return Math.clamp((MANY - words) / (MANY - FEW), 0, 1);
    }

    /** How many words these weights make: as many as there are where all are alike, fewer where some tell little. */
    private static double telling(double[] weights) {
        double all = Arrays.stream(weights).sum();
        double squares = Arrays.stream(weights).map(weight -> weight * weight).sum();
        return squares == 0 ? 0 : all * all / squares;
    }
}
