package talkbot.app.shelf;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import talkbot.index.transcript.TranscriptFile;
import talkbot.index.transcript.TranscriptKinds;

/**
 * The transcripts folder as a place to put transcripts into and to take them out of. Nothing is ever overwritten, and
 * whoever watches the folder sees files whole. What is taken out lies in another folder for a day, to be put back.
 */
public final class Shelf {

    /** How long what was taken out can be put back. */
    public static final Duration UNDO = Duration.ofDays(1);

    private final Path transcripts;
    private final Path removed;

    /**
     * A shelf.
     *
     * @param transcripts the transcripts folder
     * @param removed the folder for what is taken out, which need not be there
     */
    public Shelf(Path transcripts, Path removed) {
        this.transcripts = transcripts;
        this.removed = removed;
    }

    /**
     * Puts a transcript, and its sidecar if it has one, into the folder.
     *
     * @return where the transcript lies now
     * @throws FileAlreadyExistsException if a file of that name, or another transcript that would share the sidecar, is
     *     there
     */
    public Path add(TranscriptFile file) throws IOException {
        Path target = transcripts.resolve(file.source());
        Path sidecar = transcripts.resolve(TranscriptKinds.sidecarOf(file.source()));
        refuseNeighbour(sidecar);
        if (file.sidecar().isEmpty()) {
            put(file.content(), target);
            return target;
        }
        put(file.sidecar().get(), sidecar);
        try {
            put(file.content(), target);
        } catch (IOException e) {
            Files.deleteIfExists(sidecar);
            throw e;
        }
        return target;
    }

    /** Files that differ in their form only share a sidecar and would be mistaken for each other. */
    private void refuseNeighbour(Path sidecar) throws IOException {
        try (Stream<Path> files = Files.list(transcripts)) {
            Optional<Path> neighbour = files.filter(other -> other.equals(sidecar) || isTranscriptOf(sidecar, other))
                    .sorted()
                    .findFirst();
            if (neighbour.isPresent()) {
                throw new FileAlreadyExistsException(neighbour.get().toString());
            }
        }
    }

    private static boolean isTranscriptOf(Path sidecar, Path file) {
        String name = String.valueOf(file.getFileName());
        return TranscriptKinds.isTranscript(name)
                && TranscriptKinds.sidecarOf(name).equals(String.valueOf(sidecar.getFileName()));
    }

    private void put(byte[] content, Path target) throws IOException {
        Path part = Files.createTempFile(transcripts, ".", ".part");
        try {
            Files.write(part, content);
            move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Gives a whole file another name that is free. A link fails where the name is taken, a rename would replace. */
    private static void move(Path file, Path target) throws IOException {
        try {
            Files.createLink(target, file);
            Files.delete(file);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.move(file, target); // refuses a name that is taken, but for a moment between look and move
        }
    }

    /**
     * Takes a transcript and its sidecar out of the folder.
     *
     * @param source the transcript's path below the folder
     */
    public void remove(String source) throws IOException {
        Path box = box();
        String sidecar = TranscriptKinds.sidecarOf(source);
        Path kept = box.resolve(source);
        Files.createDirectories(parent(kept));
        Files.move(transcripts.resolve(source), kept);
        if (Files.exists(transcripts.resolve(sidecar))) {
            Files.move(transcripts.resolve(sidecar), box.resolve(sidecar));
        }
    }

    /** A new folder, named by a number higher than all others. */
    private Path box() throws IOException {
        Files.createDirectories(removed);
        long number = boxes().stream().mapToLong(Shelf::number).max().orElse(0);
        return Files.createDirectory(removed.resolve(String.valueOf(number + 1)));
    }

    /**
     * Puts back what was taken out last.
     *
     * @return the paths of its files below the transcripts folder; none if there is nothing to put back
     * @throws FileAlreadyExistsException if a file of that name is there by now; nothing is put back then
     */
    public List<String> undo() throws IOException {
        Optional<Path> last = boxes().stream().max(Comparator.comparingLong(Shelf::number));
        if (last.isEmpty()) {
            return List.of();
        }
        Path box = last.get();
        List<Path> kept;
        try (Stream<Path> files = Files.walk(box)) {
            kept = files.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : kept) {
            Path target = transcripts.resolve(box.relativize(file));
            if (Files.exists(target)) {
                throw new FileAlreadyExistsException(target.toString());
            }
        }
        List<String> back = new ArrayList<>();
        for (Path file : kept) {
            Path target = transcripts.resolve(box.relativize(file));
            Files.createDirectories(parent(target));
            move(file, target);
            back.add(box.relativize(file).toString());
        }
        delete(box);
        return back;
    }

    /** Deletes for good what was taken out more than {@link #UNDO} ago. */
    public void prune(Instant now) throws IOException {
        for (Path box : boxes()) {
            if (Files.getLastModifiedTime(box).toInstant().isBefore(now.minus(UNDO))) {
                delete(box);
            }
        }
    }

    private List<Path> boxes() throws IOException {
        if (!Files.isDirectory(removed)) {
            return List.of();
        }
        try (Stream<Path> boxes = Files.list(removed)) {
            return boxes.filter(box -> String.valueOf(box.getFileName()).matches("\\d{1,18}"))
                    .toList();
        }
    }

    private static long number(Path box) {
        return Long.parseLong(String.valueOf(box.getFileName()));
    }

    private static void delete(Path box) throws IOException {
        try (Stream<Path> paths = Files.walk(box)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static Path parent(Path file) throws IOException {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IOException("no folder: " + file);
        }
        return parent;
    }
}
