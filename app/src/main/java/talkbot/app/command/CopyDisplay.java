package talkbot.app.command;

import java.io.IOException;
import java.nio.file.Path;
import talkbot.app.Console;
import talkbot.app.UserException;
import talkbot.core.backup.BackupException;
import talkbot.core.backup.Progress;

/** Says how far a backup or a restore is: on a terminal in one line for each table, else when a table is done. */
final class CopyDisplay implements Progress {

    private final Console console;

    CopyDisplay(Console console) {
        this.console = console;
    }

    @Override
    public void rows(String table, long rows, boolean done) {
        String line = console.say("copy.rows", "table", table, "n", rows);
        if (done) {
            console.err().println((console.bars() ? "\r" : "") + line);
        } else if (console.bars()) {
            console.err().print("\r" + line);
            console.err().flush();
        }
    }

    /** What went wrong, as a sentence that says how to mend it. */
    static UserException failed(BackupException e, Path file) {
        return new UserException(
                "backup." + e.reason(),
                "path",
                file.toString(),
                "reason",
                e.getCause() instanceof IOException cause ? cause : String.valueOf(e.getMessage()));
    }
}
