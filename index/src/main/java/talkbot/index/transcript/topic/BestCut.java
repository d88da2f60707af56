package talkbot.index.transcript.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The best way to cut a talk into a number of chapters (dynamic programming). */
final class BestCut {

    private static final int STEPS = 40;

    private BestCut() {}

    /**
     * The first units of the chapters, from 0, as many as wanted or the nearest number that a price for each chapter
     * leads to.
     *
     * @param segments how well each run of units is a chapter
     * @param cues how well each unit opens one
     */
    static List<Integer> of(Segments segments, double[] cues, int chapters) {
        double low = -1000;
        double high = 1000;
        List<Integer> best = List.of(0);
        for (int step = 0; step < STEPS; step++) {
            double price = (low + high) / 2;
            List<Integer> cut = cut(segments, cues, price);
            if (Math.abs(cut.size() - chapters) <= Math.abs(best.size() - chapters)) {
                best = cut;
            }
            if (cut.size() == chapters) {
                break;
            }
            if (cut.size() > chapters) {
                low = price;
            } else {
                high = price;
            }
        }
        return best;
    }

    private static List<Integer> cut(Segments segments, double[] cues, double price) {
        int units = cues.length;
        double[] best = new double[units + 1];
        int[] from = new int[units + 1];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        best[0] = 0;
        for (int first = 0; first < units; first++) {
            double before = best[first] + (first == 0 ? 0 : cues[first] - price);
            double[] row = segments.fit()[first];
            for (int more = 0; more < row.length; more++) {
                if (before + row[more] > best[first + more + 1]) {
                    best[first + more + 1] = before + row[more];
                    from[first + more + 1] = first;
                }
            }
        }
        List<Integer> starts = new ArrayList<>();
        int at = units;
        while (at > 0) {
            at = from[at];
            starts.add(at);
        }
        Collections.reverse(starts);
        return starts;
    }
}
