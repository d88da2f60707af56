package talkbot.index.benchmark.measure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import talkbot.index.benchmark.corpus.Corpus;
import talkbot.index.benchmark.engine.Contender;

/**
 * A way to build an index.
 *
 * @param contender who builds
 * @param threads how many threads work on it
 */
public record Build(Contender contender, int threads) {

    /** All ways that are compared; for each contender, the last one is how it is used. */
    public static final List<Build> ALL = List.of(
            new Build(Contender.LUCENE, 1),
            new Build(Contender.SQLITE, 1),
            new Build(Contender.TALKBOT, 1),
            new Build(Contender.TALKBOT, 2));

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final double NANOS_PER_SECOND = 1e9;

    /**
     * How long a build took, or, of many, how much text it reads in that time.
     *
     * @param second by the clock
     * @param cpu by the processor's work of all threads, garbage collection and compilation included
     */
    public record Times(double second, double cpu) {

        Times rates(double megabytes) {
            return new Times(megabytes / second, megabytes / cpu);
        }
    }

    /** Builds the index in a folder, which is emptied before, and says how many seconds it took. */
    Times run(Path folder, Corpus corpus) throws IOException {
        IOUtils.rm(folder);
        Files.createDirectories(folder);
        long cpu = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        contender.build(folder, corpus, threads);
        double took = (System.nanoTime() - start) / NANOS_PER_SECOND;
        return new Times(took, (SYSTEM.getProcessCpuTime() - cpu) / NANOS_PER_SECOND);
    }

    /** Bytes of all files in a folder. */
    public static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            long bytes = 0;
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }
}
