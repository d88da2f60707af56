package talkbot.core.daily;

import talkbot.core.message.Language;
import talkbot.core.message.Messages;
import talkbot.core.platform.Obstacle;

/** What is in the way, as a sentence that says how to mend it, and as a reason in the ledger. */
public final class Obstacles {

    private static final String PREFIX = "OBSTACLE ";

    private Obstacles() {}

    /** The sentence for a platform's people. */
    public static String sentence(Obstacle obstacle, String platform, Language language) {
        return Messages.of(Daily.class, language)
                .get("obstacle." + obstacle.kind(), "platform", platform, "detail", obstacle.detail());
    }

    /** The reason in the ledger of a day that met an obstacle. */
    static String reason(Obstacle obstacle) {
        return PREFIX + obstacle.kind() + " " + obstacle.detail();
    }

    /** Whether a day met an obstacle. */
    public static boolean metBy(Day day) {
        return day.reason().startsWith(PREFIX);
    }

    /** The obstacle that a day met. */
    public static Obstacle of(Day day) {
        String[] parts = day.reason().substring(PREFIX.length()).split(" ", 2);
        return new Obstacle(Obstacle.Kind.valueOf(parts[0]), parts[1]);
    }
}
