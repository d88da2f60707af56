package talkbot.index.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.util.IOUtils;
import talkbot.index.benchmark.corpus.Corpora;
import talkbot.index.benchmark.corpus.Corpus;
import talkbot.index.benchmark.engine.Contender;
import talkbot.index.benchmark.engine.Engine;
import talkbot.index.benchmark.measure.Advice;
import talkbot.index.benchmark.measure.Build;
import talkbot.index.benchmark.measure.Building;
import talkbot.index.benchmark.measure.Fork;
import talkbot.index.benchmark.measure.JudgedScores;
import talkbot.index.benchmark.measure.Remembered;
import talkbot.index.benchmark.measure.Scores;
import talkbot.index.benchmark.measure.Searched;
import talkbot.index.benchmark.measure.Searching;
import talkbot.index.benchmark.query.Judged;
import talkbot.index.benchmark.query.KnownItem;
import talkbot.index.benchmark.query.KnownItems;
import talkbot.index.lucene.Ablation;

/**
 * Measures this program's search beside plain Lucene and SQLite, in one run on one machine: how quickly they build an
 * index and answer, what they take, and whether the right passages come first. See docs/benchmark.md.
 */
public final class Benchmark {

    private static final int USAGE = 2;
    private static final double MEGABYTE = 1e6;

    private final Options options;
    private final Path work;
    private final Consumer<String> progress;

    /**
     * Prepares a run.
     *
     * @param work an empty folder for files
     * @param progress told what is being done
     */
    Benchmark(Options options, Path work, Consumer<String> progress) {
        this.options = options;
        this.work = work;
        this.progress = progress;
    }

    /** Measures what the system properties say, and prints the report. */
    public static void main(String[] args) throws IOException {
        Advice.silence();
        Options options;
        try {
            options = Options.of(System::getProperty);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(USAGE);
            return;
        }
        Path work = Files.createTempDirectory("talkbot-benchmark");
        try {
            String report = Report.of(options, new Benchmark(options, work, System.err::println).measure());
            System.out.println(report);
            if (options.out().isPresent()) {
                Files.writeString(options.out().get(), report);
            }
        } finally {
            IOUtils.rm(work);
        }
    }

    /**
     * Measures.
     *
     * @return the figures of the transcripts, and those of the passages
     * @throws IOException if something cannot be read, or the disk fails
     */
    List<Figures> measure() throws IOException {
        List<Judged> judged =
                options.judged().isPresent() ? Judged.read(options.judged().get()) : List.of();
        progress.accept("reading");
        Corpus transcripts =
                Corpora.transcripts(options.transcripts(), Files.createDirectories(work.resolve("transcripts")));
        if (options.judged().isPresent() && !JudgedScores.areAbout(transcripts, judged)) {
            throw new IOException("none of the judged queries is about these transcripts");
        }
        Corpus passages = options.corpus().isPresent()
                ? Corpora.passages(options.corpus().get(), options.passages(), options.seed())
                : Corpora.generated(transcripts, options.passages(), options.seed());
        return List.of(measure(transcripts, judged), measure(passages, List.of()));
    }

    private Figures measure(Corpus corpus, List<Judged> judged) throws IOException {
        Path indexes = Files.createDirectories(work.resolve(corpus.name()));
        progress.accept(corpus.name() + ": drawing queries");
        List<List<KnownItem>> queries = KnownItems.draw(
                corpus, options.warmUpRounds() + options.rounds() + 1, options.queries(), options.seed());
        List<KnownItem> last = queries.getLast();
        progress.accept(corpus.name() + ": building, cold");
        Map<Build, Build.Times> cold = options.forks() == 0 ? Map.of() : Fork.coldRates(work, corpus, options.forks());
        progress.accept(corpus.name() + ": building, warmed up");
        Map<Build, Build.Times> warm = Building.rates(indexes, corpus, options.builds(), options.warmUpPassages());
        Map<Contender, Double> disk = new EnumMap<>(Contender.class);
        for (Contender contender : Contender.values()) {
            disk.put(contender, Build.size(indexes.resolve(contender.name())) / MEGABYTE);
        }
        progress.accept(corpus.name() + ": looking at the heap");
        Map<Optional<Contender>, Double> heaps = options.forks() == 0 ? Map.of() : Fork.heaps(work, indexes, corpus);
        progress.accept(corpus.name() + ": searching");
        Map<Contender, Engine> engines = new EnumMap<>(Contender.class);
        try {
            for (Contender contender : Contender.values()) {
                engines.put(contender, contender.open(indexes.resolve(contender.name()), corpus));
            }
            Map<Contender, Searched> searched =
                    Searching.measure(engines, queries.subList(0, queries.size() - 1), options.warmUpRounds());
            Remembered remembered = Remembered.measure(
                    Optional.ofNullable(engines.get(Contender.TALKBOT)).orElseThrow(), last);
            Map<Contender, Map<String, Scores>> scores = new EnumMap<>(Contender.class);
            engines.forEach((contender, engine) -> scores.put(contender, JudgedScores.measure(engine, corpus, judged)));
            Map<String, Scores> without = judged.isEmpty()
                    ? Map.of()
                    : Ablation.measure(indexes.resolve(Contender.TALKBOT.name()), corpus, judged);
            return new Figures(corpus, cold, warm, disk, heaps, searched, remembered, scores, without);
        } finally {
            IOUtils.close(engines.values());
            IOUtils.rm(indexes);
        }
    }
}
