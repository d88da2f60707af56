package talkbot.index.lucene;

import java.util.List;
import talkbot.index.lucene.Ranking.Ranked;

/**
 * Passages that fit a question, and those that fit it only loosely.
 *
 * @param close those that say at least half of it, or score half as well as the best of those; in their order
 * @param loose the others, in their order
 */
record Fit(List<Ranked> close, List<Ranked> loose) {

    /** Which share of a question a passage says that is an answer to it; chapters are held to the same. */
    private static final double SAYS = 0.5;

    /** Which share of the best answer's score is as good as one. */
    private static final double SCORES = 0.5;

    static Fit of(List<Ranked> ranked) {
        double best = ranked.stream()
                .filter(hit -> hit.coverage() >= SAYS)
                .mapToDouble(Ranked::score)
                .max()
                .orElse(Double.POSITIVE_INFINITY);
        return new Fit(
                ranked.stream().filter(hit -> isClose(hit, best)).toList(),
                ranked.stream().filter(hit -> !isClose(hit, best)).toList());
    }

    /** Those that fit, or, where none does, those that fit loosely. */
    List<Ranked> best() {
        return close.isEmpty() ? loose : close;
    }

    private static boolean isClose(Ranked hit, double best) {
        return hit.coverage() >= SAYS || hit.score() >= SCORES * best;
    }
}
