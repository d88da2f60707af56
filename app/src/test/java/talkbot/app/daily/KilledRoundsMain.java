package talkbot.app.daily;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import talkbot.core.store.Databases;
import talkbot.core.store.Databases.Kind;

/**
 * Plays {@link Rounds} and prints what came of them: half of them with three processes on PostgreSQL, half with two on an
 * SQLite file. Arguments: how many (200 if absent), and a seed. {@code .ci/kills} runs it.
 */
public final class KilledRoundsMain {

    /** Of the clock: a simulated minute is a second. */
    static final int SPEED = 60;

    private KilledRoundsMain() {}

    /** See the class. */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        System.out.println("seed " + seed);
        boolean good = true;
        for (Kind kind : List.of(Kind.POSTGRESQL, Kind.SQLITE)) {
            Tally tally = play(Files.createTempDirectory("talkbot-kills"), kind, rounds / 2, seed);
            System.out.println(kind + ": " + tally);
            good &= tally.lost == 0 && tally.doubles == 0;
        }
        System.exit(good ? 0 : 1);
    }

    /** Plays so many rounds on one kind of database. */
    static Tally play(Path folder, Kind kind, int rounds, long seed) throws InterruptedException {
        String address =
                switch (kind) {
                    case SQLITE -> folder.resolve("talkbot.db").toString();
                    case POSTGRESQL -> Databases.freshUrl();
                };
        try (World world = new World(folder, address, FastClock.fromNow(SPEED), rounds * Rounds.CHANNELS);
                Replicas replicas = world.replicas()) {
            return new Rounds(world, replicas, kind == Kind.SQLITE ? 2 : 3, seed).play(rounds);
        }
    }
}
