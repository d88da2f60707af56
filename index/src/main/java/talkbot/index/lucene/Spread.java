package talkbot.index.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import talkbot.index.Library.Place;
import talkbot.index.lucene.Ranking.Ranked;

/** Orders hits for people: no screen full of one chapter while others have something to say. */
final class Spread {

    /** A screen, and how many of one chapter may stand on it before others had their turn. */
    private static final int SCREEN = 5;

    private static final int OF_ONE_CHAPTER = 2;

    /** Only passages that fit half as well as the first are worth a turn before better ones. */
    private static final double WORTH = 0.5;

    private Spread() {}

    /** The same hits; on each screen at most two of one chapter, as long as there are others nearly as good. */
    static List<Ranked> over(List<Ranked> ranked, Places places) {
        List<Ranked> waiting = new ArrayList<>(ranked);
        List<Ranked> spread = new ArrayList<>(ranked.size());
        while (!waiting.isEmpty()) {
            Map<Object, Integer> shown = new HashMap<>();
            double worth = waiting.get(0).score() * WORTH;
            int screen = 0;
            for (int i = 0;
                    i < waiting.size() && screen < SCREEN && waiting.get(i).score() >= worth; ) {
                Place place = places.passage(waiting.get(i).document());
                Object chapter = place.chapter().<Object>map(c -> c).orElse(place.talk());
                if (shown.merge(chapter, 1, Integer::sum) <= OF_ONE_CHAPTER) {
                    spread.add(waiting.remove(i));
                    screen++;
                } else {
                    i++;
                }
            }
            while (screen < SCREEN && !waiting.isEmpty()) {
                spread.add(waiting.removeFirst());
                screen++;
            }
        }
        return spread;
    }
}
