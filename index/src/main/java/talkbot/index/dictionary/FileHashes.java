package talkbot.index.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.index.dictionary.DictionaryException.Kind;
import talkbot.index.folder.Reasons;

/**
 * The hashes of large files, remembered from start to start for as long as size and time of change stay the same. For
 * use by one thread.
 */
final class FileHashes {

    private static final Logger LOG = LoggerFactory.getLogger(FileHashes.class);

    /** A file may change again within one tick of its time stamp. */
    private static final Duration TOO_FRESH = Duration.ofSeconds(2);

    /**
     * What tells a file from what it was.
     *
     * @param size in bytes
     * @param changed its time stamp, as text to the last digit
     */
    record Stamp(long size, String changed) {

        /**
         * The stamp of a file as it is now.
         *
         * @throws DictionaryException if there is no such file
         */
        static Stamp of(Path file) throws DictionaryException {
            try {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                if (!now.isRegularFile()) {
                    throw new DictionaryException(file, Kind.UNREADABLE, "not a regular file");
                }
                return new Stamp(now.size(), now.lastModifiedTime().toInstant().toString());
            } catch (DictionaryException e) {
                throw e;
            } catch (IOException e) {
                Kind kind = Files.notExists(file) ? Kind.MISSING : Kind.UNREADABLE;
                throw new DictionaryException(file, kind, kind == Kind.MISSING ? "" : Reasons.of(e), e);
            }
        }
    }

    private final Path memory;
    private final InstantSource clock;
    /** By file, the stamp and the hash in one line: so little needs no library that takes longer to load than to use. */
    private final Properties known = new Properties();

    private boolean learnt;

    /** Remembers what the file {@code memory} holds; one that is missing or broken holds nothing. */
    FileHashes(Path memory, InstantSource clock) {
        this.memory = memory;
        this.clock = clock;
        if (Files.exists(memory)) {
            try (Reader in = Files.newBufferedReader(memory)) {
                known.load(in);
            } catch (IOException | IllegalArgumentException e) {
                LOG.debug("{} is of no use", memory, e);
            }
        }
    }

    /**
     * The SHA-256 of a file's content.
     *
     * @param stamp of the file, taken before
     * @throws DictionaryException if it cannot be read
     */
    String of(Path file, Stamp stamp) throws DictionaryException {
        String name = file.toAbsolutePath().normalize().toString();
        String marked = stamp.size() + " " + stamp.changed() + " ";
        String before = known.getProperty(name, "");
        if (before.startsWith(marked)) {
            return before.substring(marked.length());
        }
        String hash = hash(file);
        if (Instant.parse(stamp.changed()).plus(TOO_FRESH).isBefore(clock.instant())) {
            known.setProperty(name, marked + hash);
            learnt = true;
        }
        return hash;
    }

    private static String hash(Path file) throws DictionaryException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new DictionaryException(file, Kind.UNREADABLE, Reasons.of(e), e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Keeps what was learnt; that it cannot be kept only costs time at the next start. */
    void keep() {
        if (!learnt) {
            return;
        }
        known.stringPropertyNames().stream()
                .filter(name -> Files.notExists(Path.of(name)))
                .forEach(known::remove);
        try {
            Path draft = Files.createTempFile(memory.toAbsolutePath().getParent(), DictionaryHome.DRAFT_PREFIX, "");
            try (Writer out = Files.newBufferedWriter(draft)) {
                known.store(out, null);
            }
            Files.move(draft, memory, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            learnt = false;
        } catch (IOException e) {
            LOG.debug("{} cannot be written", memory, e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
