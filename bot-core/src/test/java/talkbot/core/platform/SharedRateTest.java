package talkbot.core.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SharedRateTest {

    private static Duration take(SharedRate rate, int calls) throws UnsentException {
        long begin = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            rate.await();
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Test
    void callsComeNoFasterThanTheRate() throws UnsentException {
        assertThat(take(new SharedRate(100, () -> 1), 21)).isGreaterThan(Duration.ofMillis(190));
    }

    @Test
    void eachOfThreeProcessesTakesAThird() throws UnsentException {
        assertThat(take(new SharedRate(300, () -> 3), 21)).isGreaterThan(Duration.ofMillis(190));
    }

    @Test
    void whereNobodyCanSayHowManyThereAreItGoesOnAsIfAlone() throws UnsentException {
        SharedRate rate = new SharedRate(1_000, () -> {
            throw new IllegalStateException("the database is gone");
        });
        assertThat(take(rate, 3)).isLessThan(Duration.ofSeconds(5));
    }
}
