package talkbot.index.generation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.util.IOUtils;
import talkbot.index.Talk;
import talkbot.index.lucene.LuceneIndexWriter;

/**
 * A generation that is being written beside the others. It begins as the generation before, by links to the same files,
 * of which none is ever written to again. Gone when closed, unless it was published.
 */
final class Draft implements Closeable {

    private final GenerationStore store;
    private final Optional<Path> base;
    private final Path folder;
    private final LuceneIndexWriter lucene;
    private boolean published;

    private Draft(GenerationStore store, Optional<Path> base, Path folder, LuceneIndexWriter lucene) {
        this.store = store;
        this.base = base;
        this.folder = folder;
        this.lucene = lucene;
    }

    /**
     * Begins.
     *
     * @param base the generation to start from, or nothing to start empty
     */
    static Draft begin(GenerationStore store, Optional<Path> base) throws IOException {
        Path folder = store.newDraft();
        try {
            Path index = Files.createDirectory(folder.resolve(GenerationStore.LUCENE));
            Files.createDirectory(folder.resolve(GenerationStore.TALKS));
            if (base.isPresent()) {
                linkSegments(base.get().resolve(GenerationStore.LUCENE), index);
            }
            return new Draft(store, base, folder, LuceneIndexWriter.open(index));
        } catch (IOException | RuntimeException e) {
            IOUtils.deleteFilesIgnoringExceptions(folder);
            throw e;
        }
    }

    /** Keeps the talk of this version as the generation before has it. */
    void keep(String version) throws IOException {
        Path from = base.orElseThrow(() -> new IllegalStateException("nothing to keep a talk from"));
        linkOrCopy(GenerationStore.talkFile(from, version), GenerationStore.talkFile(folder, version));
    }

    /** Writes a new talk. */
    void write(String version, Talk talk) throws IOException {
        JsonFiles.write(GenerationStore.talkFile(folder, version), talk);
    }

    /** A talk that was kept or written. */
    Talk read(String version) throws IOException {
        return JsonFiles.read(GenerationStore.talkFile(folder, version), Talk.class);
    }

    /** What the searching is done with. */
    LuceneIndexWriter lucene() {
        return lucene;
    }

    /**
     * Makes it the current generation.
     *
     * @return where it lies
     */
    Path publish(Manifest manifest) throws IOException {
        lucene.commit();
        lucene.close();
        JsonFiles.write(folder.resolve(GenerationStore.MANIFEST), manifest);
        IOUtils.fsync(folder.resolve(GenerationStore.TALKS), true);
        IOUtils.fsync(folder, true);
        Path generation = store.publish(folder, manifest.generation());
        published = true;
        return generation;
    }

    @Override
    public void close() throws IOException {
        if (!published) {
            try (lucene) {
                // Closed before its files go.
            } finally {
                IOUtils.rm(folder);
            }
        }
    }

    private static void linkSegments(Path from, Path to) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(from)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (!name.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    linkOrCopy(file, to.resolve(name));
                }
            }
        }
    }

    private static void linkOrCopy(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (IOException | UnsupportedOperationException e) {
            // Not every file system has links.
            Files.copy(from, to);
            IOUtils.fsync(to, false);
        }
    }
}
