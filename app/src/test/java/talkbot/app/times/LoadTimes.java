package talkbot.app.times;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import talkbot.discord.fake.Asked;
import talkbot.discord.fake.world.FakeChannel;
import talkbot.discord.fake.world.FakeUser;
import talkbot.slack.fake.delivery.Act;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.View;

/**
 * Measures how soon the program responds while many people use it: 50 commands a second on each platform in turn, and
 * type-ahead beside them, while transcripts keep changing so that the index is built without a pause. Each command comes
 * at its time, whether or not those before it were answered. Beside each time stands its ratio to a baseline of the same
 * run and the same connection: an envelope that is only acknowledged on Slack, the help on Discord, each one at a time
 * while nothing else happens.
 *
 * <p>Arguments: the program, and how many seconds each platform is used (20 if absent). {@code .ci/fakes load} runs it.
 */
public final class LoadTimes {

    private static final int COMMANDS_A_SECOND = 50;

    /** So many commands bring a letter that is typed. */
    private static final int TYPED = 5;

    private static final int IDLE = 100;
    private static final int WARM_UP = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String SAMPLES = "/talkbot/samples/";
    private static final List<String> TALKS =
            List.of("interview-deep-sea-mapping.txt", "kansai-sourdough-log.txt", "panel-railway-ticketing.txt");
    private static final List<String> WORDS = List.of("検索 仕事", "検索 海", "chapter mapping 7", "検索 温度", "list", "quote");
    private static final List<String> SOUGHT = List.of("仕事", "海", "温度", "パン", "切符");
    private static final List<String> LETTERS = List.of("う", "し", "お", "か", "き");

    private final Running running;
    private final int seconds;
    private final PrintStream out;
    private final ConcurrentMap<String, List<Double>> times = new ConcurrentHashMap<>();
    private final AtomicInteger failed = new AtomicInteger();

    private LoadTimes(Running running, int seconds, PrintStream out) {
        this.running = running;
        this.seconds = seconds;
        this.out = out;
    }

    /** See the class. */
    public static void main(String[] arguments) {
        int status = 1;
        try {
            int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
            Path folder = Files.createTempDirectory("talkbot-load");
            Path transcripts = Files.createDirectories(folder.resolve("transcripts"));
            for (String talk : TALKS) {
                Files.writeString(transcripts.resolve(talk), sample(talk));
            }
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            try (Running running = Running.start(Path.of(arguments[0]), folder, "--transcripts=" + transcripts)) {
                new LoadTimes(running, seconds, out).measure();
            }
            status = 0;
        } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
            System.err.println("Could not be measured: " + e);
        }
        // The fakes' web server leaves a thread behind that would keep this process for ever.
        System.exit(status);
    }

    private static String sample(String talk) throws IOException {
        try (InputStream in = LoadTimes.class.getResourceAsStream(SAMPLES + talk)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void measure() throws IOException, InterruptedException {
        View form = running.slack()
                .users()
                .slash("alice", "general", "/talk", "search")
                .awaitView(PATIENCE);
        String field = Json.walk(form.json().path("blocks"))
                .filter(node -> node.path("type").asText().equals("external_select"))
                .map(node -> node.path("action_id").asText())
                .findFirst()
                .orElseThrow();
        Platform slack = new Platform(this::onSlack, i -> typedOnSlack(form, field, i), this::idleOnSlack);
        Platform discord = new Platform(this::onDiscord, this::typedOnDiscord, this::idleOnDiscord);
        for (Platform platform : List.of(slack, discord)) {
            for (int i = 0; i < WARM_UP; i++) {
                tried(platform.command(), i);
                tried(platform.typing(), i);
            }
            times.clear();
            failed.set(0);
            for (int i = 0; i < IDLE; i++) {
                platform.idle().at(i);
            }
            long before = generation();
            double load = use(platform);
            report(generation() - before, load);
            times.clear();
        }
        out.println("wrong in the fakes' eyes: " + running.violations());
    }

    @FunctionalInterface
    private interface Deed {
        void at(int number);
    }

    private record Platform(Deed command, Deed typing, Deed idle) {}

    /** Everything at its time, while transcripts change; the machine's load at the end. */
    private double use(Platform platform) throws InterruptedException {
        Thread writer = Thread.ofVirtual().start(this::change);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            long begun = System.nanoTime();
            for (int i = 0; i < seconds * COMMANDS_A_SECOND; i++) {
                int number = i;
                long due = begun + TimeUnit.SECONDS.toNanos(1) / COMMANDS_A_SECOND * i;
                while (System.nanoTime() - due < 0) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                people.execute(() -> tried(platform.command(), number));
                if (i % TYPED == 0) {
                    people.execute(() -> tried(platform.typing(), number));
                }
            }
        }
        writer.interrupt();
        writer.join();
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private void tried(Deed deed, int number) {
        try {
            deed.at(number);
        } catch (RuntimeException | AssertionError e) {
            failed.incrementAndGet();
        }
    }

    /** Changes a transcript as soon as the change before is served. */
    private void change() {
        Path transcripts = running.folder().resolve("transcripts");
        try {
            for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
                String talk = TALKS.get(i % TALKS.size());
                long before = generation();
                Files.writeString(transcripts.resolve(talk), sample(talk) + "\n" + i + "回目に書き足した一行です。\n");
                while (generation() == before) {
                    Thread.sleep(Duration.ofMillis(50));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Which index is served, counted up with each that is built. */
    private long generation() throws IOException {
        try (Stream<Path> files =
                Files.find(running.folder().resolve("data"), 5, (file, about) -> file.endsWith("current"))) {
            Optional<Path> current = files.findFirst();
            return current.isPresent()
                    ? Long.parseLong(Files.readString(current.get()).strip().substring("gen-".length()))
                    : 0;
        }
    }

    private void onSlack(int number) {
        long begun = System.nanoTime();
        String user = number % 2 == 0 ? "alice" : "bob";
        Act act = running.slack().users().slash(user, "general", "/talk", WORDS.get(number % WORDS.size()));
        note("Slack: acknowledged", act.awaitAck(PATIENCE).latency());
        act.awaitReply(PATIENCE);
        note("Slack: answered", Duration.ofNanos(System.nanoTime() - begun));
    }

    private void typedOnSlack(View form, String field, int number) {
        Act act = running.slack().users().typeAhead(form, field, LETTERS.get(number % LETTERS.size()));
        note("Slack: type-ahead", act.awaitAck(PATIENCE).latency());
    }

    private void idleOnSlack(int number) {
        // Nothing comes of a reaction.
        Act act = running.slack()
                .users()
                .event("alice", Json.object("type", "reaction_added", "user", "U0ALICE", "reaction", "r" + number));
        note("Slack: baseline", act.awaitAck(PATIENCE).latency());
    }

    private void onDiscord(int number) {
        long begun = System.nanoTime();
        FakeUser user = running.discord().user(number % 2 == 0 ? "hana" : "alex");
        FakeChannel channel = running.discord().channel("general");
        Asked asked = running.discord()
                .people()
                .slash(user, channel, "talk search", "words", SOUGHT.get(number % SOUGHT.size()));
        note("Discord: first response", asked.awaitFirstResponse());
        asked.awaitMessage();
        note("Discord: answered", Duration.ofNanos(System.nanoTime() - begun));
    }

    private void typedOnDiscord(int number) {
        Asked asked = running.discord()
                .people()
                .autocomplete(
                        running.discord().user("hana"),
                        running.discord().channel("general"),
                        "talk search",
                        "words",
                        LETTERS.get(number % LETTERS.size()));
        asked.awaitChoices();
        note("Discord: autocomplete", asked.awaitFirstResponse());
    }

    private void idleOnDiscord(int number) {
        Asked asked = running.discord()
                .people()
                .slash(running.discord().user("hana"), running.discord().channel("general"), "talk help");
        note("Discord: baseline", asked.awaitFirstResponse());
    }

    private void note(String what, Duration time) {
        times.computeIfAbsent(what, w -> Collections.synchronizedList(new ArrayList<>()))
                .add(time.toNanos() / 1e6);
    }

    private void report(long built, double load) {
        Map<String, List<Double>> sorted = new TreeMap<>();
        times.forEach((what, all) -> sorted.put(what, all.stream().sorted().toList()));
        double baseline = sorted.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("baseline"))
                .mapToDouble(entry -> Running.percentile(entry.getValue(), 50))
                .findFirst()
                .orElseThrow();
        out.printf(
                Locale.ROOT,
                "%d s at %d commands a second, %d indexes built meanwhile, load %.1f on %d processors%n%n",
                seconds,
                COMMANDS_A_SECOND,
                built,
                load,
                Runtime.getRuntime().availableProcessors());
        out.println("| from … to | times | p50 | p99 | most | p50 ÷ baseline |\n|---|--:|--:|--:|--:|--:|");
        sorted.forEach((what, all) -> out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f | %.1f |%n",
                what,
                all.size(),
                Running.percentile(all, 50),
                Running.percentile(all, 99),
                all.getLast(),
                Running.percentile(all, 50) / baseline));
        out.println("not answered: " + failed + "\n");
    }
}
