package talkbot.app.command;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Option;
import talkbot.app.UserException;
import talkbot.core.command.Zones;
import talkbot.core.daily.DailyPace;
import talkbot.core.daily.DailyRules;

/** What holds for all daily quotes. */
final class DailyOptions {

    private static final int MOST_GRACE = 24;

    @Option(names = "--zone", paramLabel = "ZONE")
    private Optional<String> zone = Optional.empty();

    @Option(names = "--daily-grace", paramLabel = "HOURS")
    private int grace = (int) DailyRules.DEFAULT_GRACE.toHours();

    /** What was given. */
    DailyRules rules() throws UserException {
        ZoneId chosen = ZoneId.systemDefault();
        if (zone.isPresent()) {
            chosen = Zones.of(zone.get()).orElseThrow(() -> new UserException("zone.unknown", "zone", zone.get()));
        }
        if (grace < 0 || grace > MOST_GRACE) {
            throw new UserException("grace.range", "most", MOST_GRACE);
        }
        return new DailyRules(
                InstantSource.system(),
                chosen,
                Duration.ofHours(grace),
                UUID.randomUUID().toString(),
                DailyPace.USUAL);
    }
}
