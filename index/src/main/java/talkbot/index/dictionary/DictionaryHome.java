package talkbot.index.dictionary;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.index.BuildProgress;

/**
 * Where compiled dictionaries lie, shared by all processes:
 *
 * <pre>
 * data/index/dictionary/
 *     lock          held while one is compiled, so that others wait instead of doing it twice
 *     hashes        what the dictionaries' files held, by size and time of change
 *     0f3a…/        one compiled dictionary, named by what it was made of; never changed
 *     tmp-…         being written
 * </pre>
 *
 * Reading needs no lock.
 */
final class DictionaryHome {

    /** Begins the name of everything that is being written. */
    static final String DRAFT_PREFIX = "tmp-";

    private static final Logger LOG = LoggerFactory.getLogger(DictionaryHome.class);

    private static final int NAME_DIGITS = 32;

    /** Two bots with different dictionaries may share a data folder, and one of them may be about to be renewed. */
    private static final int KEPT = 3;

    /** Each attempt after the first means that a file changed, or somebody swept, at just that moment. */
    private static final int ATTEMPTS = 4;

    /** The system's lock is of no use within a process. */
    private static final Object ONE_AT_A_TIME = new Object();

    /** An opened table and what it was made of. */
    record Opened(WordTable table, String fingerprint) {}

    private final Path folder;
    private final List<Path> files;
    private final BuildProgress progress;
    private final InstantSource clock;

    DictionaryHome(Path data, List<Path> files, BuildProgress progress, InstantSource clock) {
        // Below the indexes, because a data folder that is the transcripts folder itself is not looked at there.
        this.folder = data.resolve("index").resolve("dictionary");
        this.files = files;
        this.progress = progress;
        this.clock = clock;
    }

    /** The name of what is made of files with these hashes. */
    static String fingerprint(List<String> hashes) {
        MessageDigest digest = FileHashes.sha256();
        String form = WordTable.FORMAT + " " + Version.LATEST + " " + BuiltInList.checksum() + "\n";
        digest.update(form.getBytes(StandardCharsets.UTF_8));
        hashes.forEach(hash -> digest.update((hash + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest()).substring(0, NAME_DIGITS);
    }

    /**
     * Opens the dictionary as it is on disk, or compiles it first.
     *
     * @throws DictionaryException if a file cannot be used
     * @throws IOException if the data folder cannot be written, or the files do not stop changing
     */
    Opened open() throws IOException {
        Files.createDirectories(folder);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<FileHashes.Stamp> stamps = stamps();
            FileHashes hashes = new FileHashes(folder.resolve("hashes"), clock);
            List<String> contents = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                contents.add(hashes.of(files.get(i), stamps.get(i)));
            }
            hashes.keep();
            String name = fingerprint(contents);
            Optional<WordTable> there = table(folder.resolve(name));
            if (there.isEmpty() && compile(name, stamps)) {
                there = table(folder.resolve(name));
            }
            if (there.isPresent()) {
                return new Opened(there.get(), name);
            }
        }
        throw new IOException(
                "the files of the dictionary change all the time, or " + folder + " loses what it is given");
    }

    private List<FileHashes.Stamp> stamps() throws DictionaryException {
        List<FileHashes.Stamp> stamps = new ArrayList<>();
        for (Path file : files) {
            stamps.add(FileHashes.Stamp.of(file));
        }
        return stamps;
    }

    private Optional<WordTable> table(Path compiled) {
        if (!Files.isDirectory(compiled)) {
            return Optional.empty();
        }
        try {
            MMapDirectory directory = new MMapDirectory(compiled, NoLockFactory.INSTANCE);
            boolean opened = false;
            try {
                WordTable table = WordTable.open(directory);
                opened = true;
                touch(compiled);
                return Optional.of(table);
            } finally {
                if (!opened) {
                    directory.close();
                }
            }
        } catch (IOException | RuntimeException e) {
            // Broken files show as either; both mean that it is of no use.
            LOG.info("{} cannot be used: {}", compiled, e.toString());
            return Optional.empty();
        }
    }

    /** Marks it as used, so that it is not swept. */
    private void touch(Path compiled) {
        try {
            Files.setLastModifiedTime(compiled, FileTime.from(clock.instant()));
        } catch (IOException e) {
            LOG.debug("{} may be swept early", compiled, e);
        }
    }

    /**
     * Compiles the files, unless somebody else has done it meanwhile.
     *
     * @return whether the files were the same from the beginning to the end
     */
    private boolean compile(String name, List<FileHashes.Stamp> stamps) throws IOException {
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                LOG.debug("compiling under {}", lock);
                Path compiled = folder.resolve(name);
                Optional<WordTable> there = table(compiled);
                if (there.isPresent()) {
                    there.get().close();
                    return true;
                }
                IOUtils.rm(compiled);
                sweep();
                Path draft = Files.createTempDirectory(folder, DRAFT_PREFIX);
                try {
                    compileInto(draft);
                    if (!stamps().equals(stamps)) {
                        return false;
                    }
                    Files.move(draft, compiled, StandardCopyOption.ATOMIC_MOVE);
                    IOUtils.fsync(folder, true);
                } finally {
                    IOUtils.rm(draft);
                }
                return true;
            }
        }
    }

    private void compileInto(Path draft) throws IOException {
        long begin = System.nanoTime();
        int steps = files.size() + 1;
        progress.dictionary();
        Words words = new Words();
        int entries = 0;
        for (int i = 0; i < files.size(); i++) {
            int source = i;
            progress.at(i, steps, files.get(i).toString());
            entries += DictionaryFile.read(files.get(i), entry -> words.add(entry, source));
        }
        BuiltInList.addTo(words);
        progress.at(files.size(), steps, "");
        try (MMapDirectory directory = new MMapDirectory(draft, NoLockFactory.INSTANCE)) {
            WordTable.write(words, directory);
        }
        progress.at(steps, steps, "");
        LOG.info("compiled {} entries of {} in {} ms", entries, files, (System.nanoTime() - begin) / 1_000_000);
    }

    /** Removes drafts that a killed process has left, and the compiled dictionaries that were used longest ago. */
    private void sweep() throws IOException {
        List<Path> children;
        try (Stream<Path> list = Files.list(folder)) {
            children = list.toList();
        }
        List<Path> old = new ArrayList<>(children.stream()
                .filter(DictionaryHome::isCompiled)
                .sorted(Comparator.comparing(DictionaryHome::used).reversed())
                .skip(KEPT - 1)
                .toList());
        children.stream().filter(DictionaryHome::isDraft).forEach(old::add);
        for (Path path : old) {
            try {
                IOUtils.rm(path);
            } catch (IOException e) {
                // Some systems keep files that are open; the next sweep finds them again.
                LOG.debug("{} stays for now", path, e);
            }
        }
    }

    private static boolean isDraft(Path path) {
        return path.getFileName().toString().startsWith(DRAFT_PREFIX);
    }

    private static boolean isCompiled(Path path) {
        return path.getFileName().toString().matches("[0-9a-f]{" + NAME_DIGITS + "}");
    }

    private static FileTime used(Path compiled) {
        try {
            return Files.getLastModifiedTime(compiled);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
