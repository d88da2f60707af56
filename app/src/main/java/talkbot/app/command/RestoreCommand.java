package talkbot.app.command;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import talkbot.app.UserException;
import talkbot.core.backup.BackupException;
import talkbot.core.backup.Restore;
import talkbot.core.store.DatabaseAddress;
import talkbot.core.store.StoreException;

/** {@code talkbot restore}: brings back what {@code talkbot backup} wrote, from and into either kind of database. */
@Command(name = "restore")
final class RestoreCommand extends Below {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--overwrite")
    private boolean overwrite;

    @Override
    public Integer call() throws UserException {
        DatabaseAddress address = Workplace.of(root()).databaseAddress();
        try {
            Restore.read(file, address, overwrite, new CopyDisplay(console()));
            console()
                    .out()
                    .println(console().say("restore.done", "where", address.toString(), "path", file.toString()));
            return 0;
        } catch (BackupException e) {
            throw CopyDisplay.failed(e, file);
        } catch (StoreException e) {
            throw DatabaseOptions.failed(e, address.toString());
        }
    }
}
