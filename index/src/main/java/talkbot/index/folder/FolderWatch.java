package talkbot.index.folder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes its caller when something happens in some folders. Only a wake-up: it says neither what nor where, and where
 * the system sends no notices (network disks, too many folders) the waiting simply runs to its end. To be used by one
 * thread; {@link #close} by any.
 */
public final class FolderWatch implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    /** Copying a file sends many notices; one look answers those that come within this time. */
    private static final Duration GATHER = Duration.ofMillis(150);

    private final Optional<WatchService> service;
    private final Map<Path, WatchKey> keys = new HashMap<>();
    private volatile boolean closed;
    private boolean complained;

    /**
     * Begins to watch nothing.
     *
     * @param any a path on the file system whose folders will be watched
     */
    public FolderWatch(Path any) {
        Optional<WatchService> made = Optional.empty();
        try {
            made = Optional.of(any.getFileSystem().newWatchService());
        } catch (IOException | UnsupportedOperationException e) {
            complain(e);
        }
        service = made;
    }

    /** Watches exactly these folders from now on. */
    public void watch(Set<Path> folders) {
        if (service.isEmpty()) {
            return;
        }
        keys.entrySet().removeIf(entry -> {
            boolean stale =
                    !folders.contains(entry.getKey()) || !entry.getValue().isValid();
            if (stale) {
                entry.getValue().cancel();
            }
            return stale;
        });
        for (Path folder : folders) {
            if (!keys.containsKey(folder)) {
                try {
                    keys.put(
                            folder,
                            folder.register(
                                    service.get(),
                                    StandardWatchEventKinds.ENTRY_CREATE,
                                    StandardWatchEventKinds.ENTRY_MODIFY,
                                    StandardWatchEventKinds.ENTRY_DELETE));
                } catch (IOException e) {
                    complain(e);
                } catch (ClosedWatchServiceException e) {
                    return;
                }
            }
        }
    }

    /**
     * Waits until something happens, at most this long, and no longer than until {@link #close}.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    public void await(Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        try {
            if (service.isEmpty()) {
                waitWithoutNotices(longest);
                return;
            }
            WatchKey key = service.get().poll(longest.toNanos(), TimeUnit.NANOSECONDS);
            if (key != null) {
                drain(key);
                long rest = Math.min(GATHER.toNanos(), deadline - System.nanoTime());
                TimeUnit.NANOSECONDS.sleep(Math.max(0, rest));
                for (WatchKey more = service.get().poll();
                        more != null;
                        more = service.get().poll()) {
                    drain(more);
                }
            }
        } catch (ClosedWatchServiceException e) {
            LOG.debug("the watch was closed while waiting");
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            if (service.isPresent()) {
                service.get().close();
            }
        } catch (IOException e) {
            LOG.debug("the watch did not close", e);
        }
    }

    private synchronized void waitWithoutNotices(Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        for (long rest = longest.toNanos(); !closed && rest > 0; rest = deadline - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, rest);
        }
    }

    private static void drain(WatchKey key) {
        key.pollEvents();
        key.reset();
    }

    private void complain(Exception reason) {
        if (!complained) {
            complained = true;
            LOG.info(
                    "the system does not tell about all changes in folders; looking at intervals: {}",
                    reason.toString());
        }
    }
}
