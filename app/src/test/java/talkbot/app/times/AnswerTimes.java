package talkbot.app.times;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import talkbot.discord.fake.FakeDiscord;
import talkbot.discord.fake.seen.SeenButton;
import talkbot.discord.fake.seen.SeenMessage;
import talkbot.discord.fake.world.FakeChannel;
import talkbot.discord.fake.world.FakeUser;
import talkbot.slack.fake.FakeSlack;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Message;

/**
 * Measures how long people wait for answers: starts both fake platforms and, as a process of its own, the program, and
 * prints a table of the times from what somebody does to the answer that they see, in milliseconds. The fakes answer at
 * once, so that what is measured is the program and the sockets, not a network.
 *
 * <p>Arguments: the program, and how often everything is done (60 if absent). {@code .ci/fakes times} runs it.
 */
public final class AnswerTimes {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** So often everything is done before it counts: the first answers load classes. */
    private static final int WARM_UP = 15;

    private final Running running;
    private final FakeSlack slack;
    private final FakeDiscord discord;
    private final int rounds;
    private final PrintStream out;

    private AnswerTimes(Running running, int rounds, PrintStream out) {
        this.running = running;
        this.slack = running.slack();
        this.discord = running.discord();
        this.rounds = rounds;
        this.out = out;
    }

    /** See the class. */
    public static void main(String[] arguments) {
        int status = 1;
        try {
            measure(arguments, new PrintStream(System.out, true, StandardCharsets.UTF_8));
            status = 0;
        } catch (IOException | RuntimeException | AssertionError e) {
            System.err.println("Could not be measured: " + e);
        }
        // The fakes' web server leaves a thread behind that would keep this process for ever.
        System.exit(status);
    }

    private static void measure(String[] arguments, PrintStream out) throws IOException {
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        Path folder = Files.createTempDirectory("talkbot-times");
        try (Running running = Running.start(Path.of(arguments[0]), folder)) {
            new AnswerTimes(running, rounds, out).measure();
        }
    }

    private void measure() {
        Map<String, Runnable> acts = new LinkedHashMap<>();
        onSlack(acts);
        onDiscord(acts);
        out.printf(
                Locale.ROOT,
                "| from … to the answer | events | first | p50 | p95 | most |%n|---|---|---|---|---|---|%n");
        acts.forEach((what, act) -> {
            double first = time(act);
            for (int i = 0; i < WARM_UP; i++) {
                act.run();
            }
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < rounds; i++) {
                times.add(time(act));
            }
            Collections.sort(times);
            out.printf(
                    Locale.ROOT,
                    "| %s | %d | %.0f | %.1f | %.1f | %.1f |%n",
                    what,
                    rounds,
                    first,
                    Running.percentile(times, 50),
                    Running.percentile(times, 95),
                    times.getLast());
        });
        out.println("what was wrong in the fakes' eyes: " + running.violations());
    }

    private void onSlack(Map<String, Runnable> acts) {
        acts.put(
                "Slack: `/talk 検索 仕事`",
                () -> slack.users().slash("alice", "general", "/talk", "検索 仕事").awaitReply(PATIENCE));
        acts.put(
                "Slack: `/talk chapter mapping 7`",
                () -> slack.users()
                        .slash("bob", "general", "/talk", "chapter mapping 7")
                        .awaitReply(PATIENCE));
        acts.put(
                "Slack: a mention, free words",
                () -> slack.users()
                        .mention("alice", "general", "@talkbot サーバが止まった夜の章の要約リンクちょうだい")
                        .awaitReply(PATIENCE));
        acts.put(
                "Slack: a direct message",
                () -> slack.users().directMessage("bob", "quote").awaitReply(PATIENCE));
        Message pages = slack.users().slash("alice", "general", "/talk", "検索 の").awaitReply(PATIENCE);
        acts.put(
                "Slack: a page turned",
                () -> slack.users().press("alice", pages, button(pages)).awaitReply(PATIENCE));
    }

    private void onDiscord(Map<String, Runnable> acts) {
        FakeUser hana = discord.user("hana");
        FakeUser alex = discord.user("alex");
        FakeChannel general = discord.channel("general");
        acts.put(
                "Discord: `/talk search 仕事`",
                () -> discord.people()
                        .slash(hana, general, "talk search", "words", "仕事")
                        .awaitMessage());
        acts.put(
                "Discord: `/talk chapter mapping 7`",
                () -> discord.people()
                        .slash(alex, general, "talk chapter", "talk", "mapping", "which", "7")
                        .awaitMessage());
        acts.put(
                "Discord: a mention, free words",
                () -> discord.people()
                        .mention(hana, general, "サーバが止まった夜の章の要約リンクちょうだい")
                        .awaitReply());
        acts.put(
                "Discord: a direct message",
                () -> discord.people().directMessage(alex, "quote").awaitReply());
        acts.put(
                "Discord: words offered while typing",
                () -> discord.people()
                        .autocomplete(hana, general, "talk search", "words", "し")
                        .awaitChoices());
        SeenMessage[] page = {
            discord.people().slash(hana, general, "talk search", "words", "の").awaitMessage()
        };
        acts.put("Discord: a page turned", () -> {
            SeenButton turn =
                    page[0].button("次へ").or(() -> page[0].button("前へ")).orElseThrow();
            page[0] = discord.people()
                    .press(hana, page[0], turn.customId().orElseThrow())
                    .awaitMessage();
        });
    }

    /** The action id of the button that leads to the next page. */
    private static String button(Message message) {
        return Json.walk(message.json().path("blocks"))
                .filter(node -> node.at("/text/text").asText().equals("次へ"))
                .map(node -> node.path("action_id").asText())
                .findFirst()
                .orElseThrow();
    }

    private static double time(Runnable act) {
        long begun = System.nanoTime();
        act.run();
        return (System.nanoTime() - begun) / 1e6;
    }
}
