package talkbot.index.benchmark;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import talkbot.index.benchmark.engine.Contender;
import talkbot.index.benchmark.measure.Build;
import talkbot.index.benchmark.measure.Build.Times;
import talkbot.index.benchmark.measure.JudgedScores;
import talkbot.index.benchmark.measure.Remembered;
import talkbot.index.benchmark.measure.Scores;
import talkbot.index.benchmark.measure.Searched;
import talkbot.index.benchmark.query.Kind;
import talkbot.index.lucene.Ablation;

/** The figures as tables in Markdown. */
final class Report {

    private static final double P50 = 50;
    private static final double P99 = 99;
    private static final double P100 = 100;
    private static final int MEGABYTES = 1 << 20;
    private static final String NONE = "–";

    private final StringBuilder text = new StringBuilder();

    private Report() {}

    /** The report of a run. */
    static String of(Options options, List<Figures> measured) {
        Report report = new Report();
        report.head(options);
        measured.forEach(report::figures);
        return report.text.toString();
    }

    private void head(Options options) {
        Runtime runtime = Runtime.getRuntime();
        line("# Search benchmark");
        line("");
        line(String.format(
                Locale.ROOT,
                "%s; Java %s on %s %s, %d cores, heap up to %d MB; seed %d; %d rounds of %d queries of each kind after %d to"
                        + " warm up, one thread; %d builds. ↑ more is better, ↓ less is better. The last columns are"
                        + " talkbot's figure divided by the other's.",
                LocalDate.now(ZoneId.systemDefault()),
                Runtime.version().feature(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                runtime.availableProcessors(),
                runtime.maxMemory() / MEGABYTES,
                options.seed(),
                options.rounds(),
                options.queries(),
                options.warmUpRounds(),
                options.builds()));
    }

    private void figures(Figures figures) {
        Map<Contender, Searched> searched = figures.searched();
        line("");
        line(String.format(
                Locale.ROOT,
                "## %s: %,d passages of %,d talks, %.2f MB of text, %,d queries",
                figures.corpus().name(),
                figures.corpus().size(),
                figures.corpus().library().talks().size(),
                figures.corpus().megabytes(),
                scores(searched, Contender.TALKBOT).count()));
        line("");
        header("");
        builds("build, cold, 1 thread: MB/s ↑", figures.cold(), 1, Times::second);
        builds("build, cold, 2 threads: MB/s ↑", figures.cold(), 2, Times::second);
        builds("build, cold, 1 thread: MB/CPU s ↑", figures.cold(), 1, Times::cpu);
        builds("build, warm, 1 thread: MB/s ↑", figures.warm(), 1, Times::second);
        builds("build, warm, 2 threads: MB/s ↑", figures.warm(), 2, Times::second);
        builds("build, warm, 1 thread: MB/CPU s ↑", figures.warm(), 1, Times::cpu);
        row("index on disk: MB ↓", c -> Optional.ofNullable(figures.disk().get(c)));
        row("heap beyond the texts" + texts(figures.heaps()) + ": MB ↓", c -> beyondTexts(figures.heaps(), c));
        search("search, p50: ms ↓", searched, s -> s.percentile(P50));
        search("search, p50 of the quickest round: ms ↓", searched, Searched::quickestMedian);
        search("search, p50 of the slowest round: ms ↓", searched, Searched::slowestMedian);
        search("search, p99: ms ↓", searched, s -> s.percentile(P99));
        search("search, slowest: ms ↓", searched, s -> s.percentile(P100));
        search("search, p50: CPU ms ↓", searched, s -> s.cpuPercentile(P50));
        search("search, p99: CPU ms ↓", searched, s -> s.cpuPercentile(P99));
        search("searches a second ↑", searched, Searched::perSecond);
        search("nDCG@10 ↑", searched, s -> s.scores().ndcg());
        search("MRR ↑", searched, s -> s.scores().mrr());
        byKind(
                "nDCG@10 ↑ by kind of query",
                searched,
                (s, kind) -> scores(s, kind).map(Scores::ndcg));
        byKind("MRR ↑ by kind of query", searched, (s, kind) -> scores(s, kind).map(Scores::mrr));
        byKind(
                "p50: CPU ms ↓ by kind of query",
                searched,
                (s, kind) -> scores(s, kind).map(x -> s.cpuMedian(kind)));
        remembered(figures.remembered());
        judged(figures.judged());
        without(figures.without());
    }

    private void remembered(Remembered remembered) {
        line("");
        line("| talkbot's memory for answers | p50: ms ↓ | p99: ms ↓ |");
        line("|---|--:|--:|");
        line("| new query (miss) | " + number(remembered.miss(P50)) + " | " + number(remembered.miss(P99)) + " |");
        line("| asked again (hit) | " + number(remembered.hit(P50)) + " | " + number(remembered.hit(P99)) + " |");
    }

    private void without(Map<String, Scores> without) {
        Scores whole = without.get(Ablation.NOTHING);
        if (whole == null) {
            return;
        }
        line("");
        line("| judged queries, talkbot without | nDCG@10 ↑ | less by | a good one among five ↑ |");
        line("|---|--:|--:|--:|");
        without.forEach((what, scores) -> line(String.format(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %.2f |",
                what,
                scores.ndcg(),
                whole.ndcg() - scores.ndcg(),
                scores.early())));
    }

    private void builds(String title, Map<Build, Times> rates, int threads, ToDoubleFunction<Times> figure) {
        row(title, c -> Optional.ofNullable(rates.get(new Build(c, threads))).map(figure::applyAsDouble));
    }

    private void search(String title, Map<Contender, Searched> searched, ToDoubleFunction<Searched> figure) {
        row(title, c -> Optional.ofNullable(searched.get(c)).map(figure::applyAsDouble));
    }

    /** A figure of one kind of query. */
    private interface OfKind {
        Optional<Double> of(Searched searched, Kind kind);
    }

    private void byKind(String title, Map<Contender, Searched> searched, OfKind figure) {
        line("");
        header(title);
        for (Kind kind : Kind.values()) {
            row(
                    kind.title() + count(searched, kind),
                    c -> Optional.ofNullable(searched.get(c)).flatMap(s -> figure.of(s, kind)));
        }
    }

    private void judged(Map<Contender, Map<String, Scores>> judged) {
        Set<String> kinds = new TreeSet<>();
        judged.values().forEach(scores -> kinds.addAll(scores.keySet()));
        if (kinds.isEmpty()) {
            return;
        }
        kinds.remove(JudgedScores.ALL);
        List<String> all =
                Stream.concat(Stream.of(JudgedScores.ALL), kinds.stream()).toList();
        judged("judged queries: nDCG@10 ↑", all, judged, Scores::ndcg);
        judged("judged queries: MRR ↑", all, judged, Scores::mrr);
        judged("judged queries: a good one among five ↑", all, judged, Scores::early);
    }

    private void judged(
            String title,
            List<String> kinds,
            Map<Contender, Map<String, Scores>> judged,
            ToDoubleFunction<Scores> figure) {
        line("");
        header(title);
        for (String kind : kinds) {
            int count = Optional.ofNullable(judged.get(Contender.TALKBOT))
                    .map(scores -> scores.get(kind))
                    .map(Scores::count)
                    .orElse(0);
            row(
                    kind + " (" + count + ")",
                    c -> Optional.ofNullable(judged.get(c))
                            .map(scores -> scores.get(kind))
                            .map(figure::applyAsDouble));
        }
    }

    private void header(String title) {
        List<String> cells = new ArrayList<>();
        cells.add(title);
        Stream.of(Contender.values()).map(Contender::title).forEach(cells::add);
        Stream.of(Contender.values())
                .filter(c -> c != Contender.TALKBOT)
                .map(c -> "÷ " + c.title())
                .forEach(cells::add);
        line(cells.stream().collect(Collectors.joining(" | ", "| ", " |")));
        line("|---" + "|--:".repeat(cells.size() - 1) + "|");
    }

    private void row(String title, Function<Contender, Optional<Double>> figure) {
        List<String> cells = new ArrayList<>();
        cells.add(title);
        for (Contender contender : Contender.values()) {
            cells.add(figure.apply(contender).map(Report::number).orElse(NONE));
        }
        Optional<Double> ours = figure.apply(Contender.TALKBOT);
        for (Contender other : Contender.values()) {
            if (other != Contender.TALKBOT) {
                Optional<Double> theirs = figure.apply(other).filter(f -> f > 0);
                cells.add(ours.flatMap(o -> theirs.map(t -> number(o / t))).orElse(NONE));
            }
        }
        line(cells.stream().collect(Collectors.joining(" | ", "| ", " |")));
    }

    private static Optional<Double> beyondTexts(Map<Optional<Contender>, Double> heaps, Contender contender) {
        return Optional.ofNullable(heaps.get(Optional.of(contender)))
                .flatMap(heap -> texts(heaps, h -> Math.max(0, heap - h)));
    }

    private static String texts(Map<Optional<Contender>, Double> heaps) {
        return texts(heaps, h -> " (" + number(h) + " MB)").orElse("");
    }

    private static <T> Optional<T> texts(Map<Optional<Contender>, Double> heaps, Function<Double, T> use) {
        return Optional.ofNullable(heaps.get(Optional.<Contender>empty())).map(use);
    }

    private static Scores scores(Map<Contender, Searched> searched, Contender contender) {
        return Optional.ofNullable(searched.get(contender)).orElseThrow().scores();
    }

    private static Optional<Scores> scores(Searched searched, Kind kind) {
        return Optional.ofNullable(searched.scoresByKind().get(kind));
    }

    private static String count(Map<Contender, Searched> searched, Kind kind) {
        return Optional.ofNullable(searched.get(Contender.TALKBOT))
                .flatMap(s -> scores(s, kind))
                .map(s -> " (" + s.count() + ")")
                .orElse(" (0)");
    }

    /** Three digits that count: more would be noise. */
    private static String number(double figure) {
        double size = Math.abs(figure);
        String format = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, figure);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
