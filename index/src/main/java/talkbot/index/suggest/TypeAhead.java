package talkbot.index.suggest;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.index.Library;
import talkbot.index.Suggestion;
import talkbot.index.Suggestion.Kind;

/**
 * Suggests from a library that is read for it in the background once somebody asks, so that whoever never asks pays
 * nothing. The titles are there first, the terms seconds later where there are many talks. Safe for use by many threads.
 */
public final class TypeAhead implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TypeAhead.class);

    /** How long those who ask first wait for a library that is soon read; for others it is too long to type on. */
    private static final Duration PATIENCE = Duration.ofMillis(800);

    private final Library library;
    private final CountDownLatch ready = new CountDownLatch(1);
    private volatile Optional<Completions> completions = Optional.empty();
    private Optional<Thread> reader = Optional.empty();
    private boolean closed;
    private volatile long patientUntil = System.nanoTime();

    /** Prepares suggestions; nothing is read yet. */
    public TypeAhead(Library library) {
        this.library = library;
    }

    /**
     * What somebody may be about to type, as far as the library has been read.
     *
     * @see Completions#suggest
     */
    public List<Suggestion> suggest(String typed, Set<Kind> kinds, Optional<String> talk, int limit) {
        start();
        try {
            ready.await(patientUntil - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return completions.map(c -> c.suggest(typed, kinds, talk, limit)).orElse(List.of());
    }

    /** Reads no further. What was read is still suggested. */
    @Override
    public synchronized void close() {
        closed = true;
        reader.ifPresent(Thread::interrupt);
    }

    /** Whether anybody has asked, so that the library is being read or has been. */
    synchronized boolean isReading() {
        return reader.isPresent();
    }

    private synchronized void start() {
        if (reader.isEmpty() && !closed) {
            patientUntil = System.nanoTime() + PATIENCE.toNanos();
            reader = Optional.of(Thread.ofPlatform().daemon().name("type-ahead").start(this::read));
        }
    }

    private void read() {
        try {
            completions = Optional.of(Completions.ofTitles(library));
            completions = Optional.of(Completions.of(library));
        } catch (CancellationException e) {
            LOG.debug("the library is no longer of use");
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.warn("nothing more can be suggested", e);
        } finally {
            ready.countDown();
        }
    }
}
