package talkbot.index.benchmark;

import java.util.Map;
import java.util.Optional;
import talkbot.index.benchmark.corpus.Corpus;
import talkbot.index.benchmark.engine.Contender;
import talkbot.index.benchmark.measure.Build;
import talkbot.index.benchmark.measure.Remembered;
import talkbot.index.benchmark.measure.Scores;
import talkbot.index.benchmark.measure.Searched;

/**
 * What was measured on one corpus.
 *
 * @param corpus what was searched
 * @param cold megabytes of text a second of builds in new processes; empty if not measured
 * @param warm megabytes of text a second of warmed-up builds
 * @param disk megabytes of each index on disk
 * @param heaps megabytes of heap with each index open, and with the talks alone; empty if not measured
 * @param searched what the searches took and brought
 * @param remembered what talkbot's answers took that were new and that it remembered
 * @param judged scores by what people have judged, by kind of query; empty if nothing was judged
 * @param without talkbot's scores by the same with one way to find words taken out; empty if nothing was judged
 */
record Figures(
        Corpus corpus,
        Map<Build, Build.Times> cold,
        Map<Build, Build.Times> warm,
        Map<Contender, Double> disk,
        Map<Optional<Contender>, Double> heaps,
        Map<Contender, Searched> searched,
        Remembered remembered,
        Map<Contender, Map<String, Scores>> judged,
        Map<String, Scores> without) {}
