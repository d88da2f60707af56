package talkbot.core.added;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.index.Added;

/**
 * The added transcripts as files, for the index to read: each in a folder of its own that is named by its key, appears
 * whole and goes whole, whenever a process is killed. Several processes may keep the same folder in step.
 */
final class Mirror {

    private static final Logger LOG = LoggerFactory.getLogger(Mirror.class);

    /** Nobody needs so long to write a file; what is older is left from a process that was killed. */
    private static final Duration LEFT_OVER = Duration.ofHours(1);

    private final TranscriptTable table;
    private final Path folder;

    /**
     * A mirror; its folder is made if need be.
     *
     * @param data the data folder
     */
    Mirror(TranscriptTable table, Path data) throws IOException {
        this.table = table;
        this.folder = Files.createDirectories(data.resolve(Added.FOLDER));
    }

    /** Brings the folder into step with the database. */
    synchronized void sync() throws IOException {
        // Looked at first: what is there now was in the database before, so that nothing is taken away that just came.
        Set<String> there = new HashSet<>(names(false));
        for (AddedTranscript transcript : table.served()) {
            if (!there.remove(transcript.key())) {
                put(transcript);
            }
        }
        for (String gone : there) {
            takeOut(folder.resolve(gone));
        }
    }

    /** Deletes what a killed process has left. */
    synchronized void sweep(Instant now) throws IOException {
        for (String name : names(true)) {
            Path left = folder.resolve(name);
            try {
                if (Files.getLastModifiedTime(left).toInstant().isBefore(now.minus(LEFT_OVER))) {
                    delete(left);
                }
            } catch (NoSuchFileException e) {
                LOG.debug("another process swept {}", left);
            }
        }
    }

    private void put(AddedTranscript transcript) throws IOException {
        Optional<byte[]> content = table.content(transcript.key());
        if (content.isEmpty() || !FileNames.fit(transcript.name())) {
            return;
        }
        Path draft = Files.createTempDirectory(folder, ".");
        try {
            Files.write(draft.resolve(transcript.name()), content.get());
            Files.move(draft, folder.resolve(transcript.key()), StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            delete(draft);
            if (!Files.isDirectory(folder.resolve(transcript.key()))) {
                throw e;
            }
            // Another process was faster.
        }
    }

    private void takeOut(Path entry) throws IOException {
        Path going = Files.createTempDirectory(folder, ".");
        try {
            Files.move(entry, going.resolve("gone"), StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            LOG.debug("another process took out {}", entry);
        }
        delete(going);
    }

    private List<String> names(boolean drafts) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (name.startsWith(".") == drafts) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static void delete(Path top) throws IOException {
        try (Stream<Path> paths = Files.walk(top)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
