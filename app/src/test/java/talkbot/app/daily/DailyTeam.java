package talkbot.app.daily;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import talkbot.core.daily.DailyPace;
import talkbot.core.daily.DailyRules;
import talkbot.core.daily.Day;
import talkbot.core.daily.Ledger;
import talkbot.core.request.Conversation;
import talkbot.core.store.DatabaseAddress;
import talkbot.discord.fake.FakeDiscord;
import talkbot.discord.fake.FakeDiscordOptions;
import talkbot.slack.fake.FakeSlack;
import talkbot.slack.fake.world.FakeClock;
import talkbot.slack.fake.world.Setup;

/** The bot with daily quotes on one of the fake platforms, and a clock that a test moves. */
final class DailyTeam implements AutoCloseable {

    /** Half past eight in Tokyo, on a Friday. */
    static final Instant MORNING = Instant.parse("2026-11-26T23:30:00Z");

    static final Instant NINE = Instant.parse("2026-11-27T00:00:00Z");

    static final Duration SOON = Duration.ofSeconds(10);

    private static final Duration TICK = Duration.ofMillis(2);

    private static final Duration STEP = Duration.ofSeconds(10);

    final FakeClock clock = FakeClock.frozenAt(MORNING);
    final FakeSlack slack = FakeSlack.start(new Setup().clock(clock));
    final FakeDiscord discord = FakeDiscord.start(FakeDiscordOptions.defaults().withClock(clock));
    final Ledger ledger;
    private final Parts parts;

    private DailyTeam(Path folder, Platform on) {
        Talk.write(folder);
        this.parts = new Parts(
                on,
                slack,
                discord,
                folder,
                new DatabaseAddress.File(folder.resolve("talkbot.db")),
                new DailyRules(
                        clock,
                        ZoneId.of("Asia/Tokyo"),
                        DailyRules.DEFAULT_GRACE,
                        "here",
                        // The clock jumps, so that nobody is taken for dead by it.
                        new DailyPace(TICK, STEP, 10_000, Duration.ofMillis(20))));
        this.ledger = new Ledger(parts.database);
        parts.start(parts.platform);
    }

    static DailyTeam onSlack(Path folder) {
        return new DailyTeam(folder, Platform.SLACK);
    }

    static DailyTeam onDiscord(Path folder) {
        DailyTeam team = new DailyTeam(folder, Platform.DISCORD);
        team.discord.await(
                "the command",
                d -> !d.records()
                        .calls("PUT /applications/{application}/commands")
                        .isEmpty());
        return team;
    }

    /** Lets time go by until then, in steps after each of which all is done that is due. */
    void until(Instant then) {
        slack.awaitQuiet(SOON);
        quiet();
        while (clock.instant().isBefore(then)) {
            Duration left = Duration.between(clock.instant(), then);
            slack.advance(left.compareTo(STEP) < 0 ? left : STEP);
            quiet();
        }
    }

    /** Waits until nothing is due that the clock has come to. */
    void quiet() {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (busy()) {
            if (System.nanoTime() > end) {
                List<String> rows = new ArrayList<>();
                parts.database.rows(
                        "SELECT task_instance, execution_time, picked FROM scheduled_tasks",
                        row -> rows.add(row.getString(1) + " " + row.getString(2) + " " + row.getString(3)));
                throw new AssertionError("something is due at " + clock.instant() + " and not done: " + rows);
            }
            // The scheduler waits by the clock: where that stood still, it would not look again.
            clock.advance(TICK);
            LockSupport.parkNanos(TICK.toNanos());
        }
    }

    private boolean busy() {
        AtomicBoolean busy = new AtomicBoolean();
        parts.database.rows(
                "SELECT execution_time, picked FROM scheduled_tasks WHERE task_name = 'daily-quote'",
                row -> busy.compareAndSet(
                        false,
                        row.getBoolean(2) || !row.getTimestamp(1).toInstant().isAfter(clock.instant())));
        return busy.get();
    }

    /** What became of a channel's last day. */
    Optional<Day> day(Conversation channel) {
        return ledger.latest(channel, 1).stream().findFirst();
    }

    @Override
    public void close() {
        parts.close();
    }
}
