package talkbot.discord.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LatenessTest {

    private static final long DISCORD = 1_790_000_000_000L;

    private final AtomicLong ours = new AtomicLong(7);
    private final Lateness lateness = new Lateness(() -> ours.get() * 1_000_000);

    @Test
    void whatComesAtOnceIsNotLateWhateverOurClockSays() {
        assertThat(lateness.isLate(DISCORD)).isFalse();
        ours.addAndGet(10_000);
        assertThat(lateness.isLate(DISCORD + 10_000)).isFalse();
        assertThat(lateness.isLate(DISCORD + 7_500)).isFalse();
    }

    @Test
    void whatWasMissedForMoreThanThreeSecondsIsLate() {
        assertThat(lateness.isLate(DISCORD)).isFalse();
        ours.addAndGet(60_000);
        assertThat(lateness.isLate(DISCORD + 1_000)).isTrue();
        assertThat(lateness.isLate(DISCORD + 59_900)).isFalse();
        assertThat(lateness.isLate(DISCORD + 56_000)).isTrue();
    }

    @Test
    void clocksThatDriftApartDoNotSilenceTheBot() {
        assertThat(lateness.isLate(DISCORD)).isFalse();
        ours.addAndGet(Duration.ofDays(30).toMillis());
        // Nobody asked for a month, in which our clock gained ten seconds.
        assertThat(lateness.isLate(DISCORD + Duration.ofDays(30).toMillis() - 10_000))
                .isFalse();
    }
}
