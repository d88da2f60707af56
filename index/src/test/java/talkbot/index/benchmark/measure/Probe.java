package talkbot.index.benchmark.measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Path;
import talkbot.index.benchmark.corpus.Corpus;
import talkbot.index.benchmark.engine.Contender;
import talkbot.index.benchmark.engine.Engine;

/** The program that {@link Fork} runs: measures one thing and prints what it is. */
final class Probe {

    /** Prints the seconds that a build takes, by the clock and of the processor: {@code build TALKS FOLDER CONTENDER THREADS}. */
    static final String BUILD = "build";

    /** Prints the megabytes of heap in use with an index open: {@code heap TALKS FOLDER [CONTENDER]}. */
    static final String HEAP = "heap";

    private static final double MEGABYTE = 1e6;

    /** Enough that whatever is loaded by the first searches is there. */
    private static final int SEARCHES = 50;

    private static final int QUERY_LENGTH = 12;

    /** One collection may leave what only the next one finds to be garbage. */
    private static final int COLLECTIONS = 5;

    private Probe() {}

    /** Measures. */
    public static void main(String[] args) throws IOException {
        Advice.silence();
        Corpus corpus = Corpus.read("talks", Path.of(args[1]));
        Path folder = Path.of(args[2]);
        if (args[0].equals(BUILD)) {
            Build.Times took = new Build(Contender.valueOf(args[3]), Integer.parseInt(args[4])).run(folder, corpus);
            System.out.println(took.second() + " " + took.cpu());
        } else if (args.length > 3) {
            System.out.println(heapWith(Contender.valueOf(args[3]), folder, corpus));
        } else {
            System.out.println(heap(corpus));
        }
    }

    private static double heapWith(Contender contender, Path folder, Corpus corpus) throws IOException {
        try (Engine engine = contender.open(folder, corpus)) {
            for (int i = 0; i < Math.min(SEARCHES, corpus.size()); i++) {
                String text = corpus.entry(i).passage().text();
                engine.search(text.substring(0, Math.min(QUERY_LENGTH, text.length())));
            }
            return heap(corpus);
        }
    }

    private static double heap(Corpus corpus) {
        try {
            for (int i = 0; i < COLLECTIONS; i++) {
                System.gc();
            }
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
        } finally {
            Reference.reachabilityFence(corpus);
        }
    }
}
