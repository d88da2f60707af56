package talkbot.index.benchmark.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the texts that contain each of many strings in one pass over the texts: a string is tried only where its first
 * characters stand.
 */
final class Containing {

    /** Characters that a string is looked up by; as many as fit into a long. */
    static final int KEY = 4;

    private Containing() {}

    /**
     * The numbers of the texts that contain each string; a string that is in none is left out.
     *
     * @param strings what to look for; each of at least {@link #KEY} characters
     */
    static Map<String, Set<Integer>> find(List<String> texts, Set<String> strings) {
        Map<Long, List<String>> byKey = new HashMap<>();
        Map<String, Set<Integer>> found = new HashMap<>();
        for (String string : strings) {
            byKey.computeIfAbsent(key(string, 0), k -> new ArrayList<>()).add(string);
        }
        for (int number = 0; number < texts.size(); number++) {
            String text = texts.get(number);
            for (int at = 0; at + KEY <= text.length(); at++) {
                for (String string : byKey.getOrDefault(key(text, at), List.of())) {
                    if (text.startsWith(string, at)) {
                        found.computeIfAbsent(string, s -> new HashSet<>()).add(number);
                    }
                }
            }
        }
        return found;
    }

    private static long key(String text, int at) {
        long key = 0;
        for (int i = 0; i < KEY; i++) {
            key = key << Character.SIZE | text.charAt(at + i);
        }
        return key;
    }
}
