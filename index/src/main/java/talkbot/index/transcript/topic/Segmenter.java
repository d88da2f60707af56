package talkbot.index.transcript.topic;

import java.util.List;

/**
 * Decides where chapters begin. What the words and the looks of lines say is weighed over all ways to cut the talk;
 * then the cutting is chosen whose chapters begin where that is likely. Takes time in proportion to the text.
 */
final class Segmenter {

    /** Spread of chapters' lengths when the evidence is weighed: none is far from likely. */
    private static final double WIDE = 1;
    /** Spread when the cutting is chosen: no chapter of a few lines, none that swallows others. */
    private static final double NARROW = 0.5;

    private static final double LEAST = 1e-12;

    private Segmenter() {}

    /** The first units of the chapters, ascending from 0. */
    static List<Integer> starts(Units units, WordCounts words) {
        if (units.chapters() <= 1) {
            return List.of(0);
        }
        Segments segments = Segments.of(words.telling(), units);
        double[] begins = Posterior.of(segments.withLengths(units, WIDE), units.cues(), units.chapters());
        double[] evidence = new double[begins.length];
        for (int unit = 0; unit < begins.length; unit++) {
            evidence[unit] = Math.log(LEAST + near(begins, unit)) + Math.log(LEAST + begins[unit]) / 2;
        }
        return BestCut.of(segments.blank().withLengths(units, NARROW), evidence, units.chapters());
    }

    /** How likely a chapter begins about here: where a topic turns within a few lines, each of them has a share. */
    private static double near(double[] begins, int unit) {
        double near = 0;
        for (int other = Math.max(0, unit - 3); other <= Math.min(begins.length - 1, unit + 3); other++) {
            near += begins[other] * Math.exp(-(other - unit) * (other - unit) / 2.0);
        }
        return near;
    }
}
