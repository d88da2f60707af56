package talkbot.index.benchmark.measure;

import java.io.IOException;
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

    private static final double NANOS_PER_SECOND = 1e9;

    /**
     * Builds the index in a folder, which is emptied before.
     *
     * @return how many seconds it took
     */
    double run(Path folder, Corpus corpus) throws IOException {
        IOUtils.rm(folder);
        Files.createDirectories(folder);
        long start = System.nanoTime();
        contender.build(folder, corpus, threads);
        return (System.nanoTime() - start) / NANOS_PER_SECOND;
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
