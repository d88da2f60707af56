package talkbot.index.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private static final Duration USUAL = Duration.ofSeconds(2);

    private final List<IndexEvent> events = new ArrayList<>();
    private final Failures failures = new Failures(events::add);

    @Test
    void oneReasonIsToldOnceInARow() {
        failures.add(new IOException("disk full"));
        failures.add(new IOException("disk full"));
        failures.add(new IOException("disk gone"));
        failures.over();
        failures.add(new IOException("disk gone"));

        assertThat(events).hasSize(3);
    }

    @Test
    void attemptsBecomeRarerUpToALimitAndUsualWhenItIsOver() {
        assertThat(failures.pause(USUAL)).isEqualTo(USUAL);
        failures.add(new IOException("disk full"));
        assertThat(failures.pause(USUAL)).isEqualTo(Duration.ofSeconds(4));
        for (int i = 0; i < 100; i++) {
            failures.add(new IOException("disk full"));
        }
        assertThat(failures.pause(USUAL)).isEqualTo(Duration.ofSeconds(64));
        failures.over();
        assertThat(failures.pause(USUAL)).isEqualTo(USUAL);
    }
}
