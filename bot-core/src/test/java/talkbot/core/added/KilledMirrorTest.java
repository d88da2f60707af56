package talkbot.core.added;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.core.Talks;
import talkbot.core.store.Database;

/** A process that is killed while it adds and removes transcripts leaves no half ones. */
class KilledMirrorTest {

    private static final String PADDING = "潮の満ち引きの表を朝のうちに写しておきます。\n".repeat(2_000);

    @TempDir
    private Path home;

    /** Adds and removes for ever; says so after each round. */
    static final class Writer {
        private Writer() {}

        /** The arguments: the database's file and the data folder. */
        public static void main(String[] arguments) throws IOException {
            TranscriptTable table = new TranscriptTable(Database.sqlite(Path.of(arguments[0])), InstantSource.system());
            Mirror mirror = new Mirror(table, Path.of(arguments[1]));
            for (int round = 0; ; round++) {
                byte[] content = (round + PADDING + round).getBytes(StandardCharsets.UTF_8);
                String key = table.add("a.txt", content, Talks.LIGHTHOUSE, Given.AOI, Given.GENERAL)
                        .orElseThrow()
                        .key();
                mirror.sync();
                System.out.println("written");
                System.out.flush();
                table.remove(key);
                mirror.sync();
            }
        }
    }

    @Test
    void everyFileThatIsSeenIsWhole() throws Exception {
        Path file = home.resolve("talkbot.db");
        Path data = home.resolve("data");
        for (int rounds = 3; rounds < 30; rounds += 11) {
            writeAndKill(file, data, rounds);
            for (Path seen : seen(data)) {
                String text = Files.readString(seen);
                String round = text.substring(0, text.indexOf('潮'));
                assertThat(text).isEqualTo(round + PADDING + round);
            }
            try (Database database = Database.sqlite(file)) {
                TranscriptTable table = new TranscriptTable(database, InstantSource.system());
                new Mirror(table, data).sync();
                assertThat(seen(data)).hasSize(table.served().size());
                table.served().forEach(transcript -> table.remove(transcript.key()));
            }
        }
    }

    private static List<Path> seen(Path data) throws IOException {
        Path folder = data.resolve(".added");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(seen -> !folder.relativize(seen).toString().startsWith("."))
                    .toList();
        }
    }

    private void writeAndKill(Path file, Path data, int rounds) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        file.toString(),
                        data.toString())
                .redirectError(home.resolve("errors").toFile())
                .start();
        int written = 0;
        try (BufferedReader said = writer.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                written += line.equals("written") ? 1 : 0;
                if (written >= rounds) {
                    writer.toHandle().destroyForcibly();
                }
            }
        }
        writer.waitFor();
        assertThat(written).as(Files.readString(home.resolve("errors"))).isGreaterThanOrEqualTo(rounds);
    }
}
