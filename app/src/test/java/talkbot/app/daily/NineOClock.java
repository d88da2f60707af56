package talkbot.app.daily;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.IMetricsTracker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import talkbot.core.Bot;
import talkbot.core.BotOptions;
import talkbot.core.daily.Daily;
import talkbot.core.daily.DailyPace;
import talkbot.core.daily.DailyRules;
import talkbot.core.daily.QuoteOfTheDay;
import talkbot.core.daily.Schedule;
import talkbot.core.daily.Schedules;
import talkbot.core.link.Links;
import talkbot.core.message.Language;
import talkbot.core.platform.ChatPlatform;
import talkbot.core.platform.Message;
import talkbot.core.platform.PlatformStatus;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Rights;
import talkbot.core.store.Database;
import talkbot.core.store.DatabaseAddress;
import talkbot.core.store.Keys;
import talkbot.core.store.QuoteReviews;
import talkbot.core.store.SqlStore;
import talkbot.core.timing.Timing;
import talkbot.discord.DiscordOptions;
import talkbot.discord.DiscordPlatform;
import talkbot.discord.fake.FakeDiscord;
import talkbot.discord.fake.FakeDiscordOptions;
import talkbot.discord.fake.world.FakeGuild;
import talkbot.index.BuildProgress;
import talkbot.index.generation.IndexOptions;
import talkbot.index.generation.LiveIndex;
import talkbot.slack.SlackOptions;
import talkbot.slack.SlackPlatform;
import talkbot.slack.fake.FakeSlack;
import talkbot.slack.fake.world.Channel;
import talkbot.slack.fake.world.FakeClock;
import talkbot.slack.fake.world.Setup;

/**
 * Many channels that all want their quote at nine: on Discord in a few large servers and many of one channel each, or in
 * one workspace of Slack; by the program's own parts in this process, and a fake platform that holds to the rates that the
 * real one documents.
 */
final class NineOClock implements AutoCloseable {

    /** Where. */
    enum Place {
        DISCORD,
        SLACK
    }

    private static final Instant MORNING = Instant.parse("2026-11-27T00:00:00Z");
    private static final Instant NINE = Instant.parse("2026-11-27T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    /** Discord's own limit is 500; https://support.discord.com/hc/en-us/articles/33694251638295. */
    private static final int LARGE = 450;

    /** One of so many channels is alone in its server. */
    private static final int ALONE = 10;

    /** https://discord.com/developers/docs/topics/rate-limits#global-rate-limit. */
    private static final int DISCORD_A_SECOND = 50;

    private static final int TALKS = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(60);

    private final SteeredClock clock = new SteeredClock();
    private final int speed;
    private final FakeSlack slack;
    private final FakeDiscord discord;
    private final Database database;
    private final LiveIndex live;
    private final Daily daily;
    private final Bot bot;
    private final ChatPlatform platform;
    private final List<Conversation> channels = new ArrayList<>();
    private final List<Conversation> alone = new ArrayList<>();
    private final AtomicLong statements = new AtomicLong();
    private final Place place;

    /**
     * Prepares a morning.
     *
     * @param many channels
     * @param speed of the clock once all is prepared
     * @param away how long an answer of the platform takes, by the machine's clock
     */
    NineOClock(Path folder, DatabaseAddress address, Place place, int many, int speed, Duration away) {
        this.place = place;
        this.speed = speed;
        clock.set(MORNING, 1);
        Setup setup = new Setup().clock(FakeClock.following(clock)).strictRates();
        if (place == Place.SLACK) {
            for (int i = 0; i < many; i++) {
                setup.channel(Channel.open("C" + i, "daily-" + i, "U0ALICE", Setup.BOT_USER));
                channels.add(new Conversation("slack", "T0FAKE", "C" + i, Optional.empty()));
            }
        }
        this.slack = FakeSlack.start(setup);
        this.discord = FakeDiscord.start(FakeDiscordOptions.defaults().withClock(clock));
        discord.rateLimits().limitAll(DISCORD_A_SECOND, Duration.ofSeconds(1));
        if (place == Place.DISCORD) {
            servers(many);
        }
        this.live = talks(folder);
        this.database = Database.open(address);
        count();
        DailyPace usual = DailyPace.USUAL;
        DailyRules rules = new DailyRules(
                clock,
                ZoneOffset.UTC,
                DailyRules.DEFAULT_GRACE,
                "here",
                new DailyPace(usual.poll().dividedBy(speed), usual.beat(), 10_000, usual.retry()));
        this.daily = new Daily(database, rules, Rights.OPEN, new SimpleMeterRegistry());
        this.bot = new Bot(
                live,
                BotOptions.of(new Links(URI.create("https://talks.example")), new SqlStore(database, clock))
                        .with(daily)
                        .with(new QuoteReviews(database)));
        this.platform = new Distant(
                place == Place.SLACK
                        ? new SlackPlatform(
                                new SlackOptions(slack.botToken(), slack.appToken(), Optional.of(slack.apiUrl())),
                                bot,
                                clock)
                        : new DiscordPlatform(
                                new DiscordOptions(discord.token(), Optional.of(discord.apiUrl())), bot, clock),
                away);
        setSchedules();
    }

    private void servers(int many) {
        FakeGuild guild = discord.guild();
        for (int i = 0; i < many; i++) {
            boolean single = i % ALONE == 0;
            if (single || i % LARGE == 1) {
                FakeGuild next = discord.world().addGuild("server " + i, "en-US", discord.user("hana"));
                if (single) {
                    alone.add(channel(next, i));
                    continue;
                }
                guild = next;
            }
            channels.add(channel(guild, i));
        }
        channels.addAll(alone);
    }

    private Conversation channel(FakeGuild guild, int number) {
        String id = discord.world().addChannel(guild, "daily-" + number).id();
        return new Conversation("discord", guild.id(), id, Optional.empty());
    }

    private static LiveIndex talks(Path folder) {
        try {
            Path talks = Files.createDirectories(folder.resolve("talks"));
            for (int i = 0; i < TALKS; i++) {
                // Words of their own, so that there are as many different quotes.
                String thing = "" + "bdfgklmnprst".charAt(i % 12) + "aeiou".charAt(i / 12) + "lo";
                Files.writeString(talks.resolve(thing + ".txt"), Talk.WATCHMAKER.replace("watch", thing));
            }
            return LiveIndex.openForCommand(new IndexOptions(talks, folder.resolve("data"), false), BuildProgress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void setSchedules() {
        Schedules schedules = new Schedules(database);
        for (Conversation channel : channels) {
            schedules.put(new Schedule(
                    channel,
                    new Timing(LocalTime.of(9, 0), ZoneOffset.UTC, Timing.EVERY_DAY),
                    "",
                    Optional.empty(),
                    Language.ENGLISH,
                    new Person(channel.platform(), channel.workspace(), "1", Optional.empty()),
                    MORNING,
                    "1"));
        }
    }

    /** A connection is lent out for one statement, or for one transaction. */
    private void count() {
        try {
            database.source()
                    .unwrap(HikariDataSource.class)
                    .setMetricsTrackerFactory((pool, stats) -> new IMetricsTracker() {
                        @Override
                        public void recordConnectionUsageMillis(long millis) {
                            statements.incrementAndGet();
                        }
                    });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What came of it.
     *
     * @param channels how many there were
     * @param posted how many have their quote
     * @param doubles how many have it more than once
     * @param ahead how many messages the platform was given before nine
     * @param refused calls that the platform refused as too many
     * @param took from the first to the last
     * @param lag from nine to the last post
     * @param lagAlone the same for those who are alone in their server
     * @param statements for each channel
     * @param cpu of the threads that work on them, for each channel
     * @param oneByOne what posting a channel takes where one is posted after the other
     */
    record Figures(
            int channels,
            int posted,
            int doubles,
            int ahead,
            long refused,
            Duration took,
            Duration lag,
            Duration lagAlone,
            double statements,
            Duration cpu,
            Duration oneByOne) {

        /** How much longer one after the other would take. */
        double ratio() {
            return (double) oneByOne.multipliedBy(channels).toMillis() / took.toMillis();
        }
    }

    /** Lets nine o'clock come, and then posts to so many channels one after the other. */
    Figures run(int oneByOne) throws InterruptedException {
        platform.start();
        await(() -> platform.status().state() == PlatformStatus.State.CONNECTED);
        daily.start(bot::quoteOfTheDay, List.of(platform));
        await(() -> number("SELECT COUNT(*) FROM scheduled_tasks WHERE task_name = 'daily-quote' AND NOT picked"
                        + " AND last_success IS NOT NULL")
                == channels.size());
        // Slack takes fifty hand-overs a minute, and none is made in the last ten minutes.
        Duration ahead = place == Place.DISCORD
                ? Duration.ofSeconds(5)
                : Duration.ofMinutes(21).plus(Duration.ofMillis(1_500).multipliedBy(channels.size()));
        clock.set(NINE.minus(ahead), speed);
        long before = statements.get();
        long cpu = cpu();
        String open = "SELECT COUNT(*) FROM daily_post WHERE state IN ('POSTED', 'UNSURE', 'SKIPPED')";
        int looks = 0;
        while (number(open) < channels.size()) {
            looks++;
            Thread.sleep(100);
        }
        double perChannel = (double) (statements.get() - before - looks) / channels.size();
        Duration perChannelCpu = Duration.ofNanos((cpu() - cpu) / channels.size());
        await(() -> slack.scheduled().isEmpty());
        Map<String, List<Instant>> posts = posts();
        Instant last = last(posts, channels);
        Instant first = calls().findFirst().orElse(NINE);
        Instant lastCall = calls().reduce(first, (a, b) -> b);
        long refused = refused();
        return new Figures(
                channels.size(),
                posts.size(),
                (int) posts.values().stream().filter(times -> times.size() > 1).count(),
                (int) calls().filter(call -> call.isBefore(NINE)).count() - (place == Place.SLACK ? (int) refused : 0),
                refused,
                Duration.between(first, lastCall),
                Duration.between(NINE, last),
                alone.isEmpty() ? Duration.ZERO : Duration.between(NINE, last(posts, alone)),
                perChannel,
                perChannelCpu,
                oneByOne(oneByOne));
    }

    private static Instant last(Map<String, List<Instant>> posts, List<Conversation> channels) {
        return channels.stream()
                .flatMap(channel -> posts.getOrDefault(channel.channel(), List.of()).stream())
                .max(Instant::compareTo)
                .orElse(NINE);
    }

    /** When a post, or a message to be posted, was sent, in order. */
    private Stream<Instant> calls() {
        return place == Place.SLACK
                ? slack.journal().calls("chat.scheduleMessage").stream().map(call -> call.at())
                : discord.records().calls("POST /channels/{channel}/messages").stream()
                        .map(call -> call.at());
    }

    private long refused() {
        return place == Place.SLACK
                ? slack.journal().calls().stream()
                        .filter(call -> call.status() == 429)
                        .count()
                : discord.records().invalidRequests();
    }

    /** What stands in each channel since when. */
    private Map<String, List<Instant>> posts() {
        Map<String, List<Instant>> posts = new HashMap<>();
        if (place == Place.SLACK) {
            slack.workspace()
                    .messages(message -> message.fromBot())
                    .forEach(message -> posts.computeIfAbsent(message.channel(), c -> new ArrayList<>())
                            .add(World.at(message)));
        } else {
            discord.records().calls("POST /channels/{channel}/messages").stream()
                    .filter(call -> call.status() == 200)
                    .forEach(call -> posts.computeIfAbsent(call.path().split("/", -1)[2], c -> new ArrayList<>())
                            .add(call.at()));
        }
        return posts;
    }

    private Duration oneByOne(int many) throws InterruptedException {
        Instant began = clock.instant();
        for (int i = 0; i < many; i++) {
            Conversation channel = channels.get(i);
            Schedule schedule = daily.of(channel).orElseThrow();
            QuoteOfTheDay.Card card =
                    bot.quoteOfTheDay(schedule, DAY.plusDays(1)).orElseThrow();
            try {
                platform.post(
                        new Message(channel, Keys.of("again " + channel), clock.instant(), card.reply(), card.words()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Duration.between(began, clock.instant()).dividedBy(Math.max(1, many));
    }

    private int number(String sql) {
        return Integer.parseInt(database.text(sql).orElseThrow());
    }

    private interface Condition {
        boolean met();
    }

    private static void await(Condition condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.met()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it does not come to that");
            }
            Thread.sleep(100);
        }
    }

    private static long cpu() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (long id : threads.getAllThreadIds()) {
            java.lang.management.ThreadInfo info = threads.getThreadInfo(id);
            if (info != null && info.getThreadName().startsWith("db-scheduler")) {
                sum += Math.max(0, threads.getThreadCpuTime(id));
            }
        }
        return sum;
    }

    @Override
    public void close() {
        daily.close();
        platform.close();
        slack.close();
        discord.close();
        database.close();
        try {
            live.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
