package talkbot.index;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All talks of one moment. Immutable and safe to share; a change in the transcripts folder makes a new library that
 * replaces this one whole.
 */
public final class Library {

    /**
     * Where a passage stands.
     *
     * @param talk its talk
     * @param chapter its chapter, or nothing for the text before the first chapter
     * @param passage the passage
     */
    public record Place(Talk talk, Optional<Chapter> chapter, Passage passage) {}

    private final long generation;
    private final Instant builtAt;
    private final List<Talk> talks;
    private final List<Problem> problems;
    private final Map<String, Talk> byId = new HashMap<>();
    private final Map<String, String> formerIds;

    /**
     * Gathers the talks of one moment.
     *
     * @param generation counts up with every change of one index
     * @param builtAt when it was built
     * @param talks the talks, in the order in which people see them, ids all different
     * @param problems what could not be read
     * @param formerIds ids of talks whose file was renamed, each with the talk's id now
     */
    public Library(
            long generation, Instant builtAt, List<Talk> talks, List<Problem> problems, Map<String, String> formerIds) {
        this.generation = generation;
        this.builtAt = builtAt;
        this.talks = List.copyOf(talks);
        this.problems = List.copyOf(problems);
        this.formerIds = Map.copyOf(formerIds);
        for (Talk talk : talks) {
            if (byId.put(talk.id(), talk) != null) {
                throw new IllegalArgumentException("two talks have the id " + talk.id());
            }
        }
    }

    /** Counts up with every change of one index. */
    public long generation() {
        return generation;
    }

    /** When this library was built. */
    public Instant builtAt() {
        return builtAt;
    }

    /** All talks, in the order in which people see them. */
    public List<Talk> talks() {
        return talks;
    }

    /** What in the folder could not be read. */
    public List<Problem> problems() {
        return problems;
    }

    /** Ids of talks whose file was renamed, each with the talk's id now. */
    public Map<String, String> formerIds() {
        return formerIds;
    }

    /** The talk of this id, or of this former id. */
    public Optional<Talk> talk(String id) {
        Talk talk = byId.get(id);
        return talk != null
                ? Optional.of(talk)
                : Optional.ofNullable(formerIds.get(id)).map(byId::get);
    }
}
