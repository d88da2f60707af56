package talkbot.core.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.core.request.Conversation;
import talkbot.core.store.Databases;

class DailyClockTest extends InTown {

    private static final Conversation OTHER = new Conversation("here", "T1", "C2", Optional.empty());
    private static final Duration SOON = Duration.ofSeconds(20);

    private final AtomicReference<Duration> off = new AtomicReference<>(Duration.ZERO);
    private final AtomicInteger asked = new AtomicInteger();
    private final Set<Conversation> looked = ConcurrentHashMap.newKeySet();

    /** What time it is; whoever looks for what is due asks. */
    private Instant now() {
        asked.incrementAndGet();
        return Instant.now().plus(off.get());
    }

    private DailyClock clock(String owner) {
        DailyPace pace = new DailyPace(Duration.ofMillis(100), Duration.ofSeconds(10), 4, Duration.ZERO);
        return new DailyClock(
                database, new DailyRules(this::now, Town.TOKYO, Duration.ofHours(3), owner, pace), channel -> {
                    looked.add(channel);
                    return Optional.of(Instant.now().plus(Duration.ofDays(3)));
                });
    }

    @ParameterizedTest
    @ValueSource(longs = {-30, -1, 1, 30})
    void aClockThatIsSetWhileItWaitsKeepsNothingFromBeingLookedAt(long hours) {
        try (DailyClock waiting = clock("one");
                DailyClock other = clock("other")) {
            waiting.start();
            waiting.look(Town.CHANNEL);
            await().atMost(SOON).until(() -> looked.contains(Town.CHANNEL));
            off.set(Duration.ofHours(hours));
            // Through another process, which wakes nobody here.
            other.look(OTHER);
            await().atMost(SOON).until(() -> looked.contains(OTHER));
        }
    }

    @Test
    void whatADeadProcessLookedAtIsLookedAtAgainByOurClockAlthoughTheMachinesIsAnother() {
        off.set(Duration.ofDays(-30));
        try (DailyClock clock = clock("one")) {
            clock.look(Town.CHANNEL);
            database.update(
                    "UPDATE scheduled_tasks SET picked = ?, picked_by = ?, last_heartbeat = ?",
                    true,
                    "dead",
                    Timestamp.from(now().minus(Duration.ofHours(1))));
            clock.start();
            await().atMost(SOON).until(() -> looked.contains(Town.CHANNEL));
        }
    }

    @Test
    void aDatabaseThatCannotBeWrittenFillsNoLogAndIsTriedAgain() {
        Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> uncaught.add(e));
        try (DailyClock clock = clock("one")) {
            clock.look(Town.CHANNEL);
            Databases.onEveryConnection(database, "PRAGMA query_only = ON");
            clock.start();
            int begun = asked.get();
            await().atMost(SOON).until(() -> asked.get() > begun + 20);
            assertThat(uncaught).isEmpty();
            assertThat(looked).isEmpty();
            Databases.onEveryConnection(database, "PRAGMA query_only = OFF");
            await().atMost(SOON).until(() -> looked.contains(Town.CHANNEL));
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Test
    void aProcessThatDiesIsCoveredInUnderTwoMinutesAlsoWhileItIsToldToStop() {
        DailyPace usual = DailyPace.USUAL;
        // Its last sign of life may be as old as a beat, and it is looked for every second beat.
        Duration noticed = usual.beat().multipliedBy(usual.beats() + 2L);
        Duration free = noticed.compareTo(Delivery.LEASE) > 0 ? noticed : Delivery.LEASE;
        Duration covered = free.plus(usual.poll().multipliedBy(2));
        // Until then it shows that it lives.
        Duration stopping = DailyClock.FAREWELL.multipliedBy(2);
        assertThat(stopping.plus(covered)).isLessThan(Duration.ofMinutes(2));
    }

    /** It is looked at again and again, so that some time something changes between two steps of setting it. */
    @Test
    void settingAChannelsQuoteDoesNotFailWhileItIsLookedAt() {
        DailyPace restless = new DailyPace(Duration.ofMillis(1), Duration.ofSeconds(10), 4, Duration.ofMillis(1));
        DailyRules rules = new DailyRules(InstantSource.system(), Town.TOKYO, Duration.ofHours(3), "here", restless);
        try (DailyClock clock = new DailyClock(database, rules, channel -> Optional.of(Instant.EPOCH))) {
            clock.start();
            assertThatCode(() -> {
                        for (int i = 0; i < 300; i++) {
                            clock.look(Town.CHANNEL);
                        }
                    })
                    .doesNotThrowAnyException();
        }
    }
}
