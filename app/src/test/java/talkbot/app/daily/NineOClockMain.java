package talkbot.app.daily;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import talkbot.core.store.Databases;
import talkbot.core.store.Databases.Kind;

/**
 * Plays {@link NineOClock} and prints its figures as a table. Arguments: how many channels (10,000 if absent), and how many
 * of them are posted one after the other to compare (200 if absent).
 */
public final class NineOClockMain {

    /** Of the clock on Slack, where ten thousand channels are handed over during four hours. */
    private static final int SLACK_SPEED = 20;

    /** How long Discord and Slack take to answer a post, about. */
    private static final Duration AWAY = Duration.ofMillis(120);

    private NineOClockMain() {}

    /** See the class. */
    public static void main(String[] arguments) throws Exception {
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        int channels = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int oneByOne = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        List<Platform> places =
                arguments.length > 2 ? List.of(Platform.valueOf(arguments[2])) : List.of(Platform.values());
        List<Kind> kinds = arguments.length > 3 ? List.of(Kind.valueOf(arguments[3])) : List.of(Kind.values());
        System.out.println(Figures.HEAD);
        boolean good = true;
        for (Platform on : places) {
            for (Kind kind : kinds) {
                Figures figures = play(Files.createTempDirectory("talkbot-nine"), kind, on, channels, oneByOne);
                System.out.println("| " + on + ", " + kind + " | " + figures.row() + " |");
                good &= figures.posted() == channels && figures.doubles() == 0;
            }
        }
        System.exit(good ? 0 : 1);
    }

    /** Plays one morning. */
    static Figures play(Path folder, Kind kind, Platform on, int channels, int oneByOne) throws InterruptedException {
        int speed = on == Platform.SLACK ? SLACK_SPEED : 1;
        try (NineOClock nine =
                new NineOClock(folder, Databases.fresh(kind, folder), on, channels, speed, AWAY.dividedBy(speed))) {
            return nine.run(oneByOne);
        }
    }
}
