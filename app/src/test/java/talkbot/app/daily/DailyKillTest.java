package talkbot.app.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import talkbot.app.daily.KilledRoundsMain.Mode;
import talkbot.core.store.Databases.Kind;

/** Whatever process dies, and wherever, a daily quote comes once. {@code .ci/kills} plays more rounds of the same. */
@Timeout(300)
class DailyKillTest {

    private static final int ROUNDS = 5;

    /** Any would do; the same one is played each time. */
    private static final long SEED = 7;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whoeverDiesEachQuoteComesOnce(Kind kind) throws InterruptedException {
        Tally tally = KilledRoundsMain.play(folder, kind, Mode.KILLED, ROUNDS, SEED);
        assertThat(tally.kills).as(tally.toString()).isNotEmpty();
        assertThat(tally.lost).as(tally.toString()).isZero();
        assertThat(tally.doubles).as(tally.toString()).isZero();
        assertThat(tally.posted + tally.unsure).as(tally.toString()).isEqualTo(tally.due);
    }

    @Test
    void whoeverIsRestartedEachQuoteComesOnce() throws InterruptedException {
        Tally tally = KilledRoundsMain.play(folder, Kind.POSTGRESQL, Mode.ROLLING, 3, SEED);
        assertThat(tally.restarts).isEqualTo(3);
        assertThat(tally.posted).as(tally.toString()).isEqualTo(tally.due);
        assertThat(tally.doubles).as(tally.toString()).isZero();
    }
}
