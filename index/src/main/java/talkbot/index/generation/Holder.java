package talkbot.index.generation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import talkbot.index.Library;
import talkbot.index.Talk;
import talkbot.index.TalkIndex;

/**
 * Holds the generation that questions are asked of, and exchanges it without disturbing those being asked. Safe for use
 * by many threads.
 */
final class Holder implements AutoCloseable {

    private static final Library NOTHING = new Library(0, Instant.EPOCH, List.of(), List.of(), Map.of());

    private volatile Optional<OpenGeneration> current = Optional.empty();
    private volatile boolean closed;

    /** Asks the newest generation, which stays open until the answer is there. */
    <T> T read(Function<TalkIndex, T> question) {
        OpenGeneration generation = acquire();
        try {
            return question.apply(generation.index());
        } finally {
            generation.release();
        }
    }

    /** The library of the newest generation. */
    Library library() {
        return current.orElseThrow(this::nothingToAsk).library();
    }

    /** The library of the newest generation, or an empty one. */
    Library libraryOrNothing() {
        return current.map(OpenGeneration::library).orElse(NOTHING);
    }

    /** The newest generation, for those who know that it is not exchanged meanwhile. */
    Optional<OpenGeneration> current() {
        return current;
    }

    /** The talks of the newest generation by version. */
    Map<String, Talk> talks() {
        return current.map(OpenGeneration::talks).orElse(Map.of());
    }

    /**
     * Asks this generation from now on, and closes it in the end; the one before is closed with its last answer.
     *
     * @return the library before
     */
    synchronized Library switchTo(OpenGeneration next) {
        Library before = libraryOrNothing();
        Optional<OpenGeneration> old = Optional.of(next);
        if (!closed) {
            old = current;
            current = Optional.of(next);
        }
        old.ifPresent(OpenGeneration::release);
        return before;
    }

    @Override
    public synchronized void close() {
        closed = true;
        current.ifPresent(OpenGeneration::release);
        current = Optional.empty();
    }

    private OpenGeneration acquire() {
        while (true) {
            OpenGeneration generation = current.orElseThrow(this::nothingToAsk);
            if (generation.acquire()) {
                return generation;
            }
            // Exchanged between the two lines above: the next one is there already.
        }
    }

    private IllegalStateException nothingToAsk() {
        return new IllegalStateException(closed ? "the index is closed" : "the index has not been started");
    }
}
