package talkbot.app.command;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import talkbot.app.UserException;
import talkbot.core.request.Rights;

/** Who may do what beside asking. */
final class RightsOptions {

    @Option(names = "--admins", paramLabel = "ID", split = ",")
    private List<String> admins = List.of();

    @Option(names = "--who-blocks", paramLabel = "everybody|admins")
    private String whoBlocks = "everybody";

    @Option(names = "--who-schedules", paramLabel = "everybody|admins")
    private String whoSchedules = "everybody";

    /** What was given. */
    Rights rights() throws UserException {
        Set<String> ids =
                admins.stream().map(String::strip).filter(id -> !id.isEmpty()).collect(Collectors.toSet());
        return new Rights(ids, who(whoBlocks, "--who-blocks"), who(whoSchedules, "--who-schedules"));
    }

    private static Rights.Who who(String given, String option) throws UserException {
        try {
            return Rights.Who.valueOf(given.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UserException("who.unknown", "option", option, "who", given);
        }
    }
}
