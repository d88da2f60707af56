package talkbot.core.daily;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import talkbot.core.platform.ChatPlatform;
import talkbot.core.platform.Obstacle;
import talkbot.core.request.Rights;

/** Every notice about a daily quote that whoever set it can get. */
public final class Notices {

    private Notices() {}

    /**
     * Has a platform tell all notices.
     *
     * @param details what is missing, in the platform's own words
     */
    public static void tell(Schedule schedule, ChatPlatform platform, List<String> details) {
        DailyNotices notices = new DailyNotices(Rights.OPEN);
        notices.noQuote(schedule, platform);
        notices.unsure(schedule, platform);
        for (Obstacle obstacle : obstacles(details)) {
            notices.obstacle(schedule, platform, obstacle, Optional.empty());
            notices.obstacle(schedule, platform, obstacle, Optional.of(Instant.EPOCH));
        }
    }

    /** Every kind of obstacle with each of these details. */
    public static List<Obstacle> obstacles(List<String> details) {
        List<Obstacle> obstacles = new ArrayList<>();
        for (Obstacle.Kind kind : Obstacle.Kind.values()) {
            details.forEach(detail -> obstacles.add(new Obstacle(kind, detail)));
        }
        return obstacles;
    }

    /** What stands in the ledger of a day that met an obstacle. */
    public static String reason(Obstacle obstacle) {
        return Obstacles.reason(obstacle);
    }
}
