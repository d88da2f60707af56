package talkbot.index.quote;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import talkbot.index.Chapter;
import talkbot.index.Library;
import talkbot.index.LineRange;
import talkbot.index.Passage;
import talkbot.index.Quote;
import talkbot.index.Talk;
import talkbot.index.TextRange;
import talkbot.index.text.Sentences;

/**
 * The sentences of a library that are worth repeating, in the order in which they would be posted: better ones first,
 * the talks in turn. Keeps those of the library that was asked for last. Safe for use by many threads.
 */
public final class Quotes {

    /** How far chance may move a sentence, beside its score. */
    private static final double JITTER = 0.5;

    private volatile @Nullable Kept kept;

    /** The quotes of a library, in an order that stays the same as long as the library does. */
    public List<Quote> of(Library library) {
        Kept last = kept;
        if (last == null || last.library() != library) {
            last = new Kept(library, inOrder(library, 0));
            kept = last;
        }
        return last.quotes();
    }

    /** The quotes of a library in the order that the seed gives; the same seed gives the same order. */
    public static List<Quote> inOrder(Library library, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Deque<Quote>> talks = new ArrayList<>();
        for (Talk talk : library.talks()) {
            List<Scored> quotes = new ArrayList<>();
            for (Chapter chapter : talk.chapters()) {
                for (Passage passage : chapter.passages()) {
                    collect(talk, chapter, passage, random, quotes);
                }
            }
            quotes.sort(Comparator.comparingDouble(Scored::score).reversed());
            if (!quotes.isEmpty()) {
                talks.add(new ArrayDeque<>(quotes.stream().map(Scored::quote).toList()));
            }
        }
        List<Quote> order = new ArrayList<>();
        while (!talks.isEmpty()) {
            talks.forEach(talk -> order.add(talk.removeFirst()));
            talks.removeIf(Deque::isEmpty);
        }
        return List.copyOf(order);
    }

    private record Kept(Library library, List<Quote> quotes) {}

    private record Scored(Quote quote, double score) {}

    private static void collect(
            Talk talk, Chapter chapter, Passage passage, SplittableRandom random, List<Scored> quotes) {
        for (TextRange range : Sentences.split(passage.text())) {
            String sentence = withoutLabel(range.of(passage.text()).strip(), passage.speaker());
            double score = QuoteRules.score(sentence);
            if (score > 0) {
                Quote quote = new Quote(
                        sentence,
                        passage.speaker(),
                        talk.id(),
                        chapter.number(),
                        lines(passage, range),
                        passage.anchor());
                quotes.add(new Scored(quote, score + random.nextDouble() * JITTER));
            }
        }
    }

    /** The source lines of a sentence: a passage's text has a line end where its source has one. */
    private static LineRange lines(Passage passage, TextRange range) {
        int before = count(passage.text().substring(0, range.from()));
        int within = count(range.of(passage.text()).strip());
        int first = Math.min(passage.lines().last(), passage.lines().first() + before);
        return new LineRange(first, Math.min(passage.lines().last(), first + within));
    }

    private static int count(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    private static String withoutLabel(String sentence, Optional<String> speaker) {
        return speaker.map(name -> sentence.replaceFirst(
                        "^[【\\[]?" + Pattern.quote(name) + "(?:さん|氏)?[】\\]]?(?:です)?[、。:：]\\s*", ""))
                .orElse(sentence);
    }
}
