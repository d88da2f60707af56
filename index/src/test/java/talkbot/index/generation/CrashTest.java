package talkbot.index.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import talkbot.index.BuildProgress;

/** What a process that was killed, or a disk that failed, may leave behind. */
class CrashTest {

    @TempDir
    Path temp;

    private Path home;

    @BeforeEach
    void buildTwoGenerations() throws IOException {
        try (Workshop shop = new Workshop(temp)) {
            home = shop.home.folder();
            shop.write("a.txt", "apples");
            shop.started();
            shop.write("b.txt", "bananas");
            shop.settle();
            assertThat(shop.onDisk()).containsExactly("current", "gen-1", "gen-2", "lock");
        }
    }

    @Test
    void aDraftIsSweptAndTheOldGenerationServed() throws IOException {
        Path draft = home.resolve("tmp-4711");
        Files.createDirectories(draft.resolve("lucene"));
        Files.writeString(draft.resolve("manifest.json"), "{\"generation\":");
        Files.writeString(home.resolve("tmp-current"), "gen-");

        assertServedWithoutReading(2, "current", "gen-1", "gen-2", "lock");
    }

    @Test
    void aGenerationThatNeverBecameCurrentIsSwept() throws IOException {
        copy(home.resolve("gen-2"), home.resolve("gen-3"));

        assertServedWithoutReading(2, "current", "gen-1", "gen-2", "lock");
    }

    @Test
    void theNumberOfAGenerationThatNeverBecameCurrentIsNotUsedAgain() throws IOException {
        copy(home.resolve("gen-2"), home.resolve("gen-3"));
        try (Workshop shop = new Workshop(temp).started()) {
            shop.write("c.txt", "cherries");
            shop.settle();

            assertThat(shop.onDisk()).containsExactly("current", "gen-2", "gen-4", "lock");
        }
    }

    @Test
    void aMissingCurrentIsFoundAgain() throws IOException {
        Files.delete(home.resolve("current"));

        assertServedWithoutReading(2, "current", "gen-1", "gen-2", "lock");
    }

    @Test
    void anUnreadableCurrentIsWrittenAgain() throws IOException {
        Files.write(home.resolve("current"), new byte[] {(byte) 0xff, 0, 1});

        assertServedWithoutReading(2, "current", "gen-1", "gen-2", "lock");
    }

    @Test
    void aCurrentThatNamesAMissingGenerationIsReplacedByTheNewestWholeOneAndThatBroughtUpToDate() throws IOException {
        IOUtils.rm(home.resolve("gen-2"));

        try (Workshop shop = new Workshop(temp).started()) {
            assertThat(shop.parser.parsed).containsExactly("b.txt");
            assertThat(shop.ids()).containsExactly("a", "b");
            assertThat(shop.found("bananas")).containsExactly("b");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest.json", "lucene", "talks"})
    void aBrokenGenerationIsReplaced(String part) throws IOException {
        spoil(home.resolve("gen-2").resolve(part));

        try (Workshop shop = new Workshop(temp).started()) {
            assertThat(shop.ids()).containsExactly("a", "b");
            assertThat(shop.found("apples")).containsExactly("a");
            assertThat(shop.found("bananas")).containsExactly("b");
        }
    }

    @Test
    void whereNoGenerationIsWholeAllIsBuiltAnew() throws IOException {
        Files.writeString(home.resolve("gen-1/manifest.json"), "{}");
        Files.writeString(home.resolve("gen-2/manifest.json"), "null");

        try (Workshop shop = new Workshop(temp).started()) {
            assertThat(shop.parser.parsed).containsExactlyInAnyOrder("a.txt", "b.txt");
            assertThat(shop.found("apples")).containsExactly("a");
            assertThat(shop.onDisk()).containsExactly("current", "gen-3", "lock");
        }
    }

    @Test
    void whoeverOnlyReadsIsServedTheNewestWholeGenerationAndSweepsNothing() throws IOException {
        try (Workshop owner = new Workshop(temp)) {
            assertThat(owner.home.tryOwn()).isTrue();
            spoil(home.resolve("gen-2/manifest.json"));
            Files.createDirectory(home.resolve("tmp-4711"));

            try (Workshop reader = new Workshop(temp).started()) {
                assertThat(reader.ids()).containsExactly("a");
                assertThat(reader.onDisk()).contains("gen-2", "tmp-4711");
            }
        }
    }

    @Test
    void aBuildingThatIsBrokenOffLeavesNothingBehind() throws IOException {
        try (Workshop shop = new Workshop(temp).started()) {
            shop.write("c.txt", "cherries");
            shop.write("d.txt", "dates");

            for (int step = 0; step <= 4; step++) {
                int quarters = step;
                assertThatThrownBy(() -> shop.keeper.reload((done, total, source) -> {
                            if (done * 4 >= quarters * total) {
                                throw new IllegalStateException("broken off");
                            }
                        }))
                        .hasMessage("broken off");
                assertThat(shop.ids()).containsExactly("a", "b");
                assertThat(shop.onDisk()).containsExactly("current", "gen-1", "gen-2", "lock");
            }
            shop.keeper.reload(BuildProgress.NONE);

            assertThat(shop.ids()).containsExactly("a", "b", "c", "d");
        }
    }

    private void assertServedWithoutReading(long generation, String... onDisk) throws IOException {
        try (Workshop shop = new Workshop(temp).started()) {
            assertThat(shop.parser.parsed).isEmpty();
            assertThat(shop.library().generation()).isEqualTo(generation);
            assertThat(shop.found("apples")).containsExactly("a");
            assertThat(shop.onDisk()).containsExactly(onDisk);
        }
    }

    /** Writes anew, so that files linked to the same content elsewhere stay whole. */
    private static void spoil(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
                Files.createFile(file);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
