package talkbot.index.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Cuts Japanese in Latin letters, several words written as one, into readings that the index knows. */
final class Syllables {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 24;

    /** Anything can be put together of syllables; words are longer. */
    private static final int LONG_ENOUGH = 3;

    private Syllables() {}

    /**
     * The readings that a text is put together from: as few and as long ones as possible, common ones rather than rare
     * ones.
     *
     * @return empty if it cannot be put together
     */
    static List<String> cut(String letters, Vocabulary vocabulary) {
        int length = letters.length();
        double[] best = new double[length + 1];
        int[] from = new int[length + 1];
        String[] last = new String[length + 1];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        best[0] = 0;
        for (int end = SHORTEST; end <= length; end++) {
            for (int start = Math.max(0, end - LONGEST); start <= end - SHORTEST; start++) {
                if (best[start] == Double.NEGATIVE_INFINITY) {
                    continue;
                }
                String part = letters.substring(start, end);
                for (String reading : start == 0 ? List.of(part) : List.of(part, unvoiced(part))) {
                    double score = best[start] + value(reading, vocabulary);
                    if (vocabulary.isReading(reading) && score > best[end]) {
                        best[end] = score;
                        from[end] = start;
                        last[end] = reading;
                    }
                }
            }
        }
        List<String> parts = new ArrayList<>();
        for (int end = length; end > 0 && best[length] > Double.NEGATIVE_INFINITY; end = from[end]) {
            parts.add(last[end]);
        }
        Collections.reverse(parts);
        return parts.size() * LONG_ENOUGH <= length ? parts : List.of();
    }

    /** The second part of a compound is often voiced: tori is dori in soudori. */
    static String unvoiced(String part) {
        int voiced = "gzdb".indexOf(part.charAt(0));
        return voiced < 0 ? part : "ksth".charAt(voiced) + part.substring(1);
    }

    private static double value(String part, Vocabulary vocabulary) {
        return part.length() * part.length() + Math.log(1 + vocabulary.chaptersWith(part));
    }
}
