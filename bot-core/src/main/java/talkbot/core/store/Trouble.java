package talkbot.core.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What is wrong with a database, as far as whoever looks after it can do something about it. */
public enum Trouble {
    /** Nobody answers at its address, or not in time. */
    UNREACHABLE,
    /** The server refuses the user or the password. */
    LOGIN,
    /** The server has no database of that name. */
    MISSING,
    /** The address is none of a kind that is known here. */
    ADDRESS,
    /** The disk, or what the database may use of it, is full. */
    FULL,
    /** It can be read but not written. */
    READ_ONLY,
    /** Somebody else keeps it locked, or keeps it busy. */
    LOCKED,
    /** The file is no database, or a broken one. */
    BROKEN,
    /** Something else; its cause says more. */
    OTHER;

    /** SQLite's extended codes have the plain one in their lowest byte (sqlite.org/rescode.html). */
    private static final int PLAIN = 0xff;

    /** What SQLite says where the file system became read-only while it had the file open. */
    private static final Set<SQLiteErrorCode> UNWRITABLE = Set.of(
            SQLiteErrorCode.SQLITE_IOERR_WRITE,
            SQLiteErrorCode.SQLITE_IOERR_FSYNC,
            SQLiteErrorCode.SQLITE_IOERR_DIR_FSYNC,
            SQLiteErrorCode.SQLITE_IOERR_TRUNCATE);

    /** What an exception means, by the first cause that says it. */
    static Trouble of(Throwable failure) {
        Trouble found = OTHER;
        for (Throwable cause = failure; cause != null && found == OTHER; cause = cause.getCause()) {
            found = switch (cause) {
                case StoreException known -> known.trouble();
                case SQLTransientConnectionException pool when pool.getCause() == null -> LOCKED;
                case SQLException sql -> of(sql);
                default -> OTHER;
            };
        }
        return found;
    }

    private static Trouble of(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (e instanceof SQLiteException sqlite && UNWRITABLE.contains(sqlite.getResultCode())) {
            return READ_ONLY;
        }
        return state.isEmpty() ? ofSqlite(e.getErrorCode()) : ofState(state);
    }

    /** The codes are those of postgresql.org/docs/current/errcodes-appendix.html. */
    private static Trouble ofState(String state) {
        return switch (state) {
            // Shutting down, starting up, or without a connection left.
            case "57P01", "57P02", "57P03", "57P05", "53300" -> UNREACHABLE;
            // The driver's own: the server wants a password and there is none.
            case "08004" -> LOGIN;
            case "3D000" -> MISSING;
            case "53100" -> FULL;
            case "25006", "42501" -> READ_ONLY;
            case "55P03", "57014", "40P01", "40001" -> LOCKED;
            default -> {
                if (state.startsWith("08")) {
                    yield UNREACHABLE;
                }
                yield state.startsWith("28") ? LOGIN : OTHER;
            }
        };
    }

    private static Trouble ofSqlite(int code) {
        return switch (SQLiteErrorCode.getErrorCode(code & PLAIN)) {
            case SQLITE_FULL -> FULL;
            case SQLITE_READONLY, SQLITE_PERM -> READ_ONLY;
            case SQLITE_BUSY, SQLITE_LOCKED -> LOCKED;
            case SQLITE_CANTOPEN, SQLITE_IOERR -> UNREACHABLE;
            case SQLITE_NOTADB, SQLITE_CORRUPT -> BROKEN;
            default -> OTHER;
        };
    }
}
