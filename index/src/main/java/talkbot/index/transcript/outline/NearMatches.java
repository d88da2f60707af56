package talkbot.index.transcript.outline;

import java.util.List;

/**
 * Places items of a table of contents whose heading is worded a little differently, between the items already placed.
 */
final class NearMatches {

    /** Shorter words differ from each other by one or two characters anyway. */
    private static final int SHORTEST = 6;
    /** From here on two characters may differ. */
    private static final int LONG = 9;

    private final List<String> items;
    private final List<String> lines;

    NearMatches(List<String> items, List<String> lines) {
        this.items = items;
        this.lines = lines;
    }

    /**
     * Fills in places that are still -1 where a line is near enough.
     *
     * @param places for each item the index of its line, or -1
     * @param start the first line to consider
     */
    void complete(int[] places, int start) {
        int from = start;
        for (int item = 0; item < places.length; item++) {
            if (places[item] < 0) {
                places[item] = nearest(items.get(item), from, nextPlace(places, item));
            }
            if (places[item] >= 0) {
                from = places[item] + 1;
            }
        }
    }

    private int nextPlace(int[] places, int item) {
        for (int i = item + 1; i < places.length; i++) {
            if (places[i] >= 0) {
                return places[i];
            }
        }
        return lines.size();
    }

    private int nearest(String item, int from, int to) {
        int allowed = item.length() < SHORTEST ? 0 : item.length() < LONG ? 1 : 2;
        int best = -1;
        int bestDistance = allowed + 1;
        for (int i = from; i < to && allowed > 0; i++) {
            String line = lines.get(i);
            if (!line.isEmpty() && Math.abs(line.length() - item.length()) <= allowed) {
                int distance = distance(item, line, bestDistance);
                if (distance < bestDistance) {
                    best = i;
                    bestDistance = distance;
                }
            }
        }
        return best;
    }

    /** The number of characters to insert, remove or replace (Levenshtein), or the limit if it is not less. */
    private static int distance(String a, String b, int limit) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
                least = Math.min(least, current[j]);
            }
            if (least >= limit) {
                return limit;
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return Math.min(limit, previous[b.length()]);
    }
}
