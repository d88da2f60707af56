package talkbot.index.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.index.BuildProgress;
import talkbot.index.Problem;

class IndexKeeperTest {

    @TempDir
    Path temp;

    @Test
    void aDroppedFileIsServedOnceItRests() throws IOException {
        try (Workshop shop = new Workshop(temp).started()) {
            shop.write("a.txt", "apples");

            shop.keeper.step();
            assertThat(shop.ids()).isEmpty();
            shop.pass(Duration.ofMillis(700));
            shop.keeper.step();

            assertThat(shop.found("apples")).containsExactly("a");
        }
    }

    @Test
    void aHalfCopiedFileWaitsAndHoldsUpNoOther() throws IOException {
        try (Workshop shop = new Workshop(temp).started()) {
            shop.write("whole.txt", "wholemeal");
            shop.write("copied.txt", "half");
            shop.keeper.step();
            shop.pass(Duration.ofMillis(700));
            shop.write("copied.txt", "half and half");
            shop.keeper.step();
            assertThat(shop.ids()).containsExactly("whole");

            shop.settle();

            assertThat(shop.ids()).containsExactly("copied", "whole");
            assertThat(shop.parser.parsed).containsExactly("whole.txt", "copied.txt");
        }
    }

    @Test
    void changesDeletionsAndRenamesAreServedTogether() throws IOException {
        try (Workshop shop = new Workshop(temp)) {
            shop.write("changed.txt", "apples");
            shop.write("deleted.txt", "bananas");
            shop.write("old.txt", "cherries");
            shop.started();
            shop.write("changed.txt", "apricots");
            shop.delete("deleted.txt");
            shop.rename("old.txt", "new.txt");

            shop.settle();

            assertThat(shop.ids()).containsExactly("changed", "new");
            assertThat(shop.library().talk("old").orElseThrow().id()).isEqualTo("new");
            assertThat(shop.events)
                    .last()
                    .isEqualTo(new IndexEvent.Switched(new LibraryChange(
                            2, List.of(), List.of("changed"), List.of("deleted"), Map.of("old", "new"), List.of())));
        }
    }

    @Test
    void whatIsUnchangedIsKeptWithoutReading() throws IOException {
        try (Workshop shop = new Workshop(temp)) {
            shop.write("a.txt", "apples");
            shop.started();
        }
        try (Workshop shop = new Workshop(temp).started()) {
            assertThat(shop.parser.parsed).isEmpty();
            assertThat(shop.library().generation()).isEqualTo(1);
            assertThat(shop.found("apples")).containsExactly("a");
        }
    }

    @Test
    void aMissingFolderIsReportedAndWhatWasThereIsServed() throws IOException {
        try (Workshop shop = new Workshop(temp)) {
            shop.write("a.txt", "apples");
            shop.started();
            Path away = Files.move(shop.transcripts, temp.resolve("away"));
            shop.settle();
            shop.settle();

            assertThat(shop.found("apples")).containsExactly("a");
            assertThat(shop.keeper.problems())
                    .containsExactly(
                            new Problem(".", OptionalInt.empty(), Problem.Kind.UNREADABLE, "no such file or folder"));
            assertThat(shop.keeper.reload(BuildProgress.NONE).problems()).hasSize(1);

            Files.move(away, shop.transcripts);
            shop.settle();

            assertThat(shop.keeper.problems()).isEmpty();
            assertThat(shop.library().generation()).isEqualTo(1);
            assertThat(shop.events.stream().map(event -> event.getClass().getSimpleName()))
                    .containsExactly("Switched", "FolderLost", "FolderBack");
        }
    }

    @Test
    void aFolderThatIsMissingAtTheStartKeepsTheOldIndexAndIsRefusedWithoutOne() throws IOException {
        try (Workshop shop = new Workshop(temp)) {
            shop.write("a.txt", "apples");
            shop.started();
        }
        try (Workshop shop = new Workshop(temp)) {
            Files.move(shop.transcripts, temp.resolve("away"));
            shop.started();
            assertThat(shop.found("apples")).containsExactly("a");
            assertThat(shop.keeper.problems()).hasSize(1);
        }
        Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
        try (Workshop shop = new Workshop(elsewhere)) {
            Files.delete(shop.transcripts);
            assertThatThrownBy(shop::started).isInstanceOf(NoSuchFileException.class);
        }
    }

    @Test
    void aFolderThatWasEmptiedIsAnEmptyLibrary() throws IOException {
        try (Workshop shop = new Workshop(temp)) {
            shop.write("a.txt", "apples");
            shop.started();
            shop.delete("a.txt");

            shop.settle();

            assertThat(shop.ids()).isEmpty();
            assertThat(shop.keeper.problems()).isEmpty();
        }
    }

    @Test
    void reloadServesAtOnceWhatLiesThere() throws IOException {
        try (Workshop shop = new Workshop(temp).started()) {
            shop.write("a.txt", "apples");
            shop.write("b.zip", "PK");

            LibraryChange change = shop.keeper.reload(BuildProgress.NONE);

            assertThat(change.added()).containsExactly("a");
            assertThat(change.problems()).extracting(Problem::source).containsExactly("b.zip");
            assertThat(shop.keeper.reload(BuildProgress.NONE).isEmpty()).isTrue();
        }
    }

    @Test
    void onlyOneProcessBuildsAndTheOthersFollow() throws IOException {
        try (Workshop owner = new Workshop(temp).started();
                Workshop other = new Workshop(temp).started()) {
            owner.write("a.txt", "apples");
            other.settle();
            assertThat(other.ids()).isEmpty();

            owner.settle();
            other.keeper.step();

            assertThat(other.found("apples")).containsExactly("a");
            assertThat(other.parser.parsed).isEmpty();
            assertThat(other.keeper.reload(BuildProgress.NONE).isEmpty()).isTrue();
        }
    }

    @Test
    void aProcessThatFollowedTakesOverWhenTheLockIsFree() throws IOException {
        try (Workshop owner = new Workshop(temp).started();
                Workshop other = new Workshop(temp).started()) {
            owner.end();
            other.write("a.txt", "apples");

            other.settle();

            assertThat(other.found("apples")).containsExactly("a");
        }
    }

    @Test
    void aProcessWithOtherCodeFollowsWhileItMustAndReadsAnewWhenItTakesOver() throws IOException {
        try (Workshop owner = new Workshop(temp)) {
            owner.write("a.txt", "apples");
            owner.started();
            try (Workshop other = new Workshop(temp, "newer code").started()) {
                assertThat(other.found("apples")).containsExactly("a");
                assertThat(other.parser.parsed).isEmpty();
                owner.end();

                other.keeper.step();

                assertThat(other.parser.parsed).containsExactly("a.txt");
                assertThat(other.library().generation()).isEqualTo(2);
            }
        }
    }

    @Test
    void anIndexThatIsDeletedWhileItIsServedIsMadeAgain() throws IOException {
        try (Workshop shop = new Workshop(temp)) {
            shop.write("a.txt", "apples");
            shop.started();
            IOUtils.rm(shop.data);

            shop.keeper.step();

            assertThat(shop.found("apples")).containsExactly("a");
            assertThat(shop.onDisk()).containsExactly("current", "gen-2", "lock");
        }
    }

    @Test
    void aDataFolderInsideTheTranscriptsFolderIsNoTranscript() throws IOException {
        Path talks = Files.createDirectory(temp.resolve("all"));
        IndexOptions options = new IndexOptions(talks, talks, false);
        Files.writeString(talks.resolve("a.txt"), "apples");
        try (LiveIndex index = new LiveIndex(options, new FakeParser(), Workshop.CODE, InstantSource.system())) {
            index.start(BuildProgress.NONE);
            index.reload();

            assertThat(index.library().generation()).isEqualTo(1);
            assertThat(index.problems()).isEmpty();
        }
    }

    @Test
    void aCommandUsesTheIndexThatIsThereWithoutTakingTheLock() throws IOException {
        try (Workshop owner = new Workshop(temp)) {
            owner.write("a.txt", "apples");
            owner.started();
            owner.write("b.txt", "bananas");
            try (Workshop command = new Workshop(temp)) {
                command.keeper.startOnce(BuildProgress.NONE, Duration.ZERO);

                assertThat(command.ids()).containsExactly("a");
                assertThat(command.home.owned()).isFalse();
            }
        }
    }

    @Test
    void aCommandBuildsWhatIsNotUpToDateAndGivesTheLockBack() throws IOException {
        try (Workshop command = new Workshop(temp)) {
            command.write("a.txt", "apples");
            command.keeper.startOnce(BuildProgress.NONE, Duration.ZERO);
            assertThat(command.found("apples")).containsExactly("a");
            assertThat(command.home.owned()).isFalse();
            command.write("b.txt", "bananas");
            try (Workshop next = new Workshop(temp)) {
                next.keeper.startOnce(BuildProgress.NONE, Duration.ZERO);

                assertThat(next.parser.parsed).containsExactly("b.txt");
                assertThat(next.ids()).containsExactly("a", "b");
            }
        }
    }

    @Test
    void aCommandWaitsForTheFirstIndexOfAnotherProcessButNotForEver() throws IOException {
        try (Workshop command = new Workshop(temp);
                Workshop owner = new Workshop(temp)) {
            assertThat(owner.home.tryOwn()).isTrue();
            assertThatThrownBy(() -> command.keeper.startOnce(BuildProgress.NONE, Duration.ZERO))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another process");

            command.keeper.startOnce(
                    new BuildProgress() {
                        @Override
                        public void at(int done, int total, String source) {}

                        @Override
                        public void waiting() {
                            try {
                                owner.started();
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        }
                    },
                    Duration.ofMinutes(1));

            assertThat(command.ids()).isEmpty();
            assertThat(command.parser.parsed).isEmpty();
        }
    }
}
