package talkbot.core.desk;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads that are there while there is work, and a queue before them that refuses what would wait too long. */
final class Workers {

    /** More than so many would wait longer than anybody who asked. */
    private static final int WAITING = 500;

    private Workers() {}

    static ThreadPoolExecutor of(String name, int threads) {
        ThreadPoolExecutor workers = new ThreadPoolExecutor(
                threads,
                threads,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name("talkbot-" + name + "-", 1).factory());
        workers.allowCoreThreadTimeOut(true);
        return workers;
    }
}
