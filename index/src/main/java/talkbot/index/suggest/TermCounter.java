package talkbot.index.suggest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import talkbot.index.Passage;
import talkbot.index.text.Chars;

/**
 * Counts the terms of talks, chapter by chapter, and tells which of them are worth suggesting: those that are frequent
 * where they are spoken of at all, and not in every chapter. For one thread.
 */
final class TermCounter {

    private record Term(String text, double weight) {}

    /** What a title speaks of is worth as much as what is said so many times. */
    private static final int IN_TITLE = 5;

    /** Every further word of a compound says more exactly what is meant. */
    private static final double PER_WORD = 1;

    /** When there are more, those that occurred once only are forgotten: a bound on memory that frequent terms survive. */
    private static final int MOST_COUNTED = 400_000;

    private static final class Tally {
        private final Map<String, Integer> surfaces = new TreeMap<>();
        private int count;
        private int chapters;
        private int lastChapter = -1;
        private int words;
        private boolean sure;
    }

    private final int stride;
    private final Map<String, Tally> tallies = new HashMap<>();
    private int chapter = -1;
    private long passages;

    /**
     * Nothing is counted yet.
     *
     * @param stride of how many passages one is read, at least 1
     */
    TermCounter(int stride) {
        this.stride = stride;
    }

    /** Counts the terms of a chapter. */
    void chapter(String title, List<Passage> passages) {
        chapter++;
        if (tallies.size() > MOST_COUNTED) {
            tallies.values().removeIf(tally -> tally.count == 1);
        }
        count(title, IN_TITLE);
        for (Passage passage : passages) {
            if (this.passages++ % stride == 0) {
                count(passage.text(), 1);
            }
        }
    }

    private void count(String text, int times) {
        String plain = Chars.nfkc(text);
        Terms.find(plain, Word.cut(plain), found -> {
            Tally tally = tallies.computeIfAbsent(Keys.script(found.text()), key -> new Tally());
            tally.surfaces.merge(found.text(), 1, Integer::sum);
            tally.count += times;
            tally.words = Math.max(tally.words, found.words());
            tally.sure |= found.sure();
            if (tally.lastChapter != chapter) {
                tally.lastChapter = chapter;
                tally.chapters++;
            }
        });
    }

    /** The terms worth suggesting most, the best first, each as the talks write it most often. */
    List<String> best(int limit) {
        return tallies.values().stream()
                .filter(tally -> tally.sure || tally.count > 1)
                .map(tally -> new Term(commonest(tally.surfaces), weight(tally)))
                .sorted(Comparator.comparingDouble(Term::weight).reversed().thenComparing(Term::text))
                .limit(limit)
                .map(Term::text)
                .toList();
    }

    private double weight(Tally tally) {
        double rarity = Math.log((chapter + 2.0) / tally.chapters);
        return tally.count * rarity * (1 + PER_WORD * (tally.words - 1));
    }

    /** Of two that are as common, the one in small letters: capitals may be those of a sentence's first word. */
    private static String commonest(Map<String, Integer> surfaces) {
        return surfaces.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }
}
