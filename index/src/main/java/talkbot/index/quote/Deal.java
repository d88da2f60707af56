package talkbot.index.quote;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Deals what several piles hold into one row: the best first, never two of one pile in a row while another has any, and
 * the more a pile has given, the better its next must be.
 */
final class Deal {

    /** Something and how good it is. */
    record Scored<T>(T what, double score) {}

    private static final class Pile<T> {
        private final Deque<Scored<T>> rest;
        private final double fatigue;
        private int given;

        Pile(List<Scored<T>> best, double fatigue) {
            this.rest = new ArrayDeque<>(best);
            this.fatigue = fatigue;
        }

        double worth() {
            return rest.getFirst().score() - given * fatigue;
        }
    }

    private Deal() {}

    /**
     * Deals.
     *
     * @param piles each sorted, the best first
     * @param fatigue how much better a pile's next must be for each that it has given
     * @return all, each with what it was worth when it was dealt
     */
    static <T> List<Scored<T>> of(Collection<List<Scored<T>>> piles, double fatigue) {
        PriorityQueue<Pile<T>> waiting = new PriorityQueue<>(
                Comparator.comparingDouble((Pile<T> pile) -> pile.worth()).reversed());
        piles.stream().filter(pile -> !pile.isEmpty()).forEach(pile -> waiting.add(new Pile<>(pile, fatigue)));
        List<Scored<T>> row = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Pile<T> best = waiting.remove();
            give(best, row);
            while (!best.rest.isEmpty()) {
                if (waiting.isEmpty()) {
                    give(best, row);
                    continue;
                }
                Pile<T> other = waiting.remove();
                give(other, row);
                waiting.add(best);
                best = other;
            }
        }
        return row;
    }

    private static <T> void give(Pile<T> pile, List<Scored<T>> row) {
        row.add(new Scored<>(pile.rest.getFirst().what(), pile.worth()));
        pile.rest.removeFirst();
        pile.given++;
    }
}
