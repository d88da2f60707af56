package talkbot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.core.platform.KeptConnection;
import talkbot.core.platform.PlatformStatus;
import talkbot.discord.connection.DiscordLine;

/** What is under way when the connection is closed. */
class ClosingTest {

    private static final String POST = "POST /channels/{channel}/messages";

    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void open() {
        stage = Stage.open(folder);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void closingSendsWhatIsUnderWayAndEndsEveryThread() {
        stage.discord.faults().tooManyRequests(POST, 1, Duration.ofSeconds(1), false);
        var said = stage.people().mention(stage.hana(), stage.general(), "一覧");
        stage.discord.awaitCall(POST, call -> call.status() == 429);
        stage.platform().close();
        assertThat(said.awaitReply().text()).contains("トーク一覧");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                        .extracting(Thread::getName)
                        .noneMatch(name -> name.startsWith("talkbot-discord")
                                || name.contains("JDA")
                                || name.startsWith("ConcurrentSessionController")));
    }

    @Test
    void closingOnceMoreDoesNotCutOffWhatIsUnderWay() throws InterruptedException {
        stage.platform().close();
        DiscordLine line = new DiscordLine(Stage.options(stage.discord), List.of(), Stage.QUICK);
        KeptConnection connection = new KeptConnection("Discord", line, Stage.QUICK);
        connection.start();
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(connection.status()).isEqualTo(PlatformStatus.CONNECTED));
        stage.discord.faults().tooManyRequests(POST, 1, Duration.ofSeconds(1), false);
        line.shards()
                .orElseThrow()
                .getTextChannelById(stage.general().id())
                .sendMessage("A light that never goes out")
                .queue();
        stage.discord.awaitCall(POST, call -> call.status() == 429);
        Thread closing = Thread.startVirtualThread(connection::close);
        stage.discord.await("closing", d -> d.gateway().connected() == 0);
        connection.close();
        assertThat(closing.join(Duration.ofSeconds(10))).isTrue();
        stage.discord.awaitSaid(stage.general(), said -> said.text().contains("A light that never goes out"));
    }
}
