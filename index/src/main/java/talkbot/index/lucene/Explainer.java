package talkbot.index.lucene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import talkbot.index.Chapter;
import talkbot.index.Match;
import talkbot.index.Match.How;
import talkbot.index.Match.Where;

/** Says of a hit which words of the question it has, how and where. */
final class Explainer {

    private static final double ELSEWHERE = 0.4;

    /** Words typed as one in Latin letters are several concepts. */
    private record Way(Concept concept, How how) {}

    private final Marker marker;
    private final Places places;

    Explainer(Marker marker, Places places) {
        this.marker = marker;
        this.places = places;
    }

    /** What stands in the passage itself, each concept once. */
    List<Match> own(int document, List<Marker.Marked> marked) {
        return matches(places.passage(document).passage().text(), marked, Where.PASSAGE, 1);
    }

    /** What stands in the passage, else in the passages around it, else in its chapter's title. */
    List<Match> all(int document, Question question, List<Marker.Marked> marked) {
        List<Match> matches = new ArrayList<>(own(document, marked));
        for (int step : new int[] {-1, 1}) {
            if (places.sameTalk(document, document + step)) {
                String text = places.passage(document + step).passage().text();
                matches(text, marker.mark(document + step), Where.NEIGHBOUR, ELSEWHERE)
                        .forEach(match -> addNew(matches, match));
            }
        }
        Optional<Chapter> chapter = places.passage(document).chapter();
        if (chapter.isPresent()) {
            String title = Concepts.folded(chapter.get().title());
            for (Concept concept : question.concepts()) {
                concept.alternatives().stream()
                        .filter(way -> title.contains(String.join("", way.terms())))
                        .findFirst()
                        .ifPresent(way -> addNew(
                                matches,
                                new Match(
                                        concept.typed(),
                                        String.join("", way.terms()),
                                        way.how(),
                                        Where.TITLE,
                                        ELSEWHERE * concept.rarity() * way.weight())));
            }
        }
        return matches;
    }

    private static void addNew(List<Match> matches, Match match) {
        if (matches.stream().noneMatch(m -> m.typed().equals(match.typed()))) {
            matches.add(match);
        }
    }

    private static List<Match> matches(String text, List<Marker.Marked> marked, Where where, double factor) {
        List<Match> matches = new ArrayList<>();
        Set<Way> seen = new HashSet<>();
        for (Marker.Marked each : marked) {
            How how = each.way().how();
            if (seen.add(new Way(each.concept(), how))) {
                matches.add(new Match(
                        each.concept().typed(),
                        each.range().of(text),
                        how,
                        where,
                        factor * each.concept().rarity() * each.way().weight()));
            }
        }
        return matches;
    }
}
