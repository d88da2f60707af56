package talkbot.index.benchmark.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import talkbot.index.benchmark.corpus.Corpus;
import talkbot.index.benchmark.query.QueryMaker.Made;

/**
 * Draws queries from a corpus by chance, the same ones from the same seed. No two are the same, so that whoever
 * remembers answers gains nothing by it.
 */
public final class KnownItems {

    /** Passages that are tried for a query, on average, before there are held to be no more. */
    private static final int TRIES = 100;

    /** A query to be. */
    private record Draft(Made made, Kind kind) {}

    private KnownItems() {}

    /**
     * Draws queries and deals them to rounds, each kind to each round as often; fewer where the corpus has no more.
     *
     * @param rounds how many rounds
     * @param perKind how many queries of each kind a round is to have
     */
    public static List<List<KnownItem>> draw(Corpus corpus, int rounds, int perKind, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        QueryMaker maker = new QueryMaker(random);
        List<String> texts = corpus.texts();
        List<Draft> drafts = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (Kind kind : Kind.values()) {
            int wanted = rounds * perKind;
            for (int tries = 0; tries < TRIES * rounds * perKind && wanted > 0; tries++) {
                String text = texts.get(random.nextInt(texts.size()));
                Optional<Made> made = text.length() < Containing.KEY ? Optional.empty() : maker.make(kind, text);
                if (made.isPresent() && used.add(made.get().query())) {
                    drafts.add(new Draft(made.get(), kind));
                    wanted--;
                }
            }
        }
        return deal(complete(drafts, texts), rounds, seed);
    }

    private static List<KnownItem> complete(List<Draft> drafts, List<String> texts) {
        Map<String, Set<Integer>> containing = Containing.find(
                texts, drafts.stream().map(d -> d.made().origin()).collect(Collectors.toSet()));
        return drafts.stream()
                .map(d -> new KnownItem(
                        d.made().query(),
                        d.kind(),
                        Objects.requireNonNull(containing.get(d.made().origin()))))
                .toList();
    }

    private static List<List<KnownItem>> deal(List<KnownItem> items, int rounds, long seed) {
        List<List<KnownItem>> dealt = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            dealt.add(new ArrayList<>());
        }
        for (int i = 0; i < items.size(); i++) {
            dealt.get(i % rounds).add(items.get(i));
        }
        dealt.forEach(round -> Collections.shuffle(round, new Random(seed)));
        return dealt;
    }
}
