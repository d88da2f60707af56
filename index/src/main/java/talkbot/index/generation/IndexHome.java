package talkbot.index.generation;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.index.folder.TranscriptsFolder;

/**
 * The place on disk where one index lives, shared by all processes that use it:
 *
 * <pre>
 * data/index/talks-0123456789ab/v1/
 *     lock          held by the one process that builds
 *     current       the name of the newest whole generation
 *     gen-17/       manifest.json, talks/, lucene/
 *     serving-PID.json  where a running server is reached
 * </pre>
 *
 * The folder's name is made from the transcripts folder's own name and the hash of its path. Safe for use by many
 * threads.
 */
public final class IndexHome implements Closeable {

    /**
     * Counts up whenever the form of what is kept changes, the search engine's main version included. An index of
     * another form is not touched, and this one built from nothing. What merely reads transcripts differently needs no
     * new form.
     */
    static final int FORMAT = 1;

    private static final Logger LOG = LoggerFactory.getLogger(IndexHome.class);

    private static final String INDEXES = "index";
    private static final String LOCK = "lock";
    private static final String SERVING = "serving-";

    /** Hexadecimal digits of the path's hash: 48 bits, beyond chance for the handful of folders of one machine. */
    private static final int HASH_DIGITS = 12;

    /** Characters of the folder's own name, which is for people. */
    private static final int NAME_LENGTH = 32;

    /**
     * Folders whose lock this process holds. The system's lock is of no use within a process, and closing a second
     * handle on the file would even give it up.
     */
    private static final Set<Path> OURS = new HashSet<>();

    private record Lock(FileChannel channel, FileLock lock, Optional<Object> file) {}

    /** How a running server is reached; {@code began} tells it from a later process of the same number. */
    private record Serving(URI address, long pid, Optional<Instant> began) {

        static Serving here(URI address) {
            return new Serving(
                    address,
                    ProcessHandle.current().pid(),
                    ProcessHandle.current().info().startInstant());
        }

        boolean isAlive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info().startInstant().equals(began))
                    .isPresent();
        }
    }

    private final Path folder;
    private Optional<Lock> held = Optional.empty();
    private boolean said;

    /**
     * The home of the index for these options. Nothing is made or opened yet.
     *
     * @throws IOException if the paths cannot be resolved
     */
    public IndexHome(IndexOptions options) throws IOException {
        Path transcripts = real(options.transcripts());
        String name = String.valueOf(transcripts.getFileName()).replaceAll("[^\\p{L}\\p{N}_-]+", "-");
        byte[] hash = Manifest.Digest.sha256().digest(transcripts.toString().getBytes(StandardCharsets.UTF_8));
        String key = name.substring(0, Math.min(name.length(), NAME_LENGTH))
                + "-"
                + HexFormat.of().formatHex(hash).substring(0, HASH_DIGITS)
                + (options.ignoreMarks() ? "-auto" : "");
        this.folder = real(options.data()).resolve(INDEXES).resolve(key).resolve("v" + FORMAT);
    }

    /** The transcripts folder, without that in it which is not the people's but ours, and what was added beside it. */
    static TranscriptsFolder transcripts(IndexOptions options) throws IOException {
        Path root = real(options.transcripts());
        Path data = real(options.data());
        Path indexes = data.resolve(INDEXES);
        return new TranscriptsFolder(
                root, data.equals(root) ? Set.of(indexes) : Set.of(indexes, data), Optional.of(data));
    }

    /** The absolute path without links; what is not there yet is taken as it is written. */
    private static Path real(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (Files.exists(absolute) || parent == null) {
            return absolute.toRealPath();
        }
        if (Files.isSymbolicLink(absolute)) {
            // A link to a disk that is not there at the moment must lead to the same index as when it is.
            return real(parent.resolve(Files.readSymbolicLink(absolute)));
        }
        return real(parent).resolve(absolute.getFileName());
    }

    /** Where it all lies; need not be there yet. */
    public Path folder() {
        return folder;
    }

    /**
     * Becomes the one who builds, unless somebody else is.
     *
     * @return whether we are the one now
     * @throws IOException if the data folder cannot be written, or its file system has no locks
     */
    public synchronized boolean tryOwn() throws IOException {
        if (owned()) {
            return true;
        }
        giveUp();
        Files.createDirectories(folder);
        synchronized (OURS) {
            if (!OURS.add(folder)) {
                return false;
            }
            try {
                held = lock();
            } finally {
                if (held.isEmpty()) {
                    OURS.remove(folder);
                }
            }
        }
        return held.isPresent();
    }

    /** Whether we are the one who builds. A lock whose file was deleted counts no more: others may hold a new one. */
    public synchronized boolean owned() {
        return held.isPresent()
                && held.get().lock().isValid()
                && fileKey().equals(held.get().file());
    }

    /** Lets somebody else build. */
    public synchronized void giveUp() {
        if (held.isPresent()) {
            try {
                // Gives up the lock as well.
                held.get().channel().close();
            } catch (IOException e) {
                LOG.debug("the lock of {} was gone already", folder, e);
            }
            held = Optional.empty();
            synchronized (OURS) {
                OURS.remove(folder);
            }
        }
    }

    /**
     * Tells other processes where this one is reached, until it ends or {@link #close} is called.
     *
     * @param address the address of its web pages
     * @throws IOException if the data folder cannot be written
     */
    public synchronized void serve(URI address) throws IOException {
        Files.createDirectories(folder);
        Serving here = Serving.here(address);
        said = true;
        JsonFiles.replace(ours(here.pid()), SERVING + here.pid() + ".tmp", here);
    }

    /** Where a running process serves this index, if one does and has said so. */
    public Optional<URI> servedAt() {
        return serving().stream().map(Serving::address).findFirst();
    }

    /** Lets somebody else build and, if this process has said where it is reached, takes that back. */
    @Override
    public synchronized void close() throws IOException {
        giveUp();
        if (said) {
            Files.deleteIfExists(ours(ProcessHandle.current().pid()));
        }
    }

    private Path ours(long pid) {
        return folder.resolve(SERVING + pid + ".json");
    }

    /** What running processes have said, the latest first. */
    private List<Serving> serving() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Serving> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, SERVING + "*.json")) {
            for (Path file : files) {
                readServing(file).filter(Serving::isAlive).ifPresent(found::add);
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.debug("cannot tell who serves {}", folder, e);
        }
        found.sort(Comparator.comparing((Serving s) -> s.began().orElse(Instant.EPOCH))
                .reversed());
        return found;
    }

    private static Optional<Serving> readServing(Path file) {
        try {
            return Optional.of(JsonFiles.read(file, Serving.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Lock> lock() throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            FileLock lock = channel.tryLock();
            locked = lock != null;
            return lock == null ? Optional.empty() : Optional.of(new Lock(channel, lock, fileKey()));
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    /** What tells the lock's file from another of the same name, where the file system can. */
    private Optional<Object> fileKey() {
        try {
            return Optional.ofNullable(
                    Files.readAttributes(folder.resolve(LOCK), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                            .fileKey());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
