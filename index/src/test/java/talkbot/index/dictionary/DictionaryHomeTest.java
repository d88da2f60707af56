package talkbot.index.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.index.BuildProgress;
import talkbot.index.dictionary.DictionaryException.Kind;

class DictionaryHomeTest {

    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");
    private static final String KETTLE = "湯釜器 [ゆがまき] /(n) kettle/";
    private static final String BOILER = "湯釜器 [ゆがまき] /(n) boiler/";

    @TempDir
    Path temp;

    private Shelf shelf;
    private Path file;

    @BeforeEach
    void makeShelf() {
        shelf = new Shelf(temp);
        file = shelf.file("d", KETTLE);
    }

    @Test
    void compilesOnce() throws IOException {
        shelf.open(file).close();
        assertThat(shelf.compiled).containsExactly("0/2", "1/2", "2/2");

        try (Dictionary again = shelf.open(file)) {
            assertThat(shelf.compiled).hasSize(3);
            assertThat(again.meanings("湯釜器")).containsExactly("kettle");
        }
    }

    @Test
    void theSameContentUnderAnotherNameIsTheSameDictionary() throws IOException {
        shelf.open(file).close();
        shelf.open(shelf.file("other", KETTLE)).close();

        assertThat(shelf.compiled).hasSize(3);
    }

    @Test
    void anotherContentIsCompiledAnew() throws IOException {
        try (Dictionary kettle = shelf.open(file)) {
            shelf.file("d", BOILER);
            try (Dictionary boiler = shelf.open(file)) {
                assertThat(kettle.meanings("湯釜器")).containsExactly("kettle");
                assertThat(boiler.meanings("湯釜器")).containsExactly("boiler");
                assertThat(boiler.fingerprint()).isNotEqualTo(kettle.fingerprint());
            }
        }
    }

    @Test
    void sizeAndTimeOfChangeSpareTheReading() throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
        shelf.open(file).close();

        // A change that neither shows is taken for none, which proves that the file was not read.
        shelf.file("d", BOILER);
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
        try (Dictionary dictionary = shelf.open(file)) {
            assertThat(dictionary.meanings("湯釜器")).containsExactly("kettle");
        }
    }

    @Test
    void aFileThatChangedJustNowIsReadAgain() throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
        InstantSource justAfter = InstantSource.fixed(LONG_AGO.plusMillis(10));
        shelf.open(justAfter, file).close();

        shelf.file("d", BOILER);
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
        try (Dictionary dictionary = shelf.open(justAfter, file)) {
            assertThat(dictionary.meanings("湯釜器")).containsExactly("boiler");
        }
    }

    @Test
    void brokenNotesAboutFilesDoNoHarm() throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
        shelf.open(file).close();
        Files.writeString(shelf.home().resolve("hashes"), "half\\u00");

        try (Dictionary dictionary = shelf.open(file)) {
            assertThat(dictionary.meanings("湯釜器")).containsExactly("kettle");
            assertThat(shelf.compiled).hasSize(3);
        }
    }

    @Test
    void whatAKilledProcessLeavesIsSwept() throws IOException {
        Path draft = Files.createDirectories(shelf.home().resolve("tmp-4711"));
        Files.writeString(draft.resolve("words.dat"), "half");

        try (Dictionary dictionary = shelf.open(file)) {
            assertThat(dictionary.meanings("湯釜器")).containsExactly("kettle");
            assertThat(draft).doesNotExist();
        }
    }

    @Test
    void aDictionaryCutShortIsMadeAnew() throws IOException {
        shelf.open(file).close();
        Path compiled = shelf.compiledFolders().getFirst();
        try (Stream<Path> parts = Files.list(compiled)) {
            for (Path part : parts.toList()) {
                byte[] whole = Files.readAllBytes(part);
                for (int length : new int[] {0, 5, whole.length / 2, whole.length - 1}) {
                    Files.write(part, Arrays.copyOf(whole, length));
                    shelf.compiled.clear();
                    try (Dictionary dictionary = shelf.open(file)) {
                        assertThat(shelf.compiled)
                                .as("%s cut to %d", part, length)
                                .isNotEmpty();
                        assertThat(dictionary.meanings("湯釜器")).containsExactly("kettle");
                    }
                }
                Files.delete(part);
                shelf.open(file).close();
            }
        }
    }

    @Test
    void theLatestUsedOnesAreKept() throws IOException {
        AtomicInteger minutes = new AtomicInteger();
        InstantSource clock = () -> LONG_AGO.plus(Duration.ofMinutes(minutes.incrementAndGet()));
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            files.add(shelf.file("d" + i, KETTLE, "釜" + i + " [かまい] /(n) pot/"));
            shelf.open(clock, files.getLast()).close();
        }
        assertThat(shelf.compiledFolders()).hasSize(3);
        // The oldest of those left is used again, and so the next one goes.
        shelf.open(clock, files.get(1)).close();
        shelf.open(clock, file).close();

        shelf.compiled.clear();
        shelf.open(clock, files.get(1)).close();
        assertThat(shelf.compiled).isEmpty();
        shelf.open(clock, files.get(2)).close();
        assertThat(shelf.compiled).isNotEmpty();
    }

    @Test
    void anOpenDictionaryOutlivesItsSweeping() throws IOException {
        try (Dictionary first = shelf.open(file)) {
            for (int i = 0; i < 4; i++) {
                shelf.open(shelf.file("d" + i, KETTLE, "釜" + i + " [かまい] /(n) pot/"))
                        .close();
            }
            assertThat(first.meanings("湯釜器")).containsExactly("kettle");
        }
    }

    @Test
    void manyMayOpenAtOnce() throws Exception {
        int many = 8;
        AtomicInteger compilations = new AtomicInteger();
        BuildProgress progress = (done, total, source) -> compilations.addAndGet(done == total ? 1 : 0);
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            List<Callable<List<String>>> tasks = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                tasks.add(() -> {
                    try (Dictionary dictionary = Dictionary.open(shelf.data, List.of(file), progress)) {
                        return dictionary.meanings("湯釜器");
                    }
                });
            }
            for (Future<List<String>> meanings : threads.invokeAll(tasks)) {
                assertThat(meanings.get()).containsExactly("kettle");
            }
        }
        assertThat(compilations).hasValue(1);
    }

    @Test
    void manyMayAskAtOnce() throws Exception {
        int many = 4;
        try (Dictionary dictionary = shelf.open(file);
                ExecutorService threads = Executors.newFixedThreadPool(many)) {
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                tasks.add(() -> {
                    boolean right = true;
                    for (int n = 0; n < 2000; n++) {
                        right &= dictionary.meanings("湯釜器").equals(List.of("kettle"))
                                && dictionary.meanings("ゆがまき").equals(List.of("kettle"))
                                && dictionary.meanings("湯釜" + n).isEmpty();
                    }
                    return right;
                });
            }
            for (Future<Boolean> right : threads.invokeAll(tasks)) {
                assertThat(right.get()).isTrue();
            }
        }
    }

    @Test
    void aFileThatChangesWhileItIsReadIsReadAgain() throws IOException {
        BuildProgress change = (done, total, source) -> {
            if (done == 1 && shelf.compiled.isEmpty()) {
                shelf.compiled.add("changed");
                shelf.file("d", BOILER, "釜場 [かまば] /(n) stove room/");
            }
        };
        try (Dictionary dictionary = Dictionary.open(shelf.data, List.of(file), change)) {
            assertThat(dictionary.meanings("湯釜器")).containsExactly("boiler");
        }
        assertThat(shelf.compiledFolders()).hasSize(1);
    }

    @Test
    void whoEndsTheCompilingLeavesNothing() throws IOException {
        BuildProgress refusal = (done, total, source) -> {
            throw new IllegalStateException("enough");
        };
        assertThatThrownBy(() -> Dictionary.open(shelf.data, List.of(file), refusal))
                .hasMessage("enough");
        assertThat(shelf.compiledFolders()).isEmpty();
        Path broken = shelf.file("prose", "not", "a", "dictionary");
        assertThatThrownBy(() -> shelf.open(broken))
                .isInstanceOfSatisfying(
                        DictionaryException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NO_DICTIONARY));
        assertThat(shelf.compiledFolders()).isEmpty();
    }
}
