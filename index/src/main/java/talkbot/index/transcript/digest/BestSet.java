package talkbot.index.transcript.digest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Finds among few sentences the set that covers most, by looking at every set. What two of them say counts once, for the
 * better one.
 */
final class BestSet {

    /** Most sentences to choose from: there are 1,350 sets of up to three among so many. */
    static final int CHOICE = 20;

    private final List<Coverage.Rated> choice;
    private final int most;
    private final int limit;
    private final int[][] concepts;
    private final double[] weights;
    private final int[] current;
    private int numbered;
    private int[] best = {};
    private double highest;

    BestSet(Coverage coverage, List<Coverage.Rated> choice, int most, int limit) {
        this.choice = choice;
        this.most = most;
        this.limit = limit;
        this.current = new int[most];
        Map<Integer, Integer> words = new HashMap<>();
        Map<Integer, Integer> pairs = new HashMap<>();
        int total = choice.stream()
                .mapToInt(rated ->
                        rated.sentence().words().length + rated.sentence().pairs().length)
                .sum();
        weights = new double[total];
        concepts = new int[choice.size()][];
        for (int i = 0; i < concepts.length; i++) {
            Candidate sentence = choice.get(i).sentence();
            concepts[i] = IntStream.concat(
                            numbers(sentence.words(), words, coverage::ofWord),
                            numbers(sentence.pairs(), pairs, coverage::ofPair))
                    .toArray();
        }
        search(0, 0, 0, 0, new double[total]);
    }

    /** The numbers that this search gives to words or pairs, and notes the weights of. */
    private IntStream numbers(int[] said, Map<Integer, Integer> known, IntToDoubleFunction weight) {
        return Arrays.stream(said)
                .map(concept -> known.computeIfAbsent(concept, unseen -> {
                    weights[numbered] = weight.applyAsDouble(concept);
                    return numbered++;
                }));
    }

    /** Tries every set that has the current sentences and more of those from the next on. */
    private void search(int size, int next, int length, double value, double[] covered) {
        double worth = value / Coverage.price(length);
        if (size > 0 && worth > highest) {
            highest = worth;
            best = Arrays.copyOf(current, size);
        }
        for (int i = next; size < most && i < concepts.length; i++) {
            int longer = length + choice.get(i).sentence().text().length() + 1;
            if (longer > limit) {
                continue;
            }
            double quality = choice.get(i).quality();
            boolean last = size + 1 == most; // nothing is added to it any more
            double[] with = last ? covered : covered.clone();
            double more = value;
            for (int concept : concepts[i]) {
                double gain = quality - covered[concept];
                if (gain > 0) {
                    more += gain * weights[concept];
                    if (!last) {
                        with[concept] = quality;
                    }
                }
            }
            current[size] = i;
            search(size + 1, i + 1, longer, more, with);
        }
    }

    /** The sentences of the best set, none if there was nothing to choose from. */
    List<Candidate> sentences() {
        return Arrays.stream(best).mapToObj(i -> choice.get(i).sentence()).toList();
    }
}
