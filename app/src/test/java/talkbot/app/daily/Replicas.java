package talkbot.app.daily;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import talkbot.discord.fake.FakeDiscord;
import talkbot.slack.fake.FakeSlack;

/** Starts, orders about and kills processes that share a database and two fake platforms. Used by one thread. */
final class Replicas implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);

    private final Path folder;
    private final List<String> arguments;
    private final List<One> alive = new CopyOnWriteArrayList<>();
    private final BlockingQueue<One> standing = new LinkedBlockingQueue<>();

    /**
     * Prepares to start processes.
     *
     * @param folder with the talks in {@code talks}
     * @param database a file, or an address of a server
     */
    Replicas(Path folder, FastClock clock, String database, FakeSlack slack, FakeDiscord discord) {
        this.folder = folder;
        this.arguments = List.of(
                clock.text(),
                database,
                folder.toString(),
                slack.botToken(),
                slack.appToken(),
                slack.apiUrl().toString(),
                discord.token(),
                discord.apiUrl().toString());
    }

    /** A process. */
    final class One {
        private final Process process;
        private final Thread listener;
        private volatile boolean ready;

        private One() throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-Xshare:auto",
                    "-XX:TieredStopAtLevel=1",
                    "-Xmx256m",
                    "-classpath",
                    System.getProperty("java.class.path"),
                    Replica.class.getName()));
            command.addAll(arguments);
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("errors").toFile()))
                    .start();
            listener = Thread.ofPlatform().daemon().start(this::listen);
        }

        private void listen() {
            try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = said.readLine(); line != null; line = said.readLine()) {
                    ready |= line.equals(Replica.READY);
                    if (line.startsWith(Fate.AT)) {
                        standing.add(this);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Types an order; one that is dead takes none. */
        void order(String order) {
            try {
                process.outputWriter(StandardCharsets.UTF_8).write(order + "\n");
                process.outputWriter(StandardCharsets.UTF_8).flush();
            } catch (IOException e) {
                alive.remove(this);
            }
        }

        /** SIGKILL: nothing of the process runs after it. */
        void kill() {
            alive.remove(this);
            process.toHandle().destroyForcibly();
            process.onExit().join();
        }

        /** Ends it as a restart does. */
        void stop() throws InterruptedException {
            alive.remove(this);
            order("stop");
            if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("a process does not stop");
            }
            listener.join();
        }
    }

    /** Starts one more; it is not ready yet. */
    One start() {
        try {
            One one = new One();
            alive.add(one);
            return one;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<One> ready() {
        return alive.stream().filter(one -> one.ready).toList();
    }

    List<One> alive() {
        return List.copyOf(alive);
    }

    void awaitReady(int many) throws InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (ready().size() < many) {
            if (System.nanoTime() > end) {
                throw new AssertionError("processes do not start: " + errors());
            }
            // On a busy machine the database may be too slow for one; whoever watches over processes starts them again.
            for (One one : List.copyOf(alive)) {
                if (!one.process.isAlive()) {
                    if (one.ready) {
                        throw new AssertionError("a process ended by itself: " + errors());
                    }
                    alive.remove(one);
                    start();
                }
            }
            Thread.sleep(20);
        }
    }

    /** Lets all die at a step, whoever comes there first. */
    void dieAt(Step step, String channel) {
        standing.clear();
        alive.forEach(one -> one.order("die " + step + " " + channel));
    }

    /** Kills the one that stands at the step, if one comes there in time; the others go on. */
    boolean killed(Duration patience) throws InterruptedException {
        Optional<One> one = Optional.ofNullable(standing.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
        one.ifPresent(One::kill);
        alive.forEach(other -> other.order("live"));
        return one.isPresent();
    }

    String errors() {
        try {
            return Files.readString(folder.resolve("errors"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        alive.forEach(One::kill);
    }
}
