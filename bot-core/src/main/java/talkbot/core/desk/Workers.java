package talkbot.core.desk;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads that are there while there is work, and a queue before them that refuses what would wait too long. Safe for use
 * by many threads.
 */
final class Workers {

    /** More than so many would wait longer than anybody who asked. */
    private static final int WAITING = 500;

    private final ThreadPoolExecutor pool;

    Workers(String name, int threads) {
        this.pool = new ThreadPoolExecutor(
                threads,
                threads,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name("talkbot-" + name + "-", 1).factory());
        pool.allowCoreThreadTimeOut(true);
    }

    /** Takes on some work, unless there is too much or it is closing; whether it did. */
    boolean take(Runnable work) {
        try {
            pool.execute(work);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    /** Whether nothing more is taken on, however little there is to do. */
    boolean closing() {
        return pool.isShutdown();
    }

    /** Takes on nothing more; what was taken on goes on. */
    void close() {
        pool.shutdown();
    }

    /** Closes, and waits until everything is done; whether it was within this time. What was not is given up. */
    boolean finish(Duration most) throws InterruptedException {
        close();
        boolean done = pool.awaitTermination(most.toNanos(), TimeUnit.NANOSECONDS);
        pool.shutdownNow();
        return done;
    }

    /** Gives up everything at once. */
    void stop() {
        pool.shutdownNow();
    }
}
