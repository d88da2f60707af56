package talkbot.app.daily;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.IMetricsTracker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import talkbot.core.daily.DailyPace;
import talkbot.core.daily.DailyRules;
import talkbot.core.daily.QuoteOfTheDay;
import talkbot.core.daily.Schedule;
import talkbot.core.daily.Schedules;
import talkbot.core.message.Language;
import talkbot.core.platform.ChatPlatform;
import talkbot.core.platform.Message;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.store.DatabaseAddress;
import talkbot.core.store.Keys;
import talkbot.core.timing.Timing;
import talkbot.discord.fake.FakeDiscord;
import talkbot.discord.fake.FakeDiscordOptions;
import talkbot.discord.fake.world.FakeGuild;
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
    private final Platform on;
    private final Parts parts;
    private final ChatPlatform platform;
    private final List<Conversation> channels;
    private final List<Conversation> alone = new ArrayList<>();
    private final AtomicLong statements = new AtomicLong();

    /**
     * Prepares a morning.
     *
     * @param many channels
     * @param speed of the clock once all is prepared
     * @param away how long an answer of the platform takes, by the machine's clock
     */
    NineOClock(Path folder, DatabaseAddress address, Platform on, int many, int speed, Duration away) {
        this.on = on;
        this.speed = speed;
        clock.set(MORNING, 1);
        Setup setup = new Setup().clock(FakeClock.following(clock)).strictRates();
        if (on == Platform.SLACK) {
            for (int i = 0; i < many; i++) {
                setup.channel(Channel.open("C" + i, "daily-" + i, "U0ALICE", Setup.BOT_USER));
            }
        }
        FakeDiscord discord = FakeDiscord.start(FakeDiscordOptions.defaults().withClock(clock));
        discord.rateLimits().limitAll(DISCORD_A_SECOND, Duration.ofSeconds(1));
        this.channels = on == Platform.SLACK ? workspace(many) : servers(discord, many);
        Talk.write(folder, TALKS);
        DailyPace usual = DailyPace.USUAL;
        this.parts = new Parts(
                on,
                FakeSlack.start(setup),
                discord,
                folder,
                address,
                new DailyRules(
                        clock,
                        ZoneOffset.UTC,
                        DailyRules.DEFAULT_GRACE,
                        "here",
                        new DailyPace(usual.poll().dividedBy(speed), usual.beat(), 10_000, usual.retry())));
        count();
        this.platform = new Distant(parts.platform, away);
        setSchedules();
    }

    private static List<Conversation> workspace(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> new Conversation("slack", "T0FAKE", "C" + i, Optional.empty()))
                .toList();
    }

    private List<Conversation> servers(FakeDiscord discord, int many) {
        List<Conversation> crowds = new ArrayList<>();
        FakeGuild guild = discord.guild();
        for (int i = 0; i < many; i++) {
            boolean single = i % ALONE == 0;
            if (single || i % LARGE == 1) {
                FakeGuild next = discord.world().addGuild("server " + i, "en-US", discord.user("hana"));
                if (single) {
                    alone.add(channel(discord, next, i));
                    continue;
                }
                guild = next;
            }
            crowds.add(channel(discord, guild, i));
        }
        return Stream.concat(crowds.stream(), alone.stream()).toList();
    }

    private static Conversation channel(FakeDiscord discord, FakeGuild guild, int number) {
        String id = discord.world().addChannel(guild, "daily-" + number).id();
        return new Conversation("discord", guild.id(), id, Optional.empty());
    }

    private void setSchedules() {
        Schedules schedules = new Schedules(parts.database);
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
            parts.database
                    .source()
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

    /** Lets nine o'clock come, and then posts to so many channels one after the other. */
    Figures run(int oneByOne) throws InterruptedException {
        parts.start(platform);
        await(() -> number("SELECT COUNT(*) FROM scheduled_tasks WHERE task_name = 'daily-quote' AND NOT picked"
                        + " AND last_success IS NOT NULL")
                == channels.size());
        clock.set(NINE.minus(ahead()), speed);
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
        await(() -> parts.slack.scheduled().isEmpty());
        Seen seen = new Seen(on, parts.slack, parts.discord);
        Map<String, List<Instant>> posts = seen.posts();
        Instant last = last(posts, channels);
        Instant first = seen.calls().findFirst().orElse(NINE);
        Instant lastCall = seen.calls().reduce(first, (a, b) -> b);
        long refused = seen.refused();
        return new Figures(
                channels.size(),
                posts.size(),
                (int) posts.values().stream().filter(times -> times.size() > 1).count(),
                (int) seen.calls().filter(call -> call.isBefore(NINE)).count()
                        - (on == Platform.SLACK ? (int) refused : 0),
                refused,
                Duration.between(first, lastCall),
                Duration.between(NINE, last),
                alone.isEmpty() ? Duration.ZERO : Duration.between(NINE, last(posts, alone)),
                perChannel,
                perChannelCpu,
                oneByOne(oneByOne));
    }

    /** How long before nine it begins: Slack takes fifty hand-overs a minute, and none is made in the last ten minutes. */
    private Duration ahead() {
        Duration least = Duration.ofMinutes(10);
        Duration needed = Duration.ofMillis(1_500).multipliedBy(channels.size());
        return on == Platform.DISCORD
                ? Duration.ofSeconds(5)
                : Duration.ofMinutes(11).plus(needed.compareTo(least) < 0 ? least : needed);
    }

    private static Instant last(Map<String, List<Instant>> posts, List<Conversation> channels) {
        return channels.stream()
                .flatMap(channel -> posts.getOrDefault(channel.channel(), List.of()).stream())
                .max(Instant::compareTo)
                .orElse(NINE);
    }

    private Duration oneByOne(int many) throws InterruptedException {
        Instant began = clock.instant();
        for (int i = 0; i < many; i++) {
            Conversation channel = channels.get(i);
            Schedule schedule = parts.daily.of(channel).orElseThrow();
            QuoteOfTheDay.Card card =
                    parts.bot.quoteOfTheDay(schedule, DAY.plusDays(1)).orElseThrow();
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
        return Integer.parseInt(parts.database.text(sql).orElseThrow());
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
        parts.close();
    }
}
