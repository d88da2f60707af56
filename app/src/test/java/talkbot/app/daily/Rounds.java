package talkbot.app.daily;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import talkbot.app.daily.Replicas.One;
import talkbot.core.daily.Day;
import talkbot.core.daily.Day.State;
import talkbot.core.request.Conversation;

/**
 * Rounds in which a process is killed over daily quotes: in each, quotes are due on both platforms, on time and late;
 * whoever comes to a step of one of them first is killed there, others go on, and a new process takes the place of the
 * dead one. In every third round the one that goes on is killed too.
 */
@SuppressWarnings("EnumOrdinal") // a turn, not a meaning
final class Rounds {

    /** Shorter than in daily use, where it is ten to twenty minutes, but long enough for a death and its discovery. */
    private static final Duration SLACK_AHEAD = Duration.ofSeconds(150);

    /** The same for two deaths, one after the other. */
    private static final Duration SLACK_AHEAD_OF_TWO = Duration.ofMinutes(7);

    private static final Duration DISCORD_AHEAD = Duration.ofSeconds(60);
    private static final Duration LATE = Duration.ofSeconds(-90);

    /** A lease, the time that the dead are noticed in, again for the second one, and some for a busy machine. */
    private static final Duration LONGEST = Duration.ofMinutes(20);

    /** Whoever waits longer than the dead are covered in is named; by a fast clock that may be the machine's fault. */
    private static final Duration COVERED = Duration.ofMinutes(2);

    /** Channels of Slack that a round uses. */
    static final int CHANNELS = 2;

    /** Many rounds take half an hour: how far they are is told each time that so many are over. */
    private static final int TOLD = 10;

    private enum Place {
        SLACK,
        SLACK_LATE,
        DISCORD,
        DISCORD_LATE
    }

    private record Quote(Place place, Conversation channel, Instant due, Instant set) {}

    private final World world;
    private final Replicas replicas;
    private final int processes;
    private final Random random;
    private final Tally tally = new Tally();
    private final List<Quote> all = new ArrayList<>();

    /** Rounds with so many processes at a time. */
    Rounds(World world, Replicas replicas, int processes, long seed) {
        this.world = world;
        this.replicas = replicas;
        this.processes = processes;
        this.random = new Random(seed);
    }

    /** One round. */
    @FunctionalInterface
    private interface Round {
        void play(int number) throws InterruptedException;
    }

    /** Plays them; the first number says at which step the first one dies. */
    Tally kill(int first, int rounds) throws InterruptedException {
        return play(first, rounds, this::killed);
    }

    /**
     * Replaces the processes in turn, one a round, each somewhere in the time when quotes are handed over, due or late: it
     * is told to stop, as a restart does, and a new one starts when it has.
     */
    Tally roll(int rounds) throws InterruptedException {
        return play(0, rounds, this::replaced);
    }

    private void replaced(int number) throws InterruptedException {
        replicas.awaitReady(processes);
        List<Quote> quotes = set(channels(number), SLACK_AHEAD);
        Thread.sleep(random.nextInt((int) world.clock.real(SLACK_AHEAD).toMillis()));
        replicas.ready().getFirst().stop();
        tally.restarts++;
        replicas.start();
        awaitSettled(quotes);
        quotes.forEach(quote -> world.off(quote.channel()));
        all.addAll(quotes);
    }

    private List<Conversation> channels(int number) {
        return List.of(
                world.onSlack(number * CHANNELS + 1),
                world.onSlack(number * CHANNELS + 2),
                world.onDiscord(number * CHANNELS + 1),
                world.onDiscord(number * CHANNELS + 2));
    }

    private Tally play(int first, int rounds, Round round) throws InterruptedException {
        for (int i = 1; i <= processes; i++) {
            replicas.start();
            // A busy machine has them wait too long for the database if they all start at once.
            replicas.awaitReady(i);
        }
        for (int i = 0; i < rounds; i++) {
            round.play(first + i);
            if ((i + 1) % TOLD == 0) {
                System.err.println(i + 1 + " of " + rounds + " rounds");
            }
        }
        // Once more at the end, for what came after its round.
        all.forEach(quote -> count(quote));
        return tally;
    }

    private void killed(int number) throws InterruptedException {
        replicas.awaitReady(processes);
        Place[] places = Place.values();
        Step[] steps = Step.values();
        Step step = steps[number % steps.length];
        Place place = places[(number / steps.length + number) % places.length];
        List<Conversation> channels = channels(number);
        String target = step == Step.BEFORE_CLAIM
                ? Fate.ANYWHERE
                : channels.get(place.ordinal()).channel();
        // Somebody must be left to go on.
        boolean two = processes > 2 && step != Step.WHENEVER && (step.finding() || number % 3 == 0);
        // To be looked for, a quote must have been left first.
        Step first = step.finding() ? Step.AFTER_CALL : step;
        replicas.dieAt(first, target);
        List<Quote> quotes = set(channels, two ? SLACK_AHEAD_OF_TWO : SLACK_AHEAD);
        if (step == Step.WHENEVER) {
            Thread.sleep(random.nextInt((int) world.clock.real(SLACK_AHEAD).toMillis()));
            List<One> ready = replicas.ready();
            ready.get(random.nextInt(ready.size())).kill();
            replaced(step);
        } else if (replicas.killed(world.clock.real(LONGEST))) {
            replaced(first);
            if (two) {
                Step second = step.finding() ? step : steps[random.nextInt(steps.length - 1)];
                replicas.awaitReady(1);
                replicas.dieAt(second, target);
                if (replicas.killed(world.clock.real(Duration.ofMinutes(4)))) {
                    replaced(second);
                }
            }
        }
        awaitSettled(quotes);
        quotes.forEach(quote -> world.off(quote.channel()));
        all.addAll(quotes);
    }

    private void replaced(Step step) {
        tally.killed(step);
        replicas.start();
    }

    private List<Quote> set(List<Conversation> channels, Duration ahead) {
        List<Quote> quotes = new ArrayList<>();
        for (Place place : Place.values()) {
            Conversation channel = channels.get(place.ordinal());
            Duration from =
                    switch (place) {
                        case SLACK -> ahead;
                        case DISCORD -> DISCORD_AHEAD;
                        case SLACK_LATE, DISCORD_LATE -> LATE;
                    };
            Instant now = world.clock.instant();
            quotes.add(new Quote(place, channel, world.set(channel, from), now));
        }
        return quotes;
    }

    private void awaitSettled(List<Quote> quotes) throws InterruptedException {
        Instant end = world.clock.instant().plus(LONGEST);
        while (!quotes.stream().allMatch(this::settled) && world.clock.instant().isBefore(end)) {
            Thread.sleep(20);
        }
    }

    private boolean settled(Quote quote) {
        return world.day(quote.channel()).filter(day -> day.state().settled()).isPresent();
    }

    private void count(Quote quote) {
        List<Instant> posts = world.posts(quote.channel());
        boolean unsure = world.day(quote.channel()).map(Day::state).stream().anyMatch(State.UNSURE::equals);
        tally.due++;
        if (posts.size() > 1) {
            tally.doubles++;
            System.out.println("double: " + quote + " " + posts + " " + world.day(quote.channel()));
        } else if (unsure && quote.place() == Place.SLACK_LATE) {
            tally.unsure++;
            tally.unsureButPosted += posts.size();
        } else if (posts.isEmpty()) {
            tally.lost++;
            System.out.println("lost: " + quote + " " + world.day(quote.channel()));
        } else {
            tally.posted++;
            Instant expected = quote.due().isBefore(quote.set()) ? quote.set() : quote.due();
            Duration wait = Duration.between(expected, posts.getFirst());
            tally.worst = wait.compareTo(tally.worst) > 0 ? wait : tally.worst;
            if (wait.compareTo(COVERED) > 0) {
                System.out.println("waited " + wait.toSeconds() + " s: " + quote + " " + world.day(quote.channel()));
            }
        }
        if (unsure && quote.place() != Place.SLACK_LATE) {
            tally.unsureOnTime++;
            System.out.println("unsure: " + quote + " " + world.day(quote.channel()));
        }
    }
}
