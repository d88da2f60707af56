package talkbot.app.daily;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import talkbot.app.daily.NineOClock.Figures;
import talkbot.app.daily.NineOClock.Place;
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
        List<Place> places = arguments.length > 2 ? List.of(Place.valueOf(arguments[2])) : List.of(Place.values());
        List<Kind> kinds = arguments.length > 3 ? List.of(Kind.valueOf(arguments[3])) : List.of(Kind.values());
        System.out.println("| | channels | posted | twice | given ahead | refused calls | first to last call: s"
                + " | last post after nine: s | last of those alone: s | statements a channel | CPU ms a channel"
                + " | one by one: s a channel | one by one ÷ talkbot |");
        System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        boolean good = true;
        for (Place place : places) {
            for (Kind kind : kinds) {
                Figures figures = play(Files.createTempDirectory("talkbot-nine"), kind, place, channels, oneByOne);
                System.out.println("| " + place + ", " + kind + " | " + row(figures) + " |");
                good &= figures.posted() == channels && figures.doubles() == 0;
            }
        }
        System.exit(good ? 0 : 1);
    }

    /** Plays one morning. */
    static Figures play(Path folder, Kind kind, Place place, int channels, int oneByOne) throws InterruptedException {
        int speed = place == Place.SLACK ? SLACK_SPEED : 1;
        try (NineOClock nine =
                new NineOClock(folder, Databases.fresh(kind, folder), place, channels, speed, AWAY.dividedBy(speed))) {
            return nine.run(oneByOne);
        }
    }

    private static String row(Figures figures) {
        return "%d | %d | %d | %d | %d | %d | %.1f | %.1f | %.1f | %.2f | %.3f | %.1f"
                .formatted(
                        figures.channels(),
                        figures.posted(),
                        figures.doubles(),
                        figures.ahead(),
                        figures.refused(),
                        figures.took().toSeconds(),
                        figures.lag().toMillis() / 1_000.0,
                        figures.lagAlone().toMillis() / 1_000.0,
                        figures.statements(),
                        figures.cpu().toNanos() / 1e6,
                        figures.oneByOne().toMillis() / 1_000.0,
                        figures.ratio());
    }
}
