package talkbot.core.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LatenessTest {

    private static final Instant THEIRS = Instant.ofEpochMilli(1_790_000_000_000L);

    private final AtomicLong ours = new AtomicLong(7);
    private final Lateness lateness = new Lateness(() -> ours.get() * 1_000_000, Duration.ofSeconds(3));

    @Test
    void whatComesAtOnceIsNotLateWhateverOurClockSays() {
        assertThat(lateness.isLate(THEIRS)).isFalse();
        ours.addAndGet(10_000);
        assertThat(lateness.isLate(THEIRS.plusMillis(10_000))).isFalse();
        assertThat(lateness.isLate(THEIRS.plusMillis(7_500))).isFalse();
    }

    @Test
    void whatWasMissedForMoreThanThreeSecondsIsLate() {
        assertThat(lateness.isLate(THEIRS)).isFalse();
        ours.addAndGet(60_000);
        assertThat(lateness.isLate(THEIRS.plusMillis(1_000))).isTrue();
        assertThat(lateness.isLate(THEIRS.plusMillis(59_900))).isFalse();
        assertThat(lateness.isLate(THEIRS.plusMillis(56_000))).isTrue();
    }

    @Test
    void clocksThatDriftApartDoNotSilenceTheBot() {
        assertThat(lateness.isLate(THEIRS)).isFalse();
        ours.addAndGet(Duration.ofDays(30).toMillis());
        // Nobody asked for a month, in which our clock gained ten seconds.
        assertThat(lateness.isLate(THEIRS.plus(Duration.ofDays(30)).minusSeconds(10)))
                .isFalse();
    }
}
