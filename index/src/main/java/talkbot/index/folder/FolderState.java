package talkbot.index.folder;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import talkbot.index.Problem;

/**
 * What the transcripts folder holds at one moment. Immutable.
 *
 * @param found what stands where: paths below the folder, with {@code /}, in {@link SourceOrder}
 */
public record FolderState(SortedMap<String, Found> found) {

    /** A folder without anything in it. */
    public static final FolderState EMPTY = new FolderState(new TreeMap<>());

    /** Keeps a sorted copy. */
    public FolderState {
        found = sorted(found);
    }

    /** The state with these entries, in whatever order they come. */
    public static FolderState of(Map<String, Found> found) {
        return new FolderState(new TreeMap<>(found));
    }

    /**
     * This state, with what stood in sub-folders that cannot be looked into at the moment: it is taken to be as it was,
     * because not being able to look is no sign of deletion.
     *
     * @param earlier what stood there before
     */
    public FolderState withUnreadableFrom(FolderState earlier) {
        List<String> closed = found.entrySet().stream()
                .filter(entry -> isUnreadable(entry.getValue()))
                .map(entry -> entry.getKey() + "/")
                .toList();
        if (closed.isEmpty()) {
            return this;
        }
        Map<String, Found> all = new TreeMap<>(found);
        earlier.found.forEach((source, there) -> {
            if (closed.stream().anyMatch(source::startsWith)) {
                all.putIfAbsent(source, there);
            }
        });
        return of(all);
    }

    private static boolean isUnreadable(Found there) {
        return there instanceof Found.Unfit unfit && unfit.problem().kind() == Problem.Kind.UNREADABLE;
    }

    private static SortedMap<String, Found> sorted(Map<String, Found> found) {
        SortedMap<String, Found> copy = new TreeMap<>(SourceOrder.INSTANCE);
        copy.putAll(found);
        return Collections.unmodifiableSortedMap(copy);
    }
}
