package talkbot.core.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import talkbot.core.store.Database;
import talkbot.core.store.DatabaseAddress;
import talkbot.core.store.Databases;

@Timeout(120)
class ClaimsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final InstantSource clock = () -> now;

    @ParameterizedTest
    @EnumSource(Databases.Kind.class)
    void ofManyThatClaimAtOnceOneDoes(Databases.Kind kind) throws Exception {
        DatabaseAddress address = Databases.fresh(kind, folder);
        int keys = 50;
        try (Database one = Database.open(address);
                Database other = Database.open(address);
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> claimants = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Claims claims = new Claims(i % 2 == 0 ? one : other, clock, "replica-" + i % 2);
                claimants.add(() -> {
                    int got = 0;
                    for (int key = 0; key < keys; key++) {
                        got += claims.claim("event-" + key, "") ? 1 : 0;
                    }
                    return got;
                });
            }
            int all = 0;
            for (Future<Integer> got : threads.invokeAll(claimants)) {
                all += got.get();
            }
            assertThat(all).isEqualTo(keys);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.Kind.class)
    void whatADeadProcessLeftIsTakenOverOnceWithWhatWasKept(Databases.Kind kind) {
        try (Database database = Database.open(Databases.fresh(kind, folder))) {
            Claims dead = new Claims(database, clock, "dead");
            Claims heir = new Claims(database, clock, "heir");
            Claims other = new Claims(database, clock, "other");
            assertThat(dead.claim("message", "{\"text\":\"霧笛\"}")).isTrue();
            assertThat(dead.claim("done", "kept")).isTrue();
            dead.settle("done");

            assertThat(heir.left("", MINUTE, HOUR, 10)).isEmpty();
            assertThat(heir.takeOver("message", MINUTE)).isFalse();
            now = now.plus(MINUTE);
            assertThat(heir.left("", MINUTE, HOUR, 10))
                    .containsExactly(new Claims.Left("message", "{\"text\":\"霧笛\"}"));
            assertThat(dead.left("", MINUTE, HOUR, 10)).isEmpty();
            assertThat(heir.takeOver("message", MINUTE)).isTrue();
            assertThat(other.takeOver("message", MINUTE)).isFalse();
            assertThat(other.takeOver("done", MINUTE)).isFalse();

            // Whoever was only slow says nothing of what is another's now.
            dead.settle("message");
            now = now.plus(MINUTE);
            assertThat(other.left("", MINUTE, HOUR, 10)).hasSize(1);
            heir.settle("message");
            assertThat(other.left("", MINUTE, HOUR, 10)).isEmpty();
            assertThat(other.claim("message", "")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.Kind.class)
    void whatALivingProcessIsAtIsLeftToItHoweverSlowItIs(Databases.Kind kind) {
        try (Database database = Database.open(Databases.fresh(kind, folder));
                Replica slow = new Replica(database, clock, "slow")) {
            Claims other = new Claims(database, clock, "other");
            slow.beat();
            slow.claims().claim("slack:message", "kept");
            slow.claims().claim("slack:without anything kept", "");
            now = now.plus(MINUTE.multipliedBy(10));
            slow.beat();
            assertThat(other.left("slack:", MINUTE, HOUR, 10)).isEmpty();
            assertThat(other.takeOver("slack:message", MINUTE)).isFalse();

            now = now.plus(Replica.DEAD_AFTER);
            assertThat(other.left("discord:", MINUTE, HOUR, 10)).isEmpty();
            assertThat(other.left("slack:", MINUTE, Duration.ofMinutes(10), 10)).isEmpty();
            assertThat(other.left("slack:", MINUTE, HOUR, 10)).hasSize(1);
            assertThat(other.takeOver("slack:message", MINUTE)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.Kind.class)
    void whatIsSettledIsNotKeptAndWhatIsOldIsForgotten(Databases.Kind kind) {
        try (Database database = Database.open(Databases.fresh(kind, folder))) {
            Claims claims = new Claims(database, clock, "replica");
            claims.claim("old", "secret");
            claims.settle("old");
            assertThat(database.text("SELECT payload FROM claim WHERE key = ?", "old"))
                    .contains("");
            now = now.plus(MINUTE);
            claims.claim("new", "");
            assertThat(claims.prune(MINUTE)).isEqualTo(1);
            assertThat(claims.claim("old", "")).isTrue();
            assertThat(claims.claim("new", "")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.Kind.class)
    void aReplicaLivesAsLongAsItSaysSo(Databases.Kind kind) {
        try (Database database = Database.open(Databases.fresh(kind, folder));
                Replica one = new Replica(database, clock, "one")) {
            Replica other = new Replica(database, clock, "other");
            one.beat();
            other.beat();
            assertThat(one.living()).containsExactlyInAnyOrder("one", "other");
            now = now.plus(Replica.DEAD_AFTER);
            one.beat();
            assertThat(one.living()).containsExactly("one");
            other.beat();
            other.close();
            assertThat(one.living()).containsExactly("one");
            now = now.plus(Duration.ofDays(2));
            one.claims().claim("kept", "");
            one.beat();
            assertThat(database.text("SELECT COUNT(*) FROM replica")).contains("1");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.Kind.class)
    void aClaimCostsLittle(Databases.Kind kind) {
        try (Database database = Database.open(Databases.fresh(kind, folder))) {
            Claims claims = new Claims(database, clock, "replica");
            long[] nanos = new long[300];
            for (int i = 0; i < nanos.length; i++) {
                long before = System.nanoTime();
                claims.claim("event-" + i, "");
                nanos[i] = System.nanoTime() - before;
            }
            java.util.Arrays.sort(nanos);
            System.out.printf(
                    "%s: a claim takes %.2f ms (median), %.2f ms (99 %%)%n", kind, nanos[150] / 1e6, nanos[297] / 1e6);
            assertThat(nanos[150] / 1e6).isLessThan(20);
        }
    }
}
