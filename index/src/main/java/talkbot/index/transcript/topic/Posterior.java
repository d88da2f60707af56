package talkbot.index.transcript.topic;

import java.util.Arrays;

/**
 * Weighs all ways to cut a talk into chapters at once (forward-backward, as in a hidden semi-Markov model), and says of
 * each unit how likely a chapter begins there. A single best cutting is a matter of luck where many are nearly as good.
 */
final class Posterior {

    private static final int STEPS = 40;
    private static final double NEAR = 0.02;

    private final Segments segments;
    private final double[] cues;
    private final double[] forward;
    private final double[] backward;

    private Posterior(Segments segments, double[] cues) {
        this.segments = segments;
        this.cues = cues;
        this.forward = new double[cues.length + 1];
        this.backward = new double[cues.length + 1];
    }

    /**
     * For each unit the probability that a chapter begins with it; those of all units add up to the number of chapters.
     *
     * @param cues how likely each unit opens a chapter by its looks, in natural logarithms of odds
     */
    static double[] of(Segments segments, double[] cues, int chapters) {
        Posterior posterior = new Posterior(segments, cues);
        double low = -50;
        double high = 50;
        double[] begins = new double[cues.length];
        for (int step = 0; step < STEPS; step++) {
            double price = (low + high) / 2;
            begins = posterior.begins(price);
            double count = Arrays.stream(begins).sum();
            if (Math.abs(count - chapters) < NEAR) {
                break;
            }
            if (count > chapters) {
                low = price;
            } else {
                high = price;
            }
        }
        return begins;
    }

    private double[] begins(double price) {
        int units = cues.length;
        Arrays.fill(forward, Double.NEGATIVE_INFINITY);
        forward[0] = 0;
        // each sum is kept as the greatest term so far and the sum of all relative to it
        double[] sums = new double[units + 1];
        double[] greatest = new double[units + 1];
        Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
        for (int first = 0; first < units; first++) {
            if (first > 0) {
                forward[first] = greatest[first] + Math.log(sums[first]);
            }
            double before = forward[first] + entry(first, price);
            double[] row = segments.fit()[first];
            for (int more = 0; more < row.length; more++) {
                int end = first + more + 1;
                double term = before + row[more];
                if (term > greatest[end]) {
                    sums[end] = sums[end] * Math.exp(greatest[end] - term) + 1;
                    greatest[end] = term;
                } else {
                    sums[end] += Math.exp(term - greatest[end]);
                }
            }
        }
        forward[units] = greatest[units] + Math.log(sums[units]);
        backward[units] = 0;
        double[] begins = new double[units];
        for (int first = units - 1; first >= 0; first--) {
            double[] row = segments.fit()[first];
            double top = Double.NEGATIVE_INFINITY;
            for (int more = 0; more < row.length; more++) {
                top = Math.max(top, row[more] + backward[first + more + 1]);
            }
            double sum = 0;
            for (int more = 0; more < row.length; more++) {
                sum += Math.exp(row[more] + backward[first + more + 1] - top);
            }
            backward[first] = top + Math.log(sum) + entry(first, price);
            begins[first] = Math.exp(forward[first] + backward[first] - forward[units]);
        }
        return begins;
    }

    private double entry(int unit, double price) {
        return unit == 0 ? 0 : cues[unit] - price;
    }
}
