package talkbot.app.command;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import talkbot.app.UserException;
import talkbot.core.backup.Backup;
import talkbot.core.backup.BackupException;
import talkbot.core.store.Database;
import talkbot.core.store.StoreException;

/** {@code talkbot backup}: writes everything that is remembered into one file. */
@Command(name = "backup")
final class BackupCommand extends Below {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--overwrite")
    private boolean overwrite;

    @Override
    public Integer call() throws UserException {
        Workplace workplace = Workplace.of(root());
        try (Database database = workplace.database()) {
            Backup.write(database, file, overwrite, new CopyDisplay(console()));
            console()
                    .out()
                    .println(console()
                            .say("backup.done", "where", database.address().toString(), "path", file.toString()));
            return 0;
        } catch (BackupException e) {
            throw CopyDisplay.failed(e, file);
        } catch (StoreException e) {
            throw DatabaseOptions.failed(e, workplace.databaseAddress().toString());
        }
    }
}
