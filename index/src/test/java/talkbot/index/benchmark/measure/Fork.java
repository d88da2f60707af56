package talkbot.index.benchmark.measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import talkbot.index.benchmark.corpus.Corpus;
import talkbot.index.benchmark.engine.Contender;

/**
 * Measures in processes of their own what this one has spoilt: how quick a build is that nothing has warmed up, and how
 * much memory an open index takes.
 */
public final class Fork {

    /** A first start reads some talks, not a library: with more text, the build would warm up while it is measured. */
    private static final int COLD_PASSAGES = 2000;

    private Fork() {}

    /**
     * Builds an index of the first talks cold, that is in a process that has done nothing before.
     *
     * @param work an existing folder for files
     * @param times how often
     * @return the megabytes of text a second of each, medians
     * @throws IOException if the disk fails or a process does
     */
    public static Map<Build, Build.Times> coldRates(Path work, Corpus corpus, int times) throws IOException {
        Corpus slice = corpus.first(COLD_PASSAGES);
        Path talks = work.resolve("first-talks.jsonl");
        slice.write(talks);
        BuildTimes took = new BuildTimes();
        for (int i = 0; i < times; i++) {
            for (Build build : Build.ALL) {
                List<Double> printed = run(
                        Probe.BUILD,
                        talks,
                        work.resolve("cold"),
                        build.contender().name(),
                        String.valueOf(build.threads()));
                took.add(build, new Build.Times(printed.getFirst(), printed.getLast()));
            }
        }
        return took.rates(slice.megabytes());
    }

    /**
     * The megabytes of heap that are in use while an index is open and was asked, after garbage collection; with nobody
     * as contender, what the talks alone take.
     *
     * @param work an existing folder for files
     * @param indexes where {@link Building} has put the indexes
     * @throws IOException if the disk fails or a process does
     */
    public static Map<Optional<Contender>, Double> heaps(Path work, Path indexes, Corpus corpus) throws IOException {
        Path talks = work.resolve("talks.jsonl");
        corpus.write(talks);
        Map<Optional<Contender>, Double> heaps = new LinkedHashMap<>();
        heaps.put(Optional.empty(), run(Probe.HEAP, talks, indexes).getFirst());
        for (Contender contender : Contender.values()) {
            heaps.put(
                    Optional.of(contender),
                    run(Probe.HEAP, talks, indexes.resolve(contender.name()), contender.name())
                            .getFirst());
        }
        return heaps;
    }

    /** Runs a {@link Probe} as this process was started and takes the numbers that it prints. */
    private static List<Double> run(String what, Path talks, Path folder, String... more) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), Probe.class.getName()));
        command.addAll(List.of(what, talks.toString(), folder.toString()));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("measuring in another process failed: " + what + " " + List.of(more));
            }
            return Stream.of(printed.strip().split(" ")).map(Double::valueOf).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while measuring", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
