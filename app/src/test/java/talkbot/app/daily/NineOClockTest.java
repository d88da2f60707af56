package talkbot.app.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import talkbot.core.store.Databases;
import talkbot.core.store.Databases.Kind;

/** Three hundred channels that want their quote at nine; {@code .ci/nine} plays ten thousand. */
@Timeout(300)
class NineOClockTest {

    private static final int CHANNELS = 300;

    @TempDir
    private Path folder;

    private Figures play(Platform on, Kind kind, int speed) throws InterruptedException {
        try (NineOClock nine =
                new NineOClock(folder, Databases.fresh(kind, folder), on, CHANNELS, speed, Duration.ofMillis(50))) {
            return nine.run(0);
        }
    }

    @Test
    void onDiscordAllAreServedWithinItsRateAndWhoIsAloneFirst() throws InterruptedException {
        Figures figures = play(Platform.DISCORD, Kind.SQLITE, 1);
        assertThat(figures.posted()).isEqualTo(CHANNELS);
        assertThat(figures.doubles()).isZero();
        assertThat(figures.refused()).isZero();
        assertThat(figures.lagAlone())
                .as("%s", figures)
                .isLessThan(figures.lag().dividedBy(2));
        assertThat(figures.statements()).as("%s", figures).isLessThan(18);
    }

    @Test
    void onSlackAllAreHandedOverAheadAndStandThereAtNine() throws InterruptedException {
        Figures figures = play(Platform.SLACK, Kind.POSTGRESQL, 60);
        assertThat(figures.posted()).isEqualTo(CHANNELS);
        assertThat(figures.doubles()).isZero();
        assertThat(figures.ahead()).as("%s", figures).isEqualTo(CHANNELS);
        assertThat(figures.statements()).as("%s", figures).isLessThan(30);
    }
}
