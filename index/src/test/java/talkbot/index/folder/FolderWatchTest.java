package talkbot.index.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

    private static final Duration FOREVER = Duration.ofMinutes(5);

    @TempDir
    Path temp;

    @Test
    void theWaitingEndsAtTheLatestWhenItsTimeIsUp() throws InterruptedException {
        try (FolderWatch watch = new FolderWatch(temp)) {
            watch.watch(Set.of(temp, temp.resolve("missing")));

            watch.await(Duration.ofMillis(1));
        }
    }

    @Test
    void aChangeThatCameBeforeTheWaitingEndsItAtOnce() throws IOException, InterruptedException {
        try (FolderWatch watch = new FolderWatch(temp)) {
            watch.watch(Set.of(temp));
            Files.writeString(temp.resolve("a.txt"), "text");

            watch.await(FOREVER);
        }
    }

    @Test
    void closingEndsTheWaiting() throws InterruptedException {
        FolderWatch watch = new FolderWatch(temp);
        CountDownLatch ended = new CountDownLatch(1);
        Thread.ofPlatform().daemon().start(() -> {
            try {
                watch.await(FOREVER);
                ended.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        watch.close();

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
