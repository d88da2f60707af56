package talkbot.index.generation;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ObjIntConsumer;

/** Does the same work on many things, two at a time: building shares the machine with those who ask questions. */
final class Workers {

    private static final int THREADS = 2;

    /** What to do with one thing. */
    @FunctionalInterface
    interface Work<T, R> {
        R on(T item) throws IOException;
    }

    private Workers() {}

    /**
     * Works on all of them. When this returns, and also when it throws, no work is going on any more.
     *
     * @param progress told of each thing and its place before its result is awaited, in order
     * @return the results in order
     * @throws IOException the first one that the work has thrown
     */
    static <T, R> List<R> onEach(List<T> items, Work<T, R> work, ObjIntConsumer<T> progress) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(
                THREADS, Thread.ofPlatform().daemon().name("index-builder-", 1).factory());
        try {
            List<Future<R>> futures = new ArrayList<>();
            for (T item : items) {
                futures.add(pool.submit(() -> work.on(item)));
            }
            List<R> results = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                progress.accept(items.get(i), i);
                results.add(futures.get(i).get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while building an index");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException refusal) {
                throw refusal;
            }
            throw new IllegalStateException("the building of an index failed", e.getCause());
        } finally {
            pool.shutdownNow();
            pool.close();
        }
    }
}
