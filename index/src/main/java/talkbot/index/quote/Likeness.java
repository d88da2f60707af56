package talkbot.index.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import talkbot.index.Quote;

/** Finds quotes of one talk that say the same in almost the same words; a speaker who stresses a point repeats it. */
final class Likeness {

    /** The share of two sentences' character pairs that both have (Jaccard), from which on they are one quote. */
    private static final double ALIKE = 0.8;

    private Likeness() {}

    /** The quotes without those that are like one before them. */
    static List<Quote> apart(List<Quote> quotes) {
        Map<String, List<Set<Integer>>> seen = new HashMap<>();
        List<Quote> apart = new ArrayList<>();
        for (Quote quote : quotes) {
            Set<Integer> pairs = pairs(quote.text());
            List<Set<Integer>> same = seen.computeIfAbsent(quote.talk(), unseen -> new ArrayList<>());
            if (same.stream().noneMatch(other -> alike(pairs, other))) {
                same.add(pairs);
                apart.add(quote);
            }
        }
        return apart;
    }

    private static boolean alike(Set<Integer> a, Set<Integer> b) {
        long both = a.stream().filter(b::contains).count();
        return both >= ALIKE * (a.size() + b.size() - both);
    }

    private static Set<Integer> pairs(String text) {
        Set<Integer> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.charAt(i) << 16 | text.charAt(i + 1));
        }
        return pairs;
    }
}
