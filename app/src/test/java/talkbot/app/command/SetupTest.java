package talkbot.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.app.CommandLine;
import talkbot.discord.fake.FakeDiscord;
import talkbot.slack.fake.FakeSlack;

/** {@code talkbot setup} in a terminal of its own, typed through; then what {@code talkbot doctor} says of the result. */
class SetupTest {

    private static final Path SCRIPT = Path.of("/usr/bin/script");

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void tokensAreAskedForUnseenCheckedAndWrittenForTheOwnerAlone() throws Exception {
        assumeTrue(Files.isExecutable(SCRIPT), "needs the command script, which gives a terminal");
        Path file = folder.resolve("talkbot.env");
        try (FakeSlack slack = FakeSlack.start();
                FakeDiscord discord = FakeDiscord.start()) {
            List<String> secrets =
                    List.of("xoxb-wrong-secret", slack.botToken(), "nonsense", slack.appToken(), discord.token());
            String command = String.join(
                    " ",
                    // As over a serial line.
                    "stty cols 0 rows 0 &&",
                    quoted(Path.of(System.getProperty("java.home"), "bin", "java")
                            .toString()),
                    "-Dtalkbot.tty=01",
                    "-cp",
                    quoted(System.getProperty("java.class.path")),
                    "talkbot.app.Main setup --lang en --config",
                    quoted(file.toString()),
                    "--slack-api-url",
                    slack.apiUrl().toString(),
                    "--discord-api-url",
                    discord.apiUrl().toString());
            Process process = new ProcessBuilder(SCRIPT.toString(), "-qec", command, "/dev/null")
                    .redirectErrorStream(true)
                    .start();
            Thread.ofVirtual().start(() -> read(process.getInputStream()));
            await().atMost(SOON).until(() -> shown().contains("Slack bot token"));
            // All at once: also what is typed while a platform is being asked must stay unseen.
            try (OutputStream typed = process.getOutputStream()) {
                typed.write((String.join("\r", secrets) + "\r").getBytes(StandardCharsets.UTF_8));
                typed.flush();
                assertThat(process.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
            }

            assertThat(shown())
                    .contains(
                            "SLACK_BOT_TOKEN: refused", "SLACK_BOT_TOKEN: good", "SLACK_APP_TOKEN: this does not look")
                    .contains("SLACK_APP_TOKEN: good", "DISCORD_TOKEN: good")
                    .doesNotContain(secrets);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(Files.readAllLines(file))
                    .containsExactly(
                            "SLACK_BOT_TOKEN=" + slack.botToken(),
                            "SLACK_APP_TOKEN=" + slack.appToken(),
                            "DISCORD_TOKEN=" + discord.token());

            CommandLine.Result doctor = new CommandLine()
                    .run(
                            "doctor",
                            "--config",
                            file.toString(),
                            "--data",
                            folder.resolve("data").toString(),
                            "--port",
                            "0",
                            "--slack-api-url",
                            slack.apiUrl().toString(),
                            "--discord-api-url",
                            discord.apiUrl().toString());
            assertThat(doctor.out())
                    .contains("SLACK_BOT_TOKEN: good", "SLACK_APP_TOKEN: good", "DISCORD_TOKEN: good")
                    .doesNotContain("means nothing")
                    .doesNotContain(secrets);
        }
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    private void read(InputStream output) {
        try {
            output.transferTo(shown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
