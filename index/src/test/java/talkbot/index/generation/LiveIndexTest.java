package talkbot.index.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.index.Answered;
import talkbot.index.BuildProgress;
import talkbot.index.SearchQuery;
import talkbot.index.Talk;
import talkbot.index.Viewer;
import talkbot.index.dictionary.Dictionary;

class LiveIndexTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path temp;

    private Path talks;
    private IndexOptions options;

    @BeforeEach
    void makeFolder() throws IOException {
        talks = Files.createDirectory(temp.resolve("talks"));
        options = new IndexOptions(talks, temp.resolve("data"), false);
    }

    @Test
    void aFileThatIsDroppedInASubFolderIsServedSoon() throws IOException {
        try (LiveIndex index = started()) {
            Files.createDirectories(talks.resolve("sub/sub"));
            Files.writeString(talks.resolve("sub/sub/a.txt"), "apples");

            await().atMost(SOON)
                    .until(() -> index.read(i -> Workshop.found(i, "apples")).equals(List.of("sub.sub.a")));
        }
    }

    @Test
    void everyQuestionIsAnsweredWhileGenerationsAreSwitched() throws Exception {
        Files.writeString(talks.resolve("always.txt"), "apples");
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch asking = new CountDownLatch(3);
        try (LiveIndex index = started();
                ExecutorService readers = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                answers.add(readers.submit(() -> {
                    int count = 0;
                    while (!done.get()) {
                        assertThat(index.<List<String>>read(ask -> Workshop.found(ask, "apples")))
                                .containsExactly("always");
                        asking.countDown();
                        count++;
                    }
                    return count;
                }));
            }
            asking.await();
            for (int i = 0; i < 8; i++) {
                Files.writeString(talks.resolve("talk" + i + ".txt"), "number " + i);
                index.reload();
            }
            done.set(true);
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isPositive();
            }
        }
    }

    @Test
    void aQuestionThatIsBeingAnsweredOutlivesTheSwitchAndTheClosing() throws Exception {
        Files.writeString(talks.resolve("a.txt"), "apples");
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        try (ExecutorService readers = Executors.newSingleThreadExecutor()) {
            LiveIndex index = started();
            Future<List<String>> answer = readers.submit(() -> index.read(ask -> {
                asked.countDown();
                awaitQuietly(closed);
                return Workshop.found(ask, "apples");
            }));
            asked.await();
            Files.delete(talks.resolve("a.txt"));
            index.reload();
            index.close();
            closed.countDown();

            assertThat(answer.get()).containsExactly("a");
            assertThatThrownBy(index::library).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void answersThatAreRememberedAreToldFromThoseThatAreFoundInEveryGeneration() throws IOException {
        Files.writeString(talks.resolve("a.txt"), "apples");
        Queue<Answered> told = new ConcurrentLinkedQueue<>();
        try (LiveIndex index = started()) {
            index.measure(answered -> {
                if (!Thread.currentThread().getName().equals("words")) {
                    told.add(answered);
                }
            });
            for (int generation = 0; generation < 2; generation++) {
                told.clear();
                index.read(ask -> ask.search(SearchQuery.of("apples", 3)));
                index.read(ask -> ask.search(SearchQuery.of("apples", 3)));
                index.read(ask -> ask.seenBy(Viewer.WEB).search(SearchQuery.of("pears", 3)));
                index.read(ask -> ask.chapters("apples", Optional.empty(), 3));
                index.read(ask -> ask.chapters("apples", Optional.empty(), 3));
                assertThat(told)
                        .extracting(Answered::what, Answered::remembered)
                        .containsExactly(
                                tuple(Answered.What.PASSAGES, false),
                                tuple(Answered.What.PASSAGES, true),
                                tuple(Answered.What.PASSAGES, false),
                                tuple(Answered.What.CHAPTERS, false),
                                tuple(Answered.What.CHAPTERS, true));
                assertThat(told).allMatch(answered -> answered.took().isPositive());
                Files.writeString(talks.resolve("b.txt"), "pears");
                index.reload();
            }
        }
    }

    @Test
    void closingEndsTheThreadAndGivesTheLockBack() throws IOException {
        try (IndexHome other = new IndexHome(options)) {
            try (LiveIndex index = started()) {
                assertThat(index.library().talks()).isEmpty();
                assertThat(other.tryOwn()).isFalse();
            }
            assertThat(other.tryOwn()).isTrue();
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .doesNotContain("transcripts-watch");
        }
    }

    @Test
    void aListenerMayFailWithoutHarm() throws IOException {
        List<IndexEvent> heard = new ArrayList<>();
        try (LiveIndex index = index()) {
            index.addListener(event -> {
                throw new IllegalStateException("a listener's own trouble");
            });
            index.addListener(heard::add);
            index.start(BuildProgress.NONE);

            assertThat(heard).hasSize(1).first().isInstanceOf(IndexEvent.Switched.class);
        }
    }

    @Test
    void anIndexThatWasNotStartedOrWasClosedSaysSo() throws IOException {
        LiveIndex index = index();
        assertThatThrownBy(index::library).hasMessageContaining("not been started");
        index.close();
        assertThatThrownBy(index::library).hasMessageContaining("closed");
        assertThatThrownBy(() -> index.start(BuildProgress.NONE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCommandReadsTheFolderWithTheRealParser() throws IOException {
        Files.writeString(talks.resolve("a.txt"), "A talk about orchards.\n\nApples grow on trees.\n");

        try (LiveIndex index = LiveIndex.openForCommand(options, BuildProgress.NONE)) {
            assertThat(index.library().talks()).hasSize(1);
            assertThat(index.<List<String>>read(ask -> Workshop.found(ask, "apples")))
                    .isEqualTo(index.library().talks().stream().map(Talk::id).toList());
        }
    }

    private LiveIndex started() throws IOException {
        LiveIndex index = index();
        index.start(BuildProgress.NONE);
        return index;
    }

    private LiveIndex index() throws IOException {
        return new LiveIndex(options, new FakeParser(), Workshop.CODE, InstantSource.system(), Dictionary.builtIn());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
