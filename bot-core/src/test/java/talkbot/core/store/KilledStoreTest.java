package talkbot.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import talkbot.core.command.SpokenOf;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;

/** What is on the disk after a process was killed while it wrote, as by {@code kill -9}. */
@Timeout(180)
class KilledStoreTest {

    private static final Person WRITER = new Person("here", "", "writer", Optional.empty());
    private static final Conversation CHANNEL = new Conversation("here", "", "channel", Optional.empty());

    /** Long enough for several pages of the database, so that half of one could be seen. */
    private static final String PADDING = "潮の満ち引きの表。".repeat(2_000);

    private static final int KILLS = 4;

    /** Begins the writer's own lines, beside which a log may write. */
    private static final String WRITTEN = "written ";

    @TempDir
    Path folder;

    /** Writes for ever; says the number of each round when it is written. */
    static final class Writer {
        private Writer() {}

        /** The arguments: the file, and the number of the first round. */
        public static void main(String[] arguments) {
            try (Store store = SqlStore.open(Path.of(arguments[0]), InstantSource.system())) {
                for (int round = Integer.parseInt(arguments[1]); ; round++) {
                    store.keep(text(round));
                    store.set(WRITER, Setting.LANGUAGE, Optional.of(String.valueOf(round)));
                    store.spokeOf(WRITER, CHANNEL, SpokenOf.talk("talk-" + round));
                    System.out.println(WRITTEN + round);
                    System.out.flush();
                }
            }
        }
    }

    private static String text(int round) {
        return round + PADDING + round;
    }

    @Test
    void whatWasWrittenIsThereAndNothingIsHalfWritten() throws Exception {
        Path file = folder.resolve("talkbot.db");
        int written = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int last = writeAndKill(file, written + 1, 5 + 20 * kill);
            assertThat(Files.exists(folder.resolve("talkbot.db-wal"))).isTrue();
            assertThat(integrity(file)).isEqualTo("ok");
            try (Store store = SqlStore.open(file, InstantSource.system())) {
                for (int round = written + 1; round <= last; round++) {
                    assertThat(store.kept(Keys.of(text(round)))).contains(text(round));
                }
                // What was under way when it died is there whole or not at all.
                int language =
                        Integer.parseInt(store.setting(WRITER, Setting.LANGUAGE).orElseThrow());
                assertThat(language).isBetween(last, last + 1);
                assertThat(store.lastSpokenOf(WRITER, CHANNEL).orElseThrow().talk())
                        .isIn("talk-" + last, "talk-" + language);
                assertThat(store.kept(Keys.of(text(language)))).contains(text(language));
                // And it goes on.
                store.set(WRITER, Setting.LANGUAGE, Optional.of(String.valueOf(last)));
            }
            written = last;
        }
    }

    /** The last round that the writer said it had written before it was killed in the middle of the next ones. */
    private int writeAndKill(Path file, int first, int rounds) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        file.toString(),
                        String.valueOf(first))
                .redirectError(folder.resolve("errors").toFile())
                .start();
        int last = 0;
        try (BufferedReader said = writer.inputReader(StandardCharsets.UTF_8)) {
            String line = said.readLine();
            while (line != null) {
                last = line.startsWith(WRITTEN)
                        ? Math.max(last, Integer.parseInt(line.substring(WRITTEN.length())))
                        : last;
                if (last >= first + rounds) {
                    // SIGKILL where there are signals: nothing of the process runs after it.
                    writer.toHandle().destroyForcibly();
                }
                line = said.readLine();
            }
        }
        assertThat(writer.waitFor())
                .as(Files.readString(folder.resolve("errors")))
                .isNotZero();
        assertThat(last).isGreaterThanOrEqualTo(first + rounds);
        return last;
    }

    private static String integrity(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                ResultSet said = connection.createStatement().executeQuery("PRAGMA integrity_check")) {
            return said.getString(1);
        }
    }
}
