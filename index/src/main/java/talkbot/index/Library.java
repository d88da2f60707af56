package talkbot.index;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

    /**
     * Where an address leads.
     *
     * @param talk the talk
     * @param chapter the chapter, or nothing for the text before the first chapter
     * @param passage the passage, or nothing where a chapter without text is meant
     */
    public record Spot(Talk talk, Optional<Chapter> chapter, Optional<Passage> passage) {}

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

    /** The talks that somebody may see, and nothing of the others; this library itself if that is all. */
    public Library seenBy(Viewer viewer) {
        List<Talk> seen =
                talks.stream().filter(talk -> talk.audience().admits(viewer)).toList();
        return seen.size() == talks.size() ? this : new Library(generation, builtAt, seen, problems, formerIds);
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

    /**
     * What stands at an address that was given out once: the passage of this anchor in this talk. Where the passage was
     * edited in one half since, that half still finds it; where the talk's id has changed, the passage is looked for in
     * the other talks.
     *
     * @return the place, or nothing if the passage is gone
     */
    public Optional<Spot> locate(String talkId, String anchor) {
        Optional<Talk> named = talk(talkId);
        Optional<Spot> found = named.flatMap(t -> exactly(t, anchor).or(() -> byHalf(t, anchor)));
        return found.or(() -> talks.stream()
                .filter(t -> !t.id().equals(named.map(Talk::id).orElse("")))
                .flatMap(t -> exactly(t, anchor).stream())
                .findFirst());
    }

    /** The talk of this id, or of this former id. */
    public Optional<Talk> talk(String id) {
        Talk talk = byId.get(id);
        return talk != null
                ? Optional.of(talk)
                : Optional.ofNullable(formerIds.get(id)).map(byId::get);
    }

    private static Optional<Spot> exactly(Talk talk, String anchor) {
        return spots(talk)
                .filter(s -> s.passage().isPresent()
                        ? s.passage().get().anchor().equals(anchor)
                        : s.chapter().orElseThrow().anchor().equals(anchor))
                .findFirst();
    }

    /** An anchor is "head-tail", a hash of the first and of the last half of the passage's words. */
    private static Optional<Spot> byHalf(Talk talk, String anchor) {
        String[] asked = anchor.split("-", -1);
        if (asked.length < 2) {
            return Optional.empty();
        }
        List<Spot> candidates = spots(talk)
                .filter(s -> s.passage().isPresent())
                .filter(s -> {
                    String[] has = s.passage().get().anchor().split("-", -1);
                    return has[0].equals(asked[0]) || (has.length > 1 && has[1].equals(asked[1]));
                })
                .toList();
        if (candidates.size() == 1) {
            return Optional.of(candidates.get(0));
        }
        // A passage that was cut in two since: what begins as it did is where a reader would look.
        List<Spot> beginning = candidates.stream()
                .filter(s -> s.passage().get().anchor().split("-", -1)[0].equals(asked[0]))
                .toList();
        return beginning.size() == 1 ? Optional.of(beginning.get(0)) : Optional.empty();
    }

    private static Stream<Spot> spots(Talk talk) {
        Stream<Spot> opening = talk.opening().stream().map(p -> new Spot(talk, Optional.empty(), Optional.of(p)));
        Stream<Spot> chapters = talk.chapters().stream()
                .flatMap(c -> c.passages().isEmpty()
                        ? Stream.of(new Spot(talk, Optional.of(c), Optional.empty()))
                        : c.passages().stream().map(p -> new Spot(talk, Optional.of(c), Optional.of(p))));
        return Stream.concat(opening, chapters);
    }
}
