package talkbot.app.times;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import talkbot.discord.fake.FakeDiscord;
import talkbot.slack.fake.FakeSlack;

/** The program as a process of its own, connected to both fake platforms. */
record Running(FakeSlack slack, FakeDiscord discord, Process program, Path folder) implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(10);

    /**
     * Starts it and waits until it is connected to both.
     *
     * @param launcher the program
     * @param folder its working folder, with {@code data} in it
     * @param more further flags
     */
    static Running start(Path launcher, Path folder, String... more) throws IOException {
        FakeSlack slack = FakeSlack.start();
        FakeDiscord discord = FakeDiscord.start();
        List<String> command = new ArrayList<>(List.of(
                launcher.toAbsolutePath().toString(),
                "serve",
                "--port=0",
                "--data=" + folder.resolve("data"),
                "--base-url=https://talks.example",
                "--slack-api-url=" + slack.apiUrl(),
                "--discord-api-url=" + discord.apiUrl()));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().put("SLACK_BOT_TOKEN", slack.botToken());
        builder.environment().put("SLACK_APP_TOKEN", slack.appToken());
        builder.environment().put("DISCORD_TOKEN", discord.token());
        Running running = new Running(slack, discord, builder.start(), folder);
        try {
            slack.awaitConnections(1, START);
            discord.await(
                    "a connected bot",
                    START,
                    () -> Optional.of(discord.records().calls("PUT /applications/{application}/commands"))
                            .filter(calls -> !calls.isEmpty()));
            return running;
        } catch (AssertionError e) {
            System.err.println(Files.readString(folder.resolve("log")));
            running.close();
            throw e;
        }
    }

    /** What was wrong in the fakes' eyes. */
    String violations() {
        return slack.journal().violations() + " " + discord.violations();
    }

    /** The nearest rank: the least time that so many of a hundred do not exceed. */
    static double percentile(List<Double> sorted, int percent) {
        return sorted.get(Math.max(0, (int) Math.ceil(percent / 100.0 * sorted.size()) - 1));
    }

    @Override
    public void close() {
        program.destroy();
        program.onExit().join();
        discord.close();
        slack.close();
    }
}
