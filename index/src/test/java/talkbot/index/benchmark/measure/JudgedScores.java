package talkbot.index.benchmark.measure;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import talkbot.index.benchmark.corpus.Corpus;
import talkbot.index.benchmark.engine.Engine;
import talkbot.index.benchmark.query.Judged;

/** Scores an engine by what people have judged. */
public final class JudgedScores {

    /** What all kinds of queries together are called. */
    public static final String ALL = "all";

    private static final int GOOD = 2;

    /** A passage of more lines does not count for more: a result is what is seen at a glance. */
    private static final int MOST_LINES = 3;

    private JudgedScores() {}

    /**
     * Scores by kind of query, and of all together. Queries that nothing answers well, or that are about other
     * transcripts, are left out.
     */
    public static Map<String, Scores> measure(Engine engine, Corpus corpus, List<Judged> queries) {
        Map<String, Scores> scores = new TreeMap<>();
        for (Judged query : queries) {
            if (hasGoodAnswer(query, corpus)) {
                Score score = score(engine.search(query.query()), corpus, query.relevant());
                scores.computeIfAbsent(ALL, k -> new Scores()).add(score);
                scores.computeIfAbsent(query.kind(), k -> new Scores()).add(score);
            }
        }
        return scores;
    }

    /** Whether any of these queries is about any of these transcripts. */
    public static boolean areAbout(Corpus corpus, List<Judged> queries) {
        return queries.stream().anyMatch(query -> hasGoodAnswer(query, corpus));
    }

    private static boolean hasGoodAnswer(Judged query, Corpus corpus) {
        return query.relevant().stream()
                .filter(line -> line.grade() >= GOOD)
                .anyMatch(line -> corpus.library().talks().stream().anyMatch(talk -> is(talk.source(), line)));
    }

    private static Score score(int[] answer, Corpus corpus, List<Judged.Line> relevant) {
        Set<Judged.Line> seen = new HashSet<>();
        int[] grades = new int[answer.length];
        for (int i = 0; i < answer.length; i++) {
            Corpus.Entry entry = corpus.entry(answer[i]);
            int first = entry.passage().lines().first();
            int last = Math.min(entry.passage().lines().last(), first + MOST_LINES - 1);
            for (Judged.Line line : relevant) {
                if (first <= line.line()
                        && line.line() <= last
                        && is(entry.talk().source(), line)
                        && seen.add(line)) {
                    grades[i] = Math.max(grades[i], line.grade());
                }
            }
        }
        return Score.of(grades, relevant.stream().map(Judged.Line::grade).toList(), GOOD);
    }

    private static boolean is(String source, Judged.Line line) {
        return Path.of(source).getFileName().toString().startsWith(line.seed());
    }
}
