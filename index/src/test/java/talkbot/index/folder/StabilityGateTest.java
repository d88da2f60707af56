package talkbot.index.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import talkbot.index.Problem;
import talkbot.index.folder.StabilityGate.Verdict;

class StabilityGateTest {

    private static final Instant START = Instant.parse("2026-04-01T09:00:00Z");
    private static final Instant LONG_AGO = START.minus(Duration.ofDays(1));

    private final Map<String, Found> folder = new TreeMap<>();
    private StabilityGate gate = new StabilityGate(FolderState.EMPTY);

    @Test
    void anUnchangedFolderIsNoNewsAndNeedsNoSecondLook() {
        folder.put("a.txt", file(10, LONG_AGO));
        gate = new StabilityGate(FolderState.of(folder));

        Verdict verdict = look(0);

        assertThat(verdict.news()).isFalse();
        assertThat(verdict.again()).isEmpty();
    }

    @Test
    void aNewFileIsReadyOnceItHasLookedTheSameForAWhile() {
        folder.put("a.txt", file(10, START));

        assertThat(look(0).again()).contains(StabilityGate.SETTLE);
        assertThat(look(500).again()).contains(Duration.ofMillis(200));
        assertThat(look(500).news()).isFalse();
        assertThat(look(700).ready()).isEqualTo(FolderState.of(folder));
    }

    @Test
    void aFileThatGrowsWaitsUntilItStops() {
        for (int t = 0; t <= 10_000; t += 600) {
            folder.put("a.txt", file(10 + t, START.plusMillis(t)));
            assertThat(look(t).news()).isFalse();
        }
        assertThat(look(10_600).ready()).isEqualTo(FolderState.of(folder));
    }

    @Test
    void aFileThatGrowsHoldsUpNoOther() {
        folder.put("whole.txt", file(10, START));
        folder.put("growing.txt", file(1, START));
        look(0);
        folder.put("growing.txt", file(2, START.plusMillis(700)));

        Verdict verdict = look(700);

        assertThat(verdict.ready().found()).containsOnlyKeys("whole.txt");
        assertThat(verdict.again()).contains(StabilityGate.SETTLE);
    }

    @Test
    void aChangedFileStaysAsItWasWhileItGrows() {
        folder.put("a.txt", file(10, LONG_AGO));
        FolderState before = FolderState.of(folder);
        gate = new StabilityGate(before);
        folder.put("a.txt", file(5, START));

        assertThat(look(0).ready()).isEqualTo(before);
        assertThat(look(700).ready()).isEqualTo(FolderState.of(folder));
    }

    @Test
    void anOldFileThatWasMovedHereIsReadyAtTheSecondLook() {
        folder.put("a.txt", file(10, LONG_AGO));

        assertThat(look(0).again()).contains(StabilityGate.GLANCE);
        assertThat(look(200).ready()).isEqualTo(FolderState.of(folder));
    }

    @Test
    void anOldFileWithAFreshSidecarWaitsForTheSidecar() {
        folder.put("a.txt", new Found.Transcript(stamp(10, LONG_AGO), Optional.of(stamp(5, START))));

        assertThat(look(0).news()).isFalse();
        assertThat(look(200).news()).isFalse();
        assertThat(look(700).news()).isTrue();
    }

    @Test
    void aMissingFileIsGoneAfterAWhileOnly() {
        folder.put("a.txt", file(10, LONG_AGO));
        gate = new StabilityGate(FolderState.of(folder));
        folder.clear();

        assertThat(look(0).news()).isFalse();
        assertThat(look(300).news()).isFalse();
        assertThat(look(700).ready()).isEqualTo(FolderState.EMPTY);
    }

    @Test
    void aFileThatIsReplacedByDeletingAndWritingIsNeverGone() {
        folder.put("a.txt", file(10, LONG_AGO));
        gate = new StabilityGate(FolderState.of(folder));
        folder.clear();
        look(0);
        folder.put("a.txt", file(11, START.plusMillis(400)));

        assertThat(look(400).news()).isFalse();
        assertThat(look(800).news()).isFalse();
        assertThat(look(1100).ready()).isEqualTo(FolderState.of(folder));
    }

    @Test
    void bothNamesOfARenamedFileAreReadyTogether() {
        folder.put("old.txt", file(10, LONG_AGO));
        gate = new StabilityGate(FolderState.of(folder));
        folder.clear();
        folder.put("new.txt", file(10, LONG_AGO));
        look(0);

        assertThat(look(300).news()).isFalse();
        assertThat(look(700).ready()).isEqualTo(FolderState.of(folder));
    }

    @Test
    void whatIsServedIsNewsNoMore() {
        folder.put("a.txt", file(10, START));
        look(0);
        gate.served(look(700).ready());

        assertThat(look(1400).news()).isFalse();
    }

    @Test
    void filesOfASubFolderThatCannotBeListedAreNotGone() {
        folder.put("sub/a.txt", file(10, LONG_AGO));
        folder.put("b.txt", file(10, LONG_AGO));
        gate = new StabilityGate(FolderState.of(folder));
        folder.clear();
        folder.put("sub", new Found.Unfit(problem("sub")));
        look(0);

        assertThat(look(5000).ready().found()).containsOnlyKeys("sub", "sub/a.txt");
    }

    @Test
    void aClockThatIsSetBackDelaysNothingForLong() {
        folder.put("a.txt", file(10, START));
        look(3_600_000);

        look(0);

        assertThat(look(700).news()).isTrue();
    }

    private Verdict look(long millis) {
        return gate.observe(START.plusMillis(millis), FolderState.of(folder));
    }

    private static Found file(long size, Instant modified) {
        return new Found.Transcript(stamp(size, modified), Optional.empty());
    }

    private static Stamp stamp(long size, Instant modified) {
        return new Stamp(size, modified, true);
    }

    private static Problem problem(String source) {
        return new Problem(source, OptionalInt.empty(), Problem.Kind.UNREADABLE, "permission denied");
    }
}
