package talkbot.index.transcript.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * Finds the lines that repeat the items of a table of contents, in the same order. Where an item's words stand on several
 * lines, the choice that places most items wins, then the one whose lines look most like headings.
 */
final class HeadingAligner {

    /** No item is tried at more places than this from either end; more means it is no heading but a habit of speech. */
    private static final int PLACES = 100;
    /** What one more placed item weighs against all bonuses for looks together. */
    private static final long ITEM = 1_000_000;

    private final List<String> items;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final IntUnaryOperator looks;

    /**
     * Prepares to align.
     *
     * @param items the keys of the items
     * @param lines the keys of the lines to place them on, empty for a line that cannot be a heading
     * @param looks how much the line of an index looks like a heading, 0 to 10
     */
    HeadingAligner(List<String> items, List<String> lines, IntUnaryOperator looks) {
        this.items = items;
        this.looks = looks;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                places.computeIfAbsent(lines.get(i), k -> new ArrayList<>()).add(i);
            }
        }
    }

    /** For each item the index of its line, or -1. */
    int[] align() {
        int highest = places.values().stream().mapToInt(List::getLast).max().orElse(-1);
        Chain chain = new Chain(highest + 1);
        for (int item = 0; item < items.size(); item++) {
            chain.add(item, candidates(items.get(item)));
        }
        return chain.best();
    }

    private List<Integer> candidates(String key) {
        List<Integer> all = places.getOrDefault(key, List.of());
        if (key.isEmpty() || all.size() <= 2 * PLACES) {
            return key.isEmpty() ? List.of() : all;
        }
        List<Integer> some = new ArrayList<>(all.subList(0, PLACES));
        some.addAll(all.subList(all.size() - PLACES, all.size()));
        return some;
    }

    /** The heaviest chain of (item, line) pairs in which both ascend: a Fenwick tree of best chains by last line. */
    private final class Chain {
        private final int[] bestUpTo;
        private final List<int[]> pairs = new ArrayList<>(); // item, line, previous pair
        private final List<Long> weights = new ArrayList<>();

        Chain(int lines) {
            bestUpTo = new int[lines + 1];
            Arrays.fill(bestUpTo, -1);
        }

        void add(int item, List<Integer> lines) {
            for (int i = lines.size() - 1; i >= 0; i--) { // from the last, so that no item follows itself
                int line = lines.get(i);
                int previous = best(line);
                pairs.add(new int[] {item, line, previous});
                weights.add((previous < 0 ? 0 : weights.get(previous)) + ITEM + looks.applyAsInt(line));
                for (int at = line + 1; at < bestUpTo.length; at += at & -at) {
                    if (bestUpTo[at] < 0 || weights.get(bestUpTo[at]) < weights.getLast()) {
                        bestUpTo[at] = pairs.size() - 1;
                    }
                }
            }
        }

        /** The pair that ends the heaviest chain on lines before this one, or -1. */
        private int best(int line) {
            int best = -1;
            for (int at = line; at > 0; at -= at & -at) {
                if (bestUpTo[at] >= 0 && (best < 0 || weights.get(bestUpTo[at]) > weights.get(best))) {
                    best = bestUpTo[at];
                }
            }
            return best;
        }

        int[] best() {
            int[] lines = new int[items.size()];
            Arrays.fill(lines, -1);
            for (int pair = best(bestUpTo.length - 1); pair >= 0; pair = pairs.get(pair)[2]) {
                lines[pairs.get(pair)[0]] = pairs.get(pair)[1];
            }
            return lines;
        }
    }
}
