package talkbot.index.lucene;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import talkbot.index.Chapter;
import talkbot.index.Facet;
import talkbot.index.Library.Place;
import talkbot.index.lucene.Ranking.Ranked;

/** Counts hits by talk and by chapter. */
final class Facets {

    private record Key(String talk, int chapter) {}

    private Facets() {}

    static List<Facet> talks(List<Ranked> ranked, Places places) {
        return count(ranked, places, place -> new Facet(place.talk(), Optional.empty(), 1));
    }

    static List<Facet> chapters(List<Ranked> ranked, Places places) {
        return count(ranked, places, place -> new Facet(place.talk(), place.chapter(), 1)).stream()
                .filter(facet -> facet.chapter().isPresent())
                .toList();
    }

    private static List<Facet> count(List<Ranked> ranked, Places places, Function<Place, Facet> by) {
        Map<Key, Facet> counts = new LinkedHashMap<>();
        for (Ranked hit : ranked) {
            Facet one = by.apply(places.passage(hit.document()));
            counts.merge(
                    new Key(one.talk().id(), one.chapter().map(Chapter::number).orElse(0)),
                    one,
                    (a, b) -> new Facet(a.talk(), a.chapter(), a.count() + 1));
        }
        return counts.values().stream()
                .sorted(Comparator.comparingInt(Facet::count).reversed())
                .toList();
    }
}
