package talkbot.index.folder;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import talkbot.index.Added;
import talkbot.index.Problem;
import talkbot.index.transcript.TranscriptKinds;

/**
 * The folder into which people drop transcripts, with all its sub-folders. Links are followed, circles of links left
 * out. Safe for use by many threads.
 */
public final class TranscriptsFolder {

    /**
     * One look at the folder.
     *
     * @param state what stands in it
     * @param folders the folder and all its sub-folders, for {@link FolderWatch}
     */
    public record Scan(FolderState state, Set<Path> folders) {}

    private final Path root;
    private final Optional<Path> data;
    private final Set<Path> leftOut;

    /**
     * Names the folder; nothing is looked at yet, and it need not be there.
     *
     * @param root the folder
     * @param leftOut folders in it that hold no transcripts, such as the one that the index itself is kept in
     */
    public TranscriptsFolder(Path root, Set<Path> leftOut) {
        this(root, leftOut, Optional.empty());
    }

    /**
     * Names the folder, and another one beside it.
     *
     * @param data the data folder, if transcripts that were {@link Added} are to be seen as well; need not be there
     */
    public TranscriptsFolder(Path root, Set<Path> leftOut, Optional<Path> data) {
        this.root = root;
        this.data = data;
        this.leftOut = Set.copyOf(leftOut);
    }

    /** The folder itself. */
    public Path root() {
        return root;
    }

    /**
     * Looks at the whole folder. What cannot be looked at is part of the state; only the folder itself must be there.
     *
     * @throws IOException if the folder itself is missing, is no folder, or may not be listed
     */
    public Scan scan() throws IOException {
        check();
        Visitor visitor = new Visitor();
        visitor.walk(root);
        Optional<Path> added = data.map(folder -> folder.resolve(Added.FOLDER));
        if (added.filter(Files::isDirectory).isPresent()) {
            visitor.walk(added.get());
        }
        // If it went while we looked, what we saw is not what stands there.
        check();
        return new Scan(visitor.state(), Set.copyOf(visitor.folders));
    }

    /**
     * Makes sure that the folder is there.
     *
     * @throws IOException if it is missing or is no folder
     */
    public void check() throws IOException {
        if (!Files.readAttributes(root, BasicFileAttributes.class).isDirectory()) {
            throw new NotDirectoryException(root.toString());
        }
    }

    /**
     * The stamp of one transcript and its sidecar right now.
     *
     * @param source the transcript's path below the folder
     * @throws IOException if the transcript is not there any more
     */
    public Found.Transcript look(String source) throws IOException {
        Optional<Stamp> sidecar;
        try {
            sidecar = Optional.of(stamp(sidecar(source)));
        } catch (NoSuchFileException e) {
            sidecar = Optional.empty();
        }
        return new Found.Transcript(stamp(file(source)), sidecar);
    }

    /** Where a transcript stands. */
    public Path file(String source) {
        return base(source).resolve(source);
    }

    /** Where a transcript's sidecar stands, if there is one. */
    public Path sidecar(String source) {
        return base(source).resolve(TranscriptKinds.sidecarOf(source));
    }

    private Path base(String source) {
        return Added.key(source).flatMap(key -> data).orElse(root);
    }

    private static Stamp stamp(Path file) throws IOException {
        return Stamp.of(Files.readAttributes(file, BasicFileAttributes.class), Files.isReadable(file));
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private final Set<Path> folders = new HashSet<>();
        private final Map<String, Stamp> transcripts = new HashMap<>();
        private final Map<String, Stamp> sidecars = new HashMap<>();
        private final Map<String, Found> unfit = new HashMap<>();
        private Path top = root;

        /** Looks at a folder and all below it. */
        void walk(Path folder) throws IOException {
            top = folder;
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, this);
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(top) && (name(folder).startsWith(".") || leftOut.contains(folder))) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            folders.add(folder);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = name(file);
            if (TranscriptKinds.isIgnored(name)) {
                return FileVisitResult.CONTINUE;
            }
            boolean transcript = TranscriptKinds.isTranscript(name);
            if (!transcript && !TranscriptKinds.isSidecar(name)) {
                unfit(file, Problem.Kind.UNSUPPORTED, extension(name));
            } else if (attributes.isSymbolicLink()) {
                unfit(file, Problem.Kind.UNREADABLE, "a link to nothing");
            } else if (!attributes.isRegularFile()) {
                unfit(file, Problem.Kind.UNREADABLE, "not a regular file");
            } else if (!survivesAsText(file)) {
                unfit(file, Problem.Kind.UNREADABLE, "a name that cannot be told in the system's character set");
            } else {
                (transcript ? transcripts : sidecars).put(source(file), Stamp.of(attributes, Files.isReadable(file)));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException refusal) throws IOException {
            return failed(path, refusal);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException refusal) throws IOException {
            return refusal == null ? FileVisitResult.CONTINUE : failed(folder, refusal);
        }

        private FileVisitResult failed(Path path, IOException refusal) throws IOException {
            if (path.equals(top)) {
                throw refusal;
            }
            boolean harmless = refusal instanceof FileSystemLoopException
                    || (refusal instanceof NoSuchFileException && !Files.exists(path, LinkOption.NOFOLLOW_LINKS))
                    || TranscriptKinds.isIgnored(name(path));
            if (!harmless) {
                unfit(path, Problem.Kind.UNREADABLE, Reasons.of(refusal));
            }
            return FileVisitResult.CONTINUE;
        }

        private FolderState state() {
            Map<String, Found> found = new HashMap<>(unfit);
            // Two transcripts that differ in their extension only share a sidecar.
            Set<String> orphans = new HashSet<>(sidecars.keySet());
            transcripts.forEach((source, stamp) -> {
                String sidecar = TranscriptKinds.sidecarOf(source);
                orphans.remove(sidecar);
                found.put(source, new Found.Transcript(stamp, Optional.ofNullable(sidecars.get(sidecar))));
            });
            orphans.forEach(source -> found.put(source, unfit(source, Problem.Kind.ORPHAN_SIDECAR, "")));
            return FolderState.of(found);
        }

        private void unfit(Path path, Problem.Kind kind, String detail) {
            unfit.put(source(path), unfit(source(path), kind, detail));
        }

        private static Found.Unfit unfit(String source, Problem.Kind kind, String detail) {
            return new Found.Unfit(new Problem(source, OptionalInt.empty(), kind, detail));
        }

        private String source(Path path) {
            // What was added is named by its path in the data folder.
            Path base = top.equals(root) ? root : data.orElse(root);
            return base.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
        }

        /** A transcript is opened by its path's text; a name of broken characters would lead nowhere. */
        private boolean survivesAsText(Path file) {
            try {
                return file.getFileSystem().getPath(file.toString()).equals(file);
            } catch (InvalidPathException e) {
                return false;
            }
        }

        private static String name(Path path) {
            Path name = path.getFileName();
            return name == null ? "" : name.toString();
        }

        private static String extension(String name) {
            int dot = name.lastIndexOf('.');
            return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        }
    }
}
