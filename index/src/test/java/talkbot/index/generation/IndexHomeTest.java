package talkbot.index.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexHomeTest {

    private static final URI ADDRESS = URI.create("http://127.0.0.1:8080/");

    @TempDir
    Path temp;

    private IndexOptions options;

    @BeforeEach
    void makeFolder() throws IOException {
        options = new IndexOptions(Files.createDirectory(temp.resolve("our talks")), temp.resolve("data"), false);
    }

    @Test
    void nothingIsMadeBeforeItIsNeeded() throws IOException {
        try (IndexHome home = new IndexHome(options)) {
            assertThat(home.servedAt()).isEmpty();
        }
        assertThat(options.data()).doesNotExist();
    }

    @Test
    void theNameTellsWhichFolderItIsAbout() throws IOException {
        try (IndexHome home = new IndexHome(options)) {
            assertThat(home.folder().toString()).matches(".*/data/index/our-talks-[0-9a-f]{12}/v1");
        }
    }

    @Test
    void everyWayToTheFolderLeadsToTheSameHomeEvenWhileItIsMissing() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), options.transcripts());
        Path home = home(options.transcripts(), false);

        assertThat(home(link, false)).isEqualTo(home);
        assertThat(home(options.transcripts().resolve("../our talks"), false)).isEqualTo(home);
        Files.delete(options.transcripts());
        assertThat(home(link, false)).isEqualTo(home);
        assertThat(home(options.transcripts(), false)).isEqualTo(home);
    }

    @Test
    void otherFoldersAndOtherWaysOfReadingHaveOtherHomes() throws IOException {
        Path sameName = Files.createDirectories(temp.resolve("other/our talks"));

        assertThat(home(sameName, false)).isNotEqualTo(home(options.transcripts(), false));
        assertThat(home(options.transcripts(), true)).isNotEqualTo(home(options.transcripts(), false));
    }

    @Test
    void onlyOneOfOneProcessOwnsIt() throws IOException {
        try (IndexHome one = new IndexHome(options);
                IndexHome two = new IndexHome(options)) {
            assertThat(one.tryOwn()).isTrue();
            assertThat(one.tryOwn()).isTrue();
            assertThat(two.tryOwn()).isFalse();
            assertThat(one.owned()).isTrue();
            assertThat(two.owned()).isFalse();

            one.giveUp();

            assertThat(two.tryOwn()).isTrue();
            assertThat(one.owned()).isFalse();
        }
    }

    @Test
    void aLockWhoseFileWasReplacedCountsNoMore() throws IOException {
        try (IndexHome home = new IndexHome(options)) {
            assertThat(home.tryOwn()).isTrue();
            Path lock = home.folder().resolve("lock");
            Files.createFile(lock.resolveSibling("other"));
            Files.delete(lock);
            assertThat(home.owned()).isFalse();
            Files.move(lock.resolveSibling("other"), lock);
            assertThat(home.owned()).isFalse();

            assertThat(home.tryOwn()).isTrue();
            assertThat(home.owned()).isTrue();
        }
    }

    @Test
    void onlyOneOfTwoProcessesOwnsItAndWhenThatIsKilledTheOtherMay() throws IOException, InterruptedException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Owner.class.getName(),
                        options.transcripts().toString(),
                        options.data().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (IndexHome home = new IndexHome(options);
                BufferedReader said = other.inputReader()) {
            assertThat(said.readLine()).isEqualTo("true");
            assertThat(home.tryOwn()).isFalse();
            assertThat(home.servedAt()).contains(ADDRESS);

            other.destroyForcibly().waitFor();

            assertThat(home.tryOwn()).isTrue();
            assertThat(home.servedAt()).isEmpty();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void whereItIsServedIsKnownUntilTheServerCloses() throws IOException {
        try (IndexHome other = new IndexHome(options)) {
            try (IndexHome server = new IndexHome(options)) {
                server.serve(ADDRESS);
                assertThat(other.servedAt()).contains(ADDRESS);
            }
            assertThat(other.servedAt()).isEmpty();
            try (Stream<Path> left = Files.list(other.folder())) {
                assertThat(left.filter(file -> file.toString().contains("serving")))
                        .isEmpty();
            }
        }
    }

    @Test
    void aServerThatEndsDoesNotHideAnotherThatRuns() throws IOException {
        try (IndexHome first = new IndexHome(options)) {
            first.serve(ADDRESS);
            Process ended = new ProcessBuilder("true").start();
            Files.writeString(
                    first.folder().resolve("serving-" + ended.pid() + ".json"),
                    "{\"address\":\"http://127.0.0.1:1\",\"pid\":" + ended.pid() + ",\"began\":null}");
            assertThat(first.servedAt()).contains(ADDRESS);
        }
    }

    @Test
    void aBrokenServingFileIsNoAddress() throws IOException {
        try (IndexHome home = new IndexHome(options)) {
            home.serve(ADDRESS);
            Files.writeString(
                    home.folder().resolve("serving-" + ProcessHandle.current().pid() + ".json"), "{\"address\":");

            assertThat(home.servedAt()).isEmpty();
        }
    }

    private Path home(Path transcripts, boolean ignoreMarks) throws IOException {
        try (IndexHome home = new IndexHome(new IndexOptions(transcripts, options.data(), ignoreMarks))) {
            return home.folder();
        }
    }

    /** Another process that owns the lock until it is killed. */
    static final class Owner {

        private Owner() {}

        public static void main(String[] args) throws IOException {
            IndexHome home = new IndexHome(new IndexOptions(Path.of(args[0]), Path.of(args[1]), false));
            boolean owned = home.tryOwn();
            home.serve(ADDRESS);
            System.out.println(owned);
            System.out.flush();
            System.in.read();
        }
    }
}
