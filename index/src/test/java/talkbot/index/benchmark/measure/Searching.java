package talkbot.index.benchmark.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import talkbot.index.benchmark.engine.Contender;
import talkbot.index.benchmark.engine.Engine;
import talkbot.index.benchmark.query.KnownItem;

/**
 * Asks all engines the same questions in one thread, round by round, so that whatever else the machine does meets all of
 * them alike. Every answer is scored, so no search can be optimised away.
 */
public final class Searching {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Searching() {}

    /**
     * Asks every query of every engine once.
     *
     * @param engines who to ask
     * @param rounds the queries of each round
     * @param warmUps how many of the first rounds do not count
     */
    public static Map<Contender, Searched> measure(
            Map<Contender, Engine> engines, List<List<KnownItem>> rounds, int warmUps) {
        Map<Contender, Searched> searched = new EnumMap<>(Contender.class);
        List<Map.Entry<Contender, Engine>> order = new ArrayList<>(engines.entrySet());
        for (int round = 0; round < rounds.size(); round++) {
            for (Map.Entry<Contender, Engine> each : order) {
                if (round < warmUps) {
                    ask(each.getValue(), rounds.get(round), new Searched());
                } else {
                    // What others have left behind is not to be cleared away in our time.
                    System.gc();
                    ask(
                            each.getValue(),
                            rounds.get(round),
                            searched.computeIfAbsent(each.getKey(), contender -> new Searched()));
                }
            }
            // Nobody is always the one that finds the caches as another has left them.
            Collections.rotate(order, 1);
        }
        return searched;
    }

    private static void ask(Engine engine, List<KnownItem> queries, Searched searched) {
        int[][] answers = new int[queries.size()][];
        long[] took = new long[queries.size()];
        long[] worked = new long[queries.size()];
        for (int i = 0; i < answers.length; i++) {
            String query = queries.get(i).text();
            long cpu = THREADS.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            answers[i] = engine.search(query);
            took[i] = System.nanoTime() - start;
            worked[i] = THREADS.getCurrentThreadCpuTime() - cpu;
        }
        searched.add(queries, answers, took, worked);
    }
}
