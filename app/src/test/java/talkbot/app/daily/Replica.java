package talkbot.app.daily;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import talkbot.core.Bot;
import talkbot.core.BotOptions;
import talkbot.core.daily.Daily;
import talkbot.core.daily.DailyPace;
import talkbot.core.daily.DailyRules;
import talkbot.core.daily.Ledger;
import talkbot.core.link.Links;
import talkbot.core.platform.ChatPlatform;
import talkbot.core.platform.PlatformStatus;
import talkbot.core.request.Rights;
import talkbot.core.store.Database;
import talkbot.core.store.DatabaseAddress;
import talkbot.core.store.SqlStore;
import talkbot.discord.DiscordOptions;
import talkbot.discord.DiscordPlatform;
import talkbot.index.BuildProgress;
import talkbot.index.generation.IndexOptions;
import talkbot.index.generation.LiveIndex;
import talkbot.slack.SlackOptions;
import talkbot.slack.SlackPlatform;

/**
 * A process that posts daily quotes with the program's own parts, and does what is typed into it: {@code die STEP
 * CHANNEL}, {@code live}, {@code stop}. It ends when nothing can be typed any more.
 */
public final class Replica {

    /** Said when it begins to post. */
    static final String READY = "ready";

    private static final Duration BEAT = Duration.ofMillis(200);

    /** When the others take a process for dead, by the clock that the quotes go by; as in daily use. */
    private static final Duration DEAD = DailyPace.USUAL.beat().multipliedBy(DailyPace.USUAL.beats());

    private Replica() {}

    /** What a process is told when it starts, as {@link Replicas} puts it together. */
    @SuppressWarnings("ArrayRecordComponent") // what a process is started with
    private record Setup(String[] arguments) {
        FastClock clock() {
            return FastClock.parse(arguments[0]);
        }

        DatabaseAddress database() {
            String address = arguments[1];
            return address.startsWith("jdbc:")
                    ? DatabaseAddress.of(address, Optional.empty())
                    : new DatabaseAddress.File(Path.of(address));
        }

        IndexOptions index() {
            return new IndexOptions(Path.of(arguments[2], "talks"), Path.of(arguments[2], "data"), false);
        }

        SlackOptions slack() {
            return new SlackOptions(arguments[3], arguments[4], Optional.of(URI.create(arguments[5])));
        }

        DiscordOptions discord() {
            return new DiscordOptions(arguments[6], Optional.of(URI.create(arguments[7])));
        }
    }

    /** See the class. */
    public static void main(String[] arguments) throws IOException {
        Setup setup = new Setup(arguments);
        int status = 1;
        try (Database database = Database.open(setup.database());
                LiveIndex live = LiveIndex.openForCommand(setup.index(), BuildProgress.NONE)) {
            serve(setup, database, live);
            status = 0;
        }
        System.exit(status);
    }

    private static void serve(Setup setup, Database database, LiveIndex live) throws IOException {
        FastClock clock = setup.clock();
        Daily daily = new Daily(database, rules(clock), Rights.OPEN, new SimpleMeterRegistry());
        Bot bot = new Bot(
                live,
                BotOptions.of(new Links(URI.create("https://talks.example")), new SqlStore(database, clock))
                        .with(daily));
        Fate fate = new Fate(new Ledger(database));
        try (SlackPlatform slack = new SlackPlatform(setup.slack(), bot, clock);
                DiscordPlatform discord = new DiscordPlatform(setup.discord(), bot, clock);
                daily) {
            connect(slack);
            connect(discord);
            daily.start(
                    (schedule, day) -> {
                        fate.reach(Step.CLAIMED, schedule.channel().channel());
                        return bot.quoteOfTheDay(schedule, day);
                    },
                    List.of(new Marked(slack, fate), new Marked(discord, fate)));
            Fate.say(READY);
            obey(fate);
        }
    }

    private static void connect(ChatPlatform platform) {
        platform.start();
        while (platform.status().state() != PlatformStatus.State.CONNECTED) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    /** Till it is told to stop. */
    private static void obey(Fate fate) throws IOException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (true) {
            String order = orders.readLine();
            if (order == null) {
                // Whoever started it is gone.
                Runtime.getRuntime().halt(2);
                return;
            }
            String[] words = order.split(" ", -1);
            switch (words[0]) {
                case "die" -> fate.dieAt(Step.valueOf(words[1]), words[2]);
                case "live" -> fate.live();
                default -> {
                    return;
                }
            }
        }
    }

    /** As the program's own; where the clock is faster, the machine's own times are shorter. */
    static DailyRules rules(FastClock clock) {
        DailyPace usual = DailyPace.USUAL;
        DailyPace pace = clock.speed() == 1
                ? usual
                : new DailyPace(Duration.ofMillis(20), BEAT, (int) DEAD.dividedBy(BEAT), usual.retry());
        return new DailyRules(
                clock,
                ZoneOffset.UTC,
                DailyRules.DEFAULT_GRACE,
                UUID.randomUUID().toString(),
                pace);
    }
}
