package talkbot.index.generation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Remembers where talks went whose file was renamed, so that old links still lead somewhere. A talk has been renamed
 * if its id is gone and the same file has another id now, or the same text stands in another file, be it at once or
 * later. An id that a real talk uses again leads to that talk alone. Immutable.
 *
 * @param departed ids of talks that are gone without a trace so far, each with the hash of its text
 * @param formerIds ids of renamed talks, each with the id that came after it; that one may itself be gone by now
 */
record Renames(Map<String, String> departed, Map<String, String> formerIds) {

    /** Nothing was ever renamed. */
    static final Renames NONE = new Renames(Map.of(), Map.of());

    /**
     * A talk as far as it matters here.
     *
     * @param id its id
     * @param source its file
     * @param text the hash of its text
     */
    record Trace(String id, String source, String text) {}

    Renames {
        departed = new TreeMap<>(departed);
        formerIds = new TreeMap<>(formerIds);
    }

    /**
     * What is remembered once these talks have taken the place of those.
     *
     * @param before the talks until now
     * @param after the talks from now on, in their order
     */
    Renames next(Iterable<Trace> before, Iterable<Trace> after) {
        Set<String> real = new HashSet<>();
        Map<String, String> byText = new HashMap<>();
        Map<String, String> bySource = new HashMap<>();
        for (Trace talk : after) {
            real.add(talk.id());
            byText.putIfAbsent(talk.text(), talk.id());
            bySource.put(talk.source(), talk.id());
        }
        Map<String, String> gone = new TreeMap<>(departed);
        Map<String, String> links = new TreeMap<>(formerIds);
        for (Trace talk : before) {
            String sameFile = bySource.get(talk.source());
            if (sameFile != null && !real.contains(talk.id())) {
                links.put(talk.id(), sameFile);
            } else {
                gone.put(talk.id(), talk.text());
            }
        }
        gone.forEach((id, text) -> Optional.ofNullable(byText.get(text)).ifPresent(to -> links.put(id, to)));
        links.keySet().removeAll(real);
        gone.keySet().removeAll(real);
        gone.keySet().removeAll(links.keySet());
        links.replaceAll((from, to) -> end(links, to));
        return new Renames(gone, links);
    }

    /** The former ids that lead to one of these talks. */
    Map<String, String> leadingTo(Set<String> real) {
        Map<String, String> leading = new TreeMap<>(formerIds);
        leading.values().retainAll(real);
        return leading;
    }

    private static String end(Map<String, String> links, String start) {
        String at = start;
        for (int hops = 0; hops < links.size() && links.containsKey(at); hops++) {
            at = links.getOrDefault(at, at);
        }
        return at;
    }
}
