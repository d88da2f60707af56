package talkbot.index.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** The system's reasons in a few words, without the path, which the reader knows already. */
public final class Reasons {

    private Reasons() {}

    /** What the system said, as short as it can be told. */
    public static String of(IOException refusal) {
        return switch (refusal) {
            case AccessDeniedException denied -> "permission denied";
            case NoSuchFileException gone -> "no such file or folder";
            case NotDirectoryException file -> "not a folder";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> refusal.getMessage() == null ? refusal.getClass().getSimpleName() : refusal.getMessage();
        };
    }
}
