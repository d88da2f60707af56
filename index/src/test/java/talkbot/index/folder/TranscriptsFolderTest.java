package talkbot.index.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.index.Added;
import talkbot.index.Problem;
import talkbot.index.transcript.TranscriptKinds;

class TranscriptsFolderTest {

    @TempDir
    Path temp;

    private Path root;

    @BeforeEach
    void makeFolder() throws IOException {
        root = Files.createDirectory(temp.toRealPath().resolve("talks"));
    }

    @Test
    void transcriptsOfAllSubFoldersAreFoundInTheirOrder() throws IOException {
        write("10.txt");
        write("9.txt");
        write("二〇二六/四月/話.txt");

        assertThat(scan().found().keySet()).containsExactly("9.txt", "10.txt", "二〇二六/四月/話.txt");
    }

    @Test
    void whatWasAddedBesideTheFolderIsFoundWithIt() throws IOException {
        write("a.txt");
        Path data = Files.createDirectory(temp.toRealPath().resolve("data"));
        TranscriptsFolder both = new TranscriptsFolder(root, Set.of(), Optional.of(data));
        assertThat(both.scan().state().found()).containsOnlyKeys("a.txt");

        Path added = Files.createDirectories(data.resolve(".added/0f/"));
        Files.writeString(added.resolve("b.txt"), "text");
        Files.createDirectories(data.resolve(".added/.half"));
        Files.writeString(data.resolve(".added/.half/c.txt"), "te");
        String source = Added.source("0f", "b.txt");

        TranscriptsFolder.Scan scan = both.scan();
        assertThat(scan.state().found().keySet()).containsExactly("a.txt", source);
        assertThat(scan.folders()).containsExactlyInAnyOrder(root, data.resolve(".added"), added);
        assertThat(both.file(source)).isEqualTo(added.resolve("b.txt"));
        assertThat(both.look(source)).isEqualTo(scan.state().found().get(source));
        assertThat(Added.key(source)).contains("0f");
        assertThat(Added.name(source)).isEqualTo("b.txt");
        assertThat(Added.key("a.txt")).isEmpty();
    }

    @Test
    void aSidecarBelongsToItsTranscript() throws IOException {
        write("a.txt");
        write(TranscriptKinds.sidecarOf("a.txt"));

        FolderState state = scan();

        assertThat(state.found()).containsOnlyKeys("a.txt");
        assertThat(state.found().get("a.txt"))
                .isInstanceOfSatisfying(
                        Found.Transcript.class,
                        found -> assertThat(found.sidecar()).isPresent());
    }

    @Test
    void whatCannotBeReadIsAProblemOfItsOwn() throws IOException {
        write("slides.PPTX");
        write(TranscriptKinds.sidecarOf("alone.txt"));

        assertThat(scan().found().values())
                .extracting(found -> ((Found.Unfit) found).problem())
                .extracting(Problem::source, Problem::kind, Problem::detail)
                .containsExactlyInAnyOrder(
                        tuple("slides.PPTX", Problem.Kind.UNSUPPORTED, "pptx"),
                        tuple(TranscriptKinds.sidecarOf("alone.txt"), Problem.Kind.ORPHAN_SIDECAR, ""));
    }

    @Test
    void hiddenFilesAndFoldersAreLeftOut() throws IOException {
        write(".hidden.txt");
        write(".git/a.txt");

        assertThat(scan()).isEqualTo(FolderState.EMPTY);
    }

    @Test
    void theIndexItselfIsLeftOut() throws IOException {
        write("data/index/a.txt");
        write("a.txt");

        TranscriptsFolder.Scan scan = new TranscriptsFolder(root, Set.of(root.resolve("data"))).scan();

        assertThat(scan.state().found()).containsOnlyKeys("a.txt");
        assertThat(scan.folders()).containsExactly(root);
    }

    @Test
    void linksAreFollowedButNotInCircles() throws IOException {
        Path outside = Files.writeString(temp.resolve("outside.txt"), "text");
        Files.createSymbolicLink(root.resolve("a.txt"), outside);
        Files.createSymbolicLink(root.resolve("circle"), root);
        Files.createSymbolicLink(root.resolve("lost.txt"), temp.resolve("nothing.txt"));

        FolderState state = scan();

        assertThat(state.found()).containsOnlyKeys("a.txt", "lost.txt");
        assertThat(state.found().get("a.txt")).isInstanceOf(Found.Transcript.class);
        assertThat(state.found().get("lost.txt")).isInstanceOf(Found.Unfit.class);
    }

    @Test
    void aSubFolderThatMayNotBeListedIsAProblemAndTheRestIsSeen() throws IOException {
        write("a.txt");
        write("closed/b.txt");
        Path closed = root.resolve("closed");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(closed), "this user may read everything");

            FolderState state = scan();

            assertThat(state.found()).containsOnlyKeys("a.txt", "closed");
            assertThat(state.found().get("closed"))
                    .isInstanceOfSatisfying(
                            Found.Unfit.class,
                            unfit -> assertThat(unfit.problem().kind()).isEqualTo(Problem.Kind.UNREADABLE));
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aMissingFolderIsNoEmptyFolder() throws IOException {
        Files.delete(root);
        assertThatThrownBy(this::scan).isInstanceOf(NoSuchFileException.class);

        Files.writeString(root, "a file");
        assertThatThrownBy(this::scan).isInstanceOf(NotDirectoryException.class);
    }

    private FolderState scan() throws IOException {
        return new TranscriptsFolder(root, Set.of()).scan().state();
    }

    private void write(String source) throws IOException {
        Path file = root.resolve(source);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "text");
    }
}
