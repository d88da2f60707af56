package talkbot.index.suggest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import talkbot.index.Suggestion;

/** Gathers the best of what is found, tier by tier: whatever is found in one comes before all of the next. */
final class Answer {

    /** What a suggestion of the first tier weighs more than. */
    private static final int TIERS = 10;

    private final List<Suggestion> items;
    private final IntPredicate wanted;
    private final int limit;
    private final List<Suggestion> suggestions = new ArrayList<>();
    private final Set<Integer> taken = new LinkedHashSet<>();
    private int tier;

    /**
     * Prepares an answer.
     *
     * @param items what can be found, by number, the best first
     * @param wanted which of them to take
     * @param limit how many to take at most
     */
    Answer(List<Suggestion> items, IntPredicate wanted, int limit) {
        this.items = items;
        this.wanted = wanted;
        this.limit = limit;
    }

    /**
     * Takes the best of another tier, unless there is enough already.
     *
     * @param search hands over the numbers of what it finds, in any order
     */
    void tier(Consumer<IntConsumer> search) {
        tier++;
        int room = limit - suggestions.size();
        if (room <= 0) {
            return;
        }
        TreeSet<Integer> best = new TreeSet<>();
        search.accept(number -> {
            boolean better = best.size() < room || number < best.last();
            if (better && !taken.contains(number) && wanted.test(number) && best.add(number) && best.size() > room) {
                best.pollLast();
            }
        });
        for (int number : best) {
            taken.add(number);
            Suggestion item = items.get(number);
            double weight = TIERS - tier - (double) number / items.size();
            suggestions.add(new Suggestion(item.kind(), item.text(), item.talkId(), item.chapter(), weight));
        }
    }

    boolean isEmpty() {
        return suggestions.isEmpty();
    }

    List<Suggestion> suggestions() {
        return List.copyOf(suggestions);
    }
}
