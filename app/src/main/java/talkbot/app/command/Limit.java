package talkbot.app.command;

import picocli.CommandLine.Option;
import talkbot.app.UserException;

/** How many answers to a query a command prints. */
final class Limit {

    @Option(names = "--limit", paramLabel = "N")
    private int limit = 10;

    /**
     * The number.
     *
     * @throws UserException if it is not at least 1
     */
    int checked() throws UserException {
        if (limit < 1) {
            throw new UserException("limit.range", "limit", limit);
        }
        return limit;
    }
}
