package talkbot.index.lucene;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/** What a chapter says of a topic. Immutable. */
final class Reading {

    /** A concept in the passage before or behind counts so much of one in the passage itself. */
    private static final double NEAR = 0.4;

    /** From this much evidence on, a concept is there. */
    private static final double THERE = 0.5;

    /** In a chapter of the usual length, so many passages with a word make it half about it, as in BM25. */
    private static final double SATURATION = 3;

    /** How much of that goes by the chapter's length. */
    private static final double LENGTH = 0.75;

    /** What the lesser of title and text adds to the greater. */
    private static final double BOTH = 0.3;

    /** What it adds to have all of the topic's words. */
    private static final double ALL = 0.2;

    /** A passage that says so much of a topic speaks of it, if only in passing. */
    private static final double SPEAKS = 0.35;

    /** From this share on, a title names the topic. */
    private static final double TITLED = 0.1;

    /** A chapter of so few passages, each of them long, cannot come back to anything. */
    private static final int SHORT = 2;

    private final Topic topic;
    private final int chapter;
    private final List<Integer> passages;
    private final double[] factors;
    private final double about;
    private final double covered;
    private final double titled;
    private final double best;

    /**
     * Reads a chapter. What names its talk speaks for the chapter where it says it, but not against it where it does not.
     *
     * @param chapter its document
     * @param passages those of its passages
     * @param factors by how much of its weight each concept counts in this talk; see {@link Topic#factors}
     * @param usualLength how many passages a chapter has
     */
    static Reading of(Topic topic, int chapter, List<Integer> passages, double[] factors, double usualLength) {
        double[] whole = new double[topic.size()];
        Arrays.fill(whole, 1);
        Reading plain = new Reading(topic, chapter, passages, whole, usualLength);
        if (Arrays.equals(whole, factors)) {
            return plain;
        }
        Reading named = new Reading(topic, chapter, passages, factors, usualLength);
        return named.about > plain.about ? named : plain;
    }

    private Reading(Topic topic, int chapter, List<Integer> passages, double[] factors, double usualLength) {
        this.topic = topic;
        this.chapter = chapter;
        this.passages = passages;
        this.factors = factors;
        double usual = 1 - LENGTH + LENGTH * passages.size() / usualLength;
        this.about = share(part -> {
            double said = passages.stream()
                    .mapToDouble(passage -> topic.said(part, passage))
                    .sum();
            double text = said / (said + SATURATION * usual);
            double title = topic.titled(part, chapter);
            return Math.max(title, text) + BOTH * Math.min(title, text);
        });
        this.covered = weighted(i -> {
            double said = passages.stream()
                    .mapToDouble(passage -> topic.said(i, passage))
                    .max()
                    .orElse(0);
            return Math.min(1, Math.max(topic.titled(i, chapter), said) / THERE);
        });
        this.titled = share(part -> topic.titled(part, chapter));
        this.best = bestPassage();
    }

    int chapter() {
        return chapter;
    }

    /** How much of the topic, by the weight of its parts, the chapter is about, from 0 to 1 + {@link #BOTH}. */
    double about() {
        return about;
    }

    /** Which share of the topic's words, by their weight, the chapter has at all, wherever. */
    double covered() {
        return covered;
    }

    /** How well the passage that fits best says the topic, with its neighbours, as in {@link Ranking}. */
    double best() {
        return best;
    }

    /** Whether more than one of the passages speaks of the topic, or the title does: one alone may mention it in passing. */
    boolean dwells() {
        return titled > TITLED
                || passages.size() <= SHORT
                || passages.stream()
                                .filter(passage -> weighted(i -> Math.min(1, topic.said(i, passage))) >= SPEAKS)
                                .count()
                        > 1;
    }

    /** By what the chapters that are about the topic are ordered. */
    double score() {
        return about + titled + best + ALL * covered;
    }

    private double bestPassage() {
        double most = 0;
        for (int at = 0; at < passages.size(); at++) {
            int here = at;
            double said = weighted(i -> said(i, here));
            double there = weighted(i -> Math.min(1, said(i, here) / THERE));
            most = Math.max(most, said * there);
        }
        return most;
    }

    /** How well a passage, with its neighbours, says a concept. */
    private double said(int concept, int at) {
        double before = at > 0 ? topic.said(concept, passages.get(at - 1)) : 0;
        double behind = at + 1 < passages.size() ? topic.said(concept, passages.get(at + 1)) : 0;
        return topic.said(concept, passages.get(at)) + NEAR * Math.max(before, behind);
    }

    /** The mean over all concepts by their weight. */
    private double weighted(IntToDoubleFunction each) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < topic.size(); i++) {
            double weight = topic.weight(i) * factors[i];
            sum += weight * each.applyAsDouble(i);
            all += weight;
        }
        return all == 0 ? 0 : sum / all;
    }

    /** The mean over all parts by their weight. */
    private double share(ToDoubleFunction<Topic.Part> each) {
        double sum = 0;
        double all = 0;
        for (Topic.Part part : topic.parts()) {
            double weight = part.weight() * factors[part.concepts().getFirst()];
            sum += weight * each.applyAsDouble(part);
            all += weight;
        }
        return all == 0 ? 0 : sum / all;
    }
}
