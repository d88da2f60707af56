package talkbot.index.generation;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;
import talkbot.index.BuildProgress;

/** Does the same work on many things, two at a time: building shares the machine with those who ask questions. */
final class Workers {

    private static final int THREADS = 2;

    /** What to do with one thing. */
    @FunctionalInterface
    interface Work<T, R> {
        R on(T item, IntConsumer percent) throws IOException;
    }

    /** How often somebody is told of work that takes long. */
    private static final int PATIENCE_MS = 200;

    private Workers() {}

    /**
     * Works on all of them. When this returns, and also when it throws, no work is going on any more.
     *
     * @param progress told of each thing in order, in hundredths of things done: before its result is awaited, and while
     *     it takes long. Called by the caller's thread alone
     * @return the results in order
     * @throws IOException the first one that the work has thrown
     */
    static <T, R> List<R> onEach(List<T> items, Work<T, R> work, ObjIntConsumer<T> progress) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(
                THREADS, Thread.ofPlatform().daemon().name("index-builder-", 1).factory());
        try {
            List<Future<R>> futures = new ArrayList<>();
            AtomicIntegerArray percents = new AtomicIntegerArray(items.size());
            for (int i = 0; i < items.size(); i++) {
                int place = i;
                futures.add(pool.submit(() -> work.on(items.get(place), percent -> percents.set(place, percent))));
            }
            List<R> results = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                T item = items.get(i);
                int before = BuildProgress.STEPS * i;
                progress.accept(item, before);
                while (!isDone(futures.get(i))) {
                    progress.accept(item, before + Math.min(percents.get(i), BuildProgress.STEPS - 1));
                }
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

    /** Whether something is done, or has failed, after a little while. */
    private static boolean isDone(Future<?> future) throws InterruptedException, ExecutionException {
        try {
            future.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }
}
