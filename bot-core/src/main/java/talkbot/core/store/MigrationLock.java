package talkbot.core.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets one process at a time bring an SQLite file up to date. PostgreSQL needs none: there Flyway locks by itself. The
 * file that is locked stays behind, empty; a lock ends with its process.
 */
final class MigrationLock {

    /** A file's lock is the whole process's; its threads wait for each other here. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private MigrationLock() {}

    /** Waits until nobody else does such a thing to this database, and does it. */
    static <T> T holding(Path database, Supplier<T> work) throws IOException {
        Path file = database.resolveSibling(database.getFileName() + ".lock");
        THREADS.lock();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock lock = channel.lock();
            try {
                return work.get();
            } finally {
                lock.release();
            }
        } finally {
            THREADS.unlock();
        }
    }
}
