package talkbot.app.command;

import picocli.CommandLine.Option;

/** How many answers to a query a command prints. */
final class Limit {

    @Option(
            names = {"-n", "--limit"},
            descriptionKey = "limit",
            paramLabel = "N",
            converter = Count.class)
    private int limit = 10;

    int most() {
        return limit;
    }
}
