package talkbot.core.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import talkbot.core.platform.PlatformStatus.State;

@Timeout(60)
class KeptConnectionTest {

    private static final Pace QUICK = new Pace(
            Duration.ofMillis(1),
            Duration.ofMillis(4),
            Duration.ofMillis(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5));

    /** What the line does next; each is noted once it is under way. */
    private final BlockingQueue<Attempt> attempts = new LinkedBlockingQueue<>();

    private final BlockingQueue<PlatformStatus> before = new LinkedBlockingQueue<>();
    private final KeptConnection kept = new KeptConnection("Somewhere", new Scripted(), QUICK);

    private interface Attempt {
        void run(KeptConnection kept) throws IOException, RefusedException, InterruptedException;
    }

    private final class Scripted implements Line {

        @Override
        public void hold(KeptConnection kept) throws IOException, RefusedException, InterruptedException {
            before.add(kept.status());
            attempts.take().run(kept);
        }

        @Override
        public void hangUp(Thread holder) {
            holder.interrupt();
        }
    }

    @AfterEach
    void close() {
        kept.close();
    }

    /** How things stood before the next attempt. */
    private PlatformStatus next() throws InterruptedException {
        PlatformStatus status = before.poll(30, TimeUnit.SECONDS);
        assertThat(status).isNotNull();
        return status;
    }

    @Test
    void whatIsNotStartedDoesNothingAndCloses() {
        assertThat(kept.status()).isEqualTo(new PlatformStatus(State.CONNECTING, ""));
        kept.close();
        assertThat(before).isEmpty();
    }

    @Test
    void aLineThatFailsIsTriedAgainUntilItHolds() throws InterruptedException {
        CountDownLatch holds = new CountDownLatch(1);
        attempts.add(k -> {
            throw new IOException("nobody answers");
        });
        attempts.add(k -> {
            throw new IllegalStateException("with a secret in it");
        });
        attempts.add(k -> {
            k.connected("talkbot");
            holds.countDown();
            Thread.sleep(Duration.ofMinutes(5));
        });
        kept.start();

        assertThat(next()).isEqualTo(new PlatformStatus(State.CONNECTING, ""));
        assertThat(next()).isEqualTo(new PlatformStatus(State.CONNECTING, "nobody answers"));
        assertThat(next())
                .isEqualTo(new PlatformStatus(State.CONNECTING, "Somewhere cannot be reached (IllegalStateException)"));
        holds.await();
        assertThat(kept.status()).isEqualTo(PlatformStatus.CONNECTED);
    }

    @Test
    void aRefusalStandsUntilTheNextTryAndMayBeMended() throws InterruptedException {
        CountDownLatch holds = new CountDownLatch(1);
        attempts.add(k -> {
            throw new RefusedException("the token is not valid");
        });
        attempts.add(k -> {
            k.connected("");
            holds.countDown();
        });
        kept.start();

        next();
        assertThat(next()).isEqualTo(new PlatformStatus(State.REFUSED, "the token is not valid"));
        holds.await();
        assertThat(kept.status()).isEqualTo(PlatformStatus.CONNECTED);
    }

    @Test
    void aLineThatEndsByItselfIsReplacedAndQuestionsAreAnsweredMeanwhile() throws InterruptedException {
        attempts.add(k -> k.connected(""));
        kept.start();

        next();
        assertThat(next()).isEqualTo(PlatformStatus.CONNECTED);
    }

    @Test
    void closingEndsALineThatHoldsAndNothingIsLostAfterThat() throws InterruptedException {
        CountDownLatch holds = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        attempts.add(k -> {
            k.connected("");
            holds.countDown();
            try {
                Thread.sleep(Duration.ofMinutes(5));
            } finally {
                k.lost("closing is no loss");
                ended.countDown();
            }
        });
        kept.start();
        holds.await();
        kept.close();

        assertThat(ended.getCount()).isZero();
        assertThat(kept.closing(Duration.ZERO)).isTrue();
        assertThat(kept.status()).isEqualTo(PlatformStatus.CONNECTED);
        kept.close();
        assertThat(before).hasSize(1);
    }

    @Test
    void pausesDoubleUpToTheLongestAndAreNotThoseOfAnotherProcess() {
        Pace pace = Pace.USUAL;
        assertThat(pace.after(0)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(pace.after(3)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
        assertThat(pace.after(1_000_000)).isBetween(Duration.ofSeconds(90), Duration.ofMinutes(3));
        assertThat(Stream.generate(() -> pace.after(10)).limit(20).distinct().count())
                .isGreaterThan(1);
    }
}
