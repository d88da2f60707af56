package talkbot.index.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.index.BuildProgress;
import talkbot.index.Problem;
import talkbot.index.folder.TranscriptsFolder;
import talkbot.index.generation.GenerationBuilder.Base;
import talkbot.index.generation.GenerationBuilder.Built;
import talkbot.index.lucene.Knowledge;
import talkbot.index.transcript.TranscriptKinds;

class GenerationBuilderTest {

    @TempDir
    Path temp;

    private Workshop shop;
    private Optional<Base> base = Optional.empty();

    @BeforeEach
    void open() throws IOException {
        shop = new Workshop(temp);
        assertThat(shop.home.tryOwn()).isTrue();
    }

    @AfterEach
    void close() throws IOException {
        shop.close();
    }

    @Test
    void anEmptyFolderIsAnEmptyLibrary() throws IOException {
        OpenGeneration generation = build();

        assertThat(generation.library().talks()).isEmpty();
        assertThat(Workshop.found(generation.index(), "whatever")).isEmpty();
        generation.release();
    }

    @Test
    void unchangedFilesAreNotParsedAgain() throws IOException {
        shop.write("a.txt", "apples");
        shop.write("b.txt", "bananas");
        build().release();
        shop.parser.parsed.clear();
        shop.write("c.txt", "cherries");

        OpenGeneration generation = build();

        assertThat(shop.parser.parsed).containsExactly("c.txt");
        for (String word : List.of("apples", "bananas", "cherries")) {
            assertThat(Workshop.found(generation.index(), word)).hasSize(1);
        }
        generation.release();
    }

    @Test
    void anUnchangedFolderMakesNoGeneration() throws IOException {
        shop.write("a.txt", "apples");
        build().release();
        Path before = base.orElseThrow().folder();

        build().release();

        assertThat(base.orElseThrow().folder()).isEqualTo(before);
        assertThat(shop.onDisk()).containsExactly("current", "gen-1", "lock");
    }

    @Test
    void aTouchedFileIsNeitherParsedAgainNorLookedIntoTwice() throws IOException {
        shop.write("a.txt", "apples");
        build().release();
        shop.touch("a.txt");

        build().release();

        assertThat(shop.parser.parsed).containsExactly("a.txt");
        assertThat(shop.onDisk()).containsExactly("current", "gen-1", "lock");
        assertThat(base.orElseThrow().manifest().folderState())
                .isEqualTo(folder().scan().state());
        assertThat(JsonFiles.read(base.orElseThrow().folder().resolve("manifest.json"), Manifest.class))
                .isEqualTo(base.orElseThrow().manifest());
    }

    @Test
    void aChangedFileIsFoundByItsNewWordsOnly() throws IOException {
        shop.write("a.txt", "apples");
        shop.write("b.txt", "bananas");
        build().release();
        shop.write("a.txt", "apricots");

        OpenGeneration generation = build();

        assertThat(Workshop.found(generation.index(), "apples")).isEmpty();
        assertThat(Workshop.found(generation.index(), "apricots")).containsExactly("a");
        assertThat(Workshop.found(generation.index(), "bananas")).containsExactly("b");
        generation.release();
    }

    @Test
    void aChangedSidecarChangesItsTalk() throws IOException {
        shop.write("a.txt", "apples");
        build().release();
        shop.writeSidecar("a.txt", "fruit");

        OpenGeneration generation = build();

        assertThat(generation.library().talk("fruit")).isPresent();
        assertThat(generation.library().formerIds()).containsEntry("a", "fruit");
        generation.release();
    }

    @Test
    void aDeletedFileIsFoundNoMore() throws IOException {
        shop.write("a.txt", "apples");
        shop.write("b.txt", "bananas");
        build().release();
        shop.delete("a.txt");

        OpenGeneration generation = build();

        assertThat(generation.library().talks()).extracting(talk -> talk.id()).containsExactly("b");
        assertThat(Workshop.found(generation.index(), "apples")).isEmpty();
        generation.release();
    }

    @Test
    void theOldAddressOfARenamedFileLeadsToItsTalkThroughLaterGenerations() throws IOException {
        shop.write("a.txt", "apples");
        build().release();
        shop.rename("a.txt", "z.txt");
        build().release();
        shop.write("b.txt", "bananas");

        OpenGeneration generation = build();

        assertThat(generation.library().talk("a").orElseThrow().id()).isEqualTo("z");
        assertThat(Workshop.found(generation.index(), "apples")).containsExactly("z");
        generation.release();
    }

    @Test
    void ofTwoTalksWithOneIdTheFirstFileWinsAndTheOtherTakesItsPlaceWhenItGoes() throws IOException {
        shop.write("2.txt", "apples");
        shop.writeSidecar("2.txt", "same");
        shop.write("10.txt", "bananas");
        shop.writeSidecar("10.txt", "same");

        OpenGeneration both = build();
        assertThat(both.library().talks()).extracting(talk -> talk.source()).containsExactly("2.txt");
        assertThat(both.library().problems())
                .extracting(Problem::source, Problem::kind, Problem::detail)
                .containsExactly(tuple("10.txt", Problem.Kind.DUPLICATE_ID, "2.txt"));
        assertThat(Workshop.found(both.index(), "bananas")).isEmpty();
        both.release();
        shop.delete("2.txt");
        shop.delete(TranscriptKinds.sidecarOf("2.txt"));
        shop.parser.parsed.clear();

        OpenGeneration one = build();
        assertThat(one.library().talks()).extracting(talk -> talk.source()).containsExactly("10.txt");
        assertThat(one.library().problems()).isEmpty();
        assertThat(Workshop.found(one.index(), "bananas")).containsExactly("same");
        assertThat(Workshop.found(one.index(), "apples")).isEmpty();
        assertThat(shop.parser.parsed).isEmpty();
        one.release();
    }

    @Test
    void talksAreOrderedByTheirFiles() throws IOException {
        for (String source : List.of("10.txt", "9.txt", "sub/1.txt", "1.txt")) {
            shop.write(source, "text of " + source);
        }

        OpenGeneration generation = build();

        assertThat(generation.library().talks())
                .extracting(talk -> talk.source())
                .containsExactly("1.txt", "9.txt", "10.txt", "sub/1.txt");
        generation.release();
    }

    @Test
    void aFileThatCannotBeReadIsReportedAndTheOthersAreServed() throws IOException {
        shop.write("empty.txt", "");
        shop.write("good.txt", "apples");
        shop.write("odd.zip", "PK");
        shop.write("trip.txt", "trip");

        OpenGeneration generation = build();

        assertThat(generation.library().problems())
                .extracting(Problem::source, Problem::kind)
                .containsExactly(
                        tuple("empty.txt", Problem.Kind.EMPTY),
                        tuple("odd.zip", Problem.Kind.UNSUPPORTED),
                        tuple("trip.txt", Problem.Kind.UNREADABLE));
        assertThat(generation.library().talks()).hasSize(1);
        generation.release();
    }

    @Test
    void aFileThatChangesWhileItIsReadStaysAsItWas() throws IOException {
        shop.write("a.txt", "apples");
        build().release();
        shop.write("a.txt", "apricots");
        shop.write("new.txt", "nuts");
        TranscriptsFolder.Scan seen = folder().scan();
        shop.write("a.txt", "apricots and more");
        shop.write("new.txt", "nuts and more");

        Built built = builder(Workshop.CODE).build(base, seen.state(), BuildProgress.NONE);

        assertThat(built.folder()).isEqualTo(base.orElseThrow().folder());
        assertThat(shop.parser.parsed).containsExactly("a.txt");
    }

    @Test
    void otherCodeReadsEverythingAgainButRemembersRenames() throws IOException {
        shop.write("a.txt", "apples");
        build().release();
        shop.rename("a.txt", "b.txt");
        build().release();
        shop.parser.parsed.clear();

        Built built = builder("other code").build(base, folder().scan().state(), BuildProgress.NONE);

        assertThat(shop.parser.parsed).containsExactly("b.txt");
        assertThat(built.manifest().renames().formerIds()).containsEntry("a", "b");
        assertThat(built.folder()).isNotEqualTo(base.orElseThrow().folder());
    }

    @Test
    void whatIsKeptIsLinkedAndNotCopied() throws IOException {
        shop.write("a.txt", "apples");
        build().release();
        Path first = base.orElseThrow().folder();
        shop.write("b.txt", "bananas");
        build().release();
        Path second = base.orElseThrow().folder();

        String version =
                base.orElseThrow().manifest().served().getFirst().digest().version();
        assertThat(Files.isSameFile(
                        GenerationStore.talkFile(first, version), GenerationStore.talkFile(second, version)))
                .isTrue();
    }

    @Test
    void aBrokenBaseIsNotBuiltOn() throws IOException {
        shop.write("a.txt", "apples");
        build().release();
        Path lucene = base.orElseThrow().folder().resolve("lucene");
        try (var files = Files.list(lucene)) {
            for (Path file : files.toList()) {
                Files.delete(file);
                Files.writeString(file, "garbage");
            }
        }
        shop.write("b.txt", "bananas");

        OpenGeneration generation = build();

        assertThat(Workshop.found(generation.index(), "apples")).containsExactly("a");
        assertThat(Workshop.found(generation.index(), "bananas")).containsExactly("b");
        generation.release();
    }

    @Test
    void progressCountsToItsEnd() throws IOException {
        shop.write("a.txt", "apples");
        shop.write("b.txt", "bananas");
        List<String> steps = new ArrayList<>();

        builder(Workshop.CODE)
                .build(
                        base,
                        folder().scan().state(),
                        (done, total, source) -> steps.add(done + "/" + total + " " + source));

        assertThat(steps)
                .containsSubsequence("0/400 a.txt", "100/400 b.txt", "200/400 a.txt", "300/400 b.txt", "400/400 ");
    }

    @Test
    void aFileThatTakesLongIsSeenToMoveOn() throws IOException {
        shop.write("a.txt", "apples");
        List<Integer> steps = new ArrayList<>();
        CountDownLatch seen = new CountDownLatch(1);
        SourceReader slow = new SourceReader(folder(), (file, percent) -> {
            percent.accept(40);
            await(seen);
            return shop.parser.read(file, percent);
        });

        new GenerationBuilder(shop.store(), slow, Workshop.CODE, shop)
                .build(base, folder().scan().state(), (done, total, source) -> {
                    steps.add(done);
                    if (done == 40) {
                        seen.countDown();
                    }
                });

        assertThat(steps).startsWith(0, 40).isSorted().endsWith(200);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private TranscriptsFolder folder() {
        return new TranscriptsFolder(shop.transcripts, Set.of());
    }

    private GenerationBuilder builder(String code) {
        return new GenerationBuilder(shop.store(), shop.sourceReader(), code, shop);
    }

    /** Builds from the base what lies in the folder, and opens it. */
    private OpenGeneration build() throws IOException {
        Built built = builder(Workshop.CODE).build(base, folder().scan().state(), BuildProgress.NONE);
        base = Optional.of(new Base(built.folder(), built.manifest()));
        return OpenGeneration.open(built.folder(), Map.of(), Knowledge.of(Workshop.DICTIONARY));
    }
}
