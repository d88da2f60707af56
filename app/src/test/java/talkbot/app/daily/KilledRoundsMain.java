package talkbot.app.daily;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import talkbot.core.store.Databases;
import talkbot.core.store.Databases.Kind;

/**
 * Plays {@link Rounds} and prints what came of them. Arguments: how many (200 if absent), and a seed: half of them with three
 * processes on PostgreSQL, half with two on an SQLite file. Before them may stand {@code rolling}, so that processes are
 * restarted one after the other and not killed, or {@code real}, so that the clock goes no faster than the machine's; both on
 * PostgreSQL alone. {@code .ci/kills} runs it.
 */
public final class KilledRoundsMain {

    /** What happens to the processes. */
    enum Mode {
        KILLED,
        ROLLING,
        REAL
    }

    /** Of the clock: a simulated minute is a second. On a machine that does much else, less leaves more to the program. */
    private static final int SPEED = Integer.getInteger("talkbot.daily.speed", 60);

    /** Where the clock is not faster, a process dies before its call in the first round, and with the call made in the next. */
    private static final int REAL_FIRST = 2;

    private KilledRoundsMain() {}

    /** See the class. */
    public static void main(String[] arguments) throws Exception {
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        Mode mode = arguments.length == 0
                ? Mode.KILLED
                : switch (arguments[0]) {
                    case "rolling" -> Mode.ROLLING;
                    case "real" -> Mode.REAL;
                    default -> Mode.KILLED;
                };
        List<String> rest = List.of(arguments).subList(mode == Mode.KILLED ? 0 : 1, arguments.length);
        int rounds = rest.isEmpty() ? 200 : Integer.parseInt(rest.getFirst());
        long seed = rest.size() > 1 ? Long.parseLong(rest.get(1)) : System.nanoTime();
        System.out.println("seed " + seed);
        List<Kind> kinds = mode == Mode.KILLED ? List.of(Kind.POSTGRESQL, Kind.SQLITE) : List.of(Kind.POSTGRESQL);
        boolean good = true;
        for (Kind kind : kinds) {
            Tally tally = play(
                    Files.createTempDirectory("talkbot-kills"), kind, mode, Math.ceilDiv(rounds, kinds.size()), seed);
            System.out.println(kind + ": " + tally);
            good &= tally.lost == 0 && tally.doubles == 0;
        }
        System.exit(good ? 0 : 1);
    }

    /** Plays so many rounds on one kind of database. */
    static Tally play(Path folder, Kind kind, Mode mode, int rounds, long seed) throws InterruptedException {
        String address =
                switch (kind) {
                    case SQLITE -> folder.resolve("talkbot.db").toString();
                    case POSTGRESQL -> Databases.freshUrl();
                };
        FastClock clock = FastClock.fromNow(mode == Mode.REAL ? 1 : SPEED);
        int channels = (rounds + REAL_FIRST) * Rounds.CHANNELS;
        try (World world = new World(folder, address, clock, channels);
                Replicas replicas = world.replicas()) {
            Rounds all = new Rounds(world, replicas, kind == Kind.SQLITE ? 2 : 3, seed);
            return switch (mode) {
                case KILLED -> all.kill(0, rounds);
                case REAL -> all.kill(REAL_FIRST, rounds);
                case ROLLING -> all.roll(rounds);
            };
        }
    }
}
