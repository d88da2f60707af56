package talkbot.core.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.core.daily.Day.State;
import talkbot.core.message.Language;
import talkbot.core.request.Rights;
import talkbot.core.store.Database;
import talkbot.core.store.DatabaseAddress;
import talkbot.core.store.Databases;
import talkbot.core.store.StoreException;
import talkbot.core.store.Trouble;
import talkbot.core.timing.Plan;
import talkbot.core.timing.Timing;

/** A PostgreSQL server that goes away while a quote is due, and comes back. */
@Timeout(300)
class DailyServerOutageTest {

    private static final Instant NINE = Instant.parse("2026-11-27T00:00:00Z");
    private static final Duration SOON = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private EmbeddedPostgres start(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgresql"))
                .setCleanDataDirectory(false);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aQuoteThatIsDueMeanwhileComesOnceWhenItIsBack(boolean sent) throws IOException, InterruptedException {
        Databases.server();
        EmbeddedPostgres server = start(0);
        int port = server.getPort();
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        try (Database database =
                Database.open(DatabaseAddress.of(Databases.url(server, "postgres"), Optional.empty()))) {
            Instant began = Instant.now();
            // Nine o'clock comes in five seconds.
            InstantSource clock = () -> NINE.minusSeconds(5).plus(Duration.between(began, Instant.now()));
            Town town = new Town(database, NINE, Town.Kind.REMEMBERS);
            DailyPace pace = new DailyPace(Duration.ofMillis(50), Duration.ofMillis(500), 4, Duration.ofMillis(1));
            try (Daily daily = new Daily(
                    database,
                    new DailyRules(clock, Town.TOKYO, Duration.ofHours(3), "here", pace),
                    Rights.OPEN,
                    new SimpleMeterRegistry())) {
                daily.set(
                        Town.CHANNEL,
                        Town.ALICE,
                        new Plan(
                                LocalTime.of(9, 0),
                                Optional.empty(),
                                Timing.EVERY_DAY,
                                "",
                                Optional.empty(),
                                Optional.empty()),
                        Town.TOKYO,
                        Language.ENGLISH);
                if (sent) {
                    town.platform.after = () -> {
                        called.countDown();
                        try {
                            gone.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    };
                } else {
                    called.countDown();
                }
                daily.start((schedule, day) -> Optional.of(Town.card(day)), List.of(town.platform));
                called.await();
                server.close();
                gone.countDown();
                await().atMost(SOON).dontCatchUncaughtExceptions().until(() -> {
                    assertThatThrownBy(() -> town.ledger.latest(Town.CHANNEL, 1))
                            .isInstanceOf(StoreException.class);
                    return database.trouble().equals(Optional.of(Trouble.UNREACHABLE))
                            && clock.instant().isAfter(NINE.plusSeconds(2));
                });
                server = start(port);
                await().atMost(SOON)
                        .dontCatchUncaughtExceptions()
                        .ignoreExceptions()
                        .until(() -> town.ledger.latest(Town.CHANNEL, 1).stream()
                                .anyMatch(day -> day.state() == State.POSTED));
                assertThat(town.platform.posted).hasSize(1);
                assertThat(database.trouble()).isEmpty();
            }
        } finally {
            server.close();
        }
    }
}
