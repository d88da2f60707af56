package talkbot.index.suggest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** Keys in order, each with the number of what is found by it. Immutable. */
final class Table {

    /** A key and the number of what is found by it. */
    private record Entry(String key, int number) {}

    /** Gathers entries in any order. */
    static final class Builder {

        private final List<Entry> entries = new ArrayList<>();

        /** Adds a key; an empty one finds nothing. */
        void add(String key, int number) {
            if (!key.isEmpty()) {
                entries.add(new Entry(key, number));
            }
        }

        Table build() {
            entries.sort(Comparator.comparing(Entry::key).thenComparingInt(Entry::number));
            return new Table(
                    entries.stream().map(Entry::key).toArray(String[]::new),
                    entries.stream().mapToInt(Entry::number).toArray());
        }
    }

    private final String[] keys;
    private final int[] numbers;

    private Table(String[] keys, int[] numbers) {
        this.keys = keys;
        this.numbers = numbers;
    }

    /** Hands over the number of every key that begins so, in no useful order, some perhaps more than once. */
    void beginning(String start, IntConsumer found) {
        for (int i = first(start); i < keys.length && keys[i].startsWith(start); i++) {
            found.accept(numbers[i]);
        }
    }

    /**
     * The same for keys that begin almost so: one character more, less or other, or two exchanged.
     *
     * @param certain what they begin with exactly
     * @param rest what follows, with the mistake in it
     */
    void almostBeginning(String certain, String rest, IntConsumer found) {
        CharacterRunAutomaton near =
                new CharacterRunAutomaton(new LevenshteinAutomata(rest, true).toAutomaton(1, certain));
        for (int i = first(certain); i < keys.length && keys[i].startsWith(certain); i++) {
            if (acceptsBeginning(near, keys[i])) {
                found.accept(numbers[i]);
            }
        }
    }

    private static boolean acceptsBeginning(CharacterRunAutomaton near, String key) {
        int state = 0;
        for (int i = 0; i < key.length(); i += Character.charCount(key.codePointAt(i))) {
            state = near.step(state, key.codePointAt(i));
            if (state < 0) {
                return false;
            }
            if (near.isAccept(state)) {
                return true;
            }
        }
        return false;
    }

    private int first(String start) {
        int at = Arrays.binarySearch(keys, start);
        if (at < 0) {
            return -at - 1;
        }
        // Any of several equal keys may have been met.
        while (at > 0 && keys[at - 1].equals(start)) {
            at--;
        }
        return at;
    }
}
