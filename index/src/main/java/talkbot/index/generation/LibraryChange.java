package talkbot.index.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import talkbot.index.Library;
import talkbot.index.Problem;
import talkbot.index.Talk;

/**
 * What became different from one library to another. All ids are in the order of their libraries.
 *
 * @param generation the number of the newer library
 * @param added ids of talks that came
 * @param changed ids of talks that are not what they were
 * @param removed ids of talks that went
 * @param renamed former ids of talks that were renamed, each with the id now; these are in no other list
 * @param problems everything that cannot be read now, whether or not it could before
 */
public record LibraryChange(
        long generation,
        List<String> added,
        List<String> changed,
        List<String> removed,
        Map<String, String> renamed,
        List<Problem> problems) {

    /** Keeps copies. */
    public LibraryChange {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        renamed = Map.copyOf(renamed);
        problems = List.copyOf(problems);
    }

    /** Whether no talk came, went or changed. */
    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty() && renamed.isEmpty();
    }

    static LibraryChange between(Library before, Library after, List<Problem> problems) {
        Map<String, Talk> old = byId(before);
        Map<String, Talk> now = byId(after);
        Map<String, String> renamed = new TreeMap<>();
        List<String> removed = new ArrayList<>();
        for (Talk talk : before.talks()) {
            if (!now.containsKey(talk.id())) {
                after.talk(talk.id())
                        .map(Talk::id)
                        .filter(id -> !old.containsKey(id))
                        .ifPresentOrElse(id -> renamed.put(talk.id(), id), () -> removed.add(talk.id()));
            }
        }
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (Talk talk : after.talks()) {
            Talk was = old.get(talk.id());
            if (was == null && !renamed.containsValue(talk.id())) {
                added.add(talk.id());
            } else if (was != null && !was.equals(talk)) {
                changed.add(talk.id());
            }
        }
        return new LibraryChange(after.generation(), added, changed, removed, renamed, problems);
    }

    private static Map<String, Talk> byId(Library library) {
        Map<String, Talk> byId = new TreeMap<>();
        library.talks().forEach(talk -> byId.put(talk.id(), talk));
        return byId;
    }
}
