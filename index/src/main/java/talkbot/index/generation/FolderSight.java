package talkbot.index.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import talkbot.index.Problem;
import talkbot.index.folder.FolderState;
import talkbot.index.folder.Reasons;
import talkbot.index.folder.TranscriptsFolder;

/**
 * Looks at the transcripts folder for one who keeps serving when there is nothing to see, and tells when the folder
 * goes and when it is back. To be used by one thread at a time, but for {@link #problem}.
 */
final class FolderSight {

    private final TranscriptsFolder folder;
    private final Consumer<IndexEvent> events;
    private volatile Optional<Problem> problem = Optional.empty();
    private Set<Path> folders = Set.of();

    FolderSight(TranscriptsFolder folder, Consumer<IndexEvent> events) {
        this.folder = folder;
        this.events = events;
    }

    /** Why the folder as a whole cannot be looked at, if so. */
    Optional<Problem> problem() {
        return problem;
    }

    /** The folder and its sub-folders as last seen by {@link #scan}. */
    Set<Path> folders() {
        return folders;
    }

    /**
     * Makes sure that the folder is there.
     *
     * @throws IOException if it is not
     */
    void require() throws IOException {
        folder.check();
    }

    /** Looks whether the folder is there, no more. */
    void glance() {
        try {
            folder.check();
            back();
        } catch (IOException e) {
            lost(e);
        }
    }

    /** Looks at everything in the folder; nothing if it cannot be looked at. */
    Optional<FolderState> scan() {
        try {
            return Optional.of(scanOrFail());
        } catch (IOException e) {
            lost(e);
            return Optional.empty();
        }
    }

    /**
     * Looks at everything in the folder, for one who can do nothing without it.
     *
     * @throws IOException if it cannot be looked at
     */
    FolderState scanOrFail() throws IOException {
        TranscriptsFolder.Scan scan = folder.scan();
        folders = scan.folders();
        back();
        return scan.state();
    }

    private void lost(IOException refusal) {
        if (problem.isEmpty()) {
            String reason = Reasons.of(refusal);
            problem = Optional.of(new Problem(".", OptionalInt.empty(), Problem.Kind.UNREADABLE, reason));
            events.accept(new IndexEvent.FolderLost(folder.root(), reason));
        }
    }

    private void back() {
        if (problem.isPresent()) {
            problem = Optional.empty();
            events.accept(new IndexEvent.FolderBack(folder.root()));
        }
    }
}
