package talkbot.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import talkbot.app.UserException;
import talkbot.core.store.Database;
import talkbot.core.store.Forgetting;

/** {@code talkbot forget}: erases what is remembered of a person. */
@Command(name = "forget")
final class ForgetCommand extends Below {

    @Parameters(paramLabel = "USER")
    private String user = "";

    @Override
    public Integer call() throws UserException {
        String[] parts = user.strip().split(":", 2);
        if (parts.length < 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
            throw new UserException("forget.who", "user", user);
        }
        try (Database database = Workplace.of(root()).database()) {
            int rows = Forgetting.forget(database, parts[0], parts[1]);
            console().out().println(console().say("forget.done", "user", user.strip(), "n", rows));
        }
        return 0;
    }
}
