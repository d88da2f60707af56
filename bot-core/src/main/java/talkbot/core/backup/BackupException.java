package talkbot.core.backup;

/** A backup cannot be written or brought back; everything is as it was. */
public final class BackupException extends Exception {

    private final Reason reason;

    /** Why. */
    public enum Reason {
        /** There is a file of that name already. */
        THERE,
        /** The file cannot be written or read. */
        FILE,
        /** The file is no backup, or a broken one. */
        NO_BACKUP,
        /** The backup, or the database, is of a newer program. */
        NEWER,
        /** The database has something in it already. */
        NOT_EMPTY,
        /** A server works on the database. */
        IN_USE
    }

    BackupException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    BackupException(Reason reason, Throwable cause) {
        super(String.valueOf(cause.getMessage()), cause);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
