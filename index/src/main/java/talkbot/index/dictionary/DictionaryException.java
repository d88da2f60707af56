package talkbot.index.dictionary;

import java.io.IOException;
import java.nio.file.Path;

/** A file cannot be used as a dictionary. What is wrong is told by kind, so that others put it into words. */
public final class DictionaryException extends IOException {

    private static final long serialVersionUID = 1;

    /** What is wrong with a file. */
    public enum Kind {
        /** There is none of this name. */
        MISSING,
        /** It is there, but cannot be read; the detail is the system's reason. */
        UNREADABLE,
        /** It is something else than a dictionary; the detail is empty. */
        NO_DICTIONARY,
        /** It began as a dictionary and ends amiss, as after half a download; the detail says where or why. */
        BROKEN
    }

    private final transient Path file;
    private final Kind kind;
    private final String detail;

    DictionaryException(Path file, Kind kind, String detail) {
        super(file + ": " + kind + (detail.isEmpty() ? "" : " " + detail));
        this.file = file;
        this.kind = kind;
        this.detail = detail;
    }

    DictionaryException(Path file, Kind kind, String detail, Throwable cause) {
        this(file, kind, detail);
        initCause(cause);
    }

    /** The file, as it was named. */
    public Path file() {
        return file;
    }

    /** What is wrong with it. */
    public Kind kind() {
        return kind;
    }

    /** What belongs to the kind: a reason or a place; may be empty. */
    public String detail() {
        return detail;
    }
}
