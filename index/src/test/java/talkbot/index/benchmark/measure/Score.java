package talkbot.index.benchmark.measure;

import java.util.Comparator;
import java.util.List;

/**
 * How good one answer is.
 *
 * @param ndcg normalised discounted cumulative gain of the first page: 1 if nothing could stand higher
 * @param reciprocalRank 1 divided by the place of the first good passage, or 0 without one
 * @param early whether a good passage is among the first five
 */
record Score(double ndcg, double reciprocalRank, boolean early) {

    private static final int EARLY = 5;
    private static final int PAGE = 10;

    /**
     * Scores an answer.
     *
     * @param grades the grade of each passage of the answer, best first; 0 for one that does not answer
     * @param ideal the grades of everything that there is to be found
     * @param good the lowest grade of a good passage
     */
    static Score of(int[] grades, List<Integer> ideal, int good) {
        int first = 0;
        double gain = 0;
        for (int i = 0; i < Math.min(PAGE, grades.length); i++) {
            gain += gain(grades[i], i);
            if (first == 0 && grades[i] >= good) {
                first = i + 1;
            }
        }
        List<Integer> best =
                ideal.stream().sorted(Comparator.reverseOrder()).limit(PAGE).toList();
        double most = 0;
        for (int i = 0; i < best.size(); i++) {
            most += gain(best.get(i), i);
        }
        return new Score(Math.min(1, gain / most), first == 0 ? 0 : 1.0 / first, first > 0 && first <= EARLY);
    }

    private static double gain(int grade, int place) {
        return (Math.pow(2, grade) - 1) * Math.log(2) / Math.log(place + 2.0);
    }
}
