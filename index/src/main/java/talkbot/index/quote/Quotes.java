package talkbot.index.quote;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import talkbot.index.Chapter;
import talkbot.index.Library;
import talkbot.index.LineRange;
import talkbot.index.Passage;
import talkbot.index.Quote;
import talkbot.index.Talk;
import talkbot.index.TextRange;
import talkbot.index.quote.Deal.Scored;
import talkbot.index.text.Sentences;

/**
 * The sentences of a library that are worth repeating, in the order in which they would be posted: better ones first, the
 * talks in turn, the chapters of each spread. Remembers what each talk holds for as long as the talk is in use. Safe for
 * use by many threads.
 */
public final class Quotes {

    /** How far chance may move a sentence, beside its score. */
    private static final double JITTER = 0.1;

    /** What is worth less is no quote. */
    private static final double LEAST = 0.1;

    /** How much better a talk's next quote must be for each that it has given, to come before another talk's. */
    private static final double TALK_FATIGUE = 0.05;

    private static final double CHAPTER_FATIGUE = 0.15;

    private static final Comparator<Scored<Quote>> BEST_FIRST =
            Comparator.comparingDouble((Scored<Quote> quote) -> quote.score()).reversed();

    /** Talks are compared as objects: comparing all their words would take longer than reading them again. */
    private final Cache<Talk, List<List<Scored<Quote>>>> read =
            Caffeine.newBuilder().weakKeys().build();

    /** The quotes of a library, in an order that stays the same as long as its talks do. */
    public List<Quote> of(Library library) {
        return inOrder(library, 0);
    }

    /** The quotes of a library in the order that the seed gives; the same seed gives the same order. */
    public List<Quote> inOrder(Library library, long seed) {
        List<List<Scored<Quote>>> talks = new ArrayList<>();
        for (Talk talk : library.talks()) {
            List<List<Scored<Quote>>> chapters = read.get(talk, Quotes::chapters);
            SplittableRandom random = new SplittableRandom(seed + talk.id().hashCode());
            talks.add(Deal.of(
                    chapters.stream().map(quotes -> shuffled(quotes, random)).toList(), CHAPTER_FATIGUE));
        }
        return Deal.of(talks, TALK_FATIGUE).stream().map(Scored::what).toList();
    }

    private static List<Scored<Quote>> shuffled(List<Scored<Quote>> quotes, SplittableRandom random) {
        return quotes.stream()
                .map(q -> new Scored<>(q.what(), q.score() + random.nextDouble() * JITTER))
                .sorted(BEST_FIRST)
                .toList();
    }

    private static List<List<Scored<Quote>>> chapters(Talk talk) {
        List<List<Scored<Quote>>> chapters =
                talk.chapters().stream().map(chapter -> quotes(talk, chapter)).toList();
        // The better of two that are alike stays; which one that is must not depend on a seed.
        Set<Quote> apart = new HashSet<>(Likeness.apart(chapters.stream()
                .flatMap(List::stream)
                .sorted(BEST_FIRST)
                .map(Scored::what)
                .toList()));
        return chapters.stream()
                .map(quotes ->
                        quotes.stream().filter(q -> apart.contains(q.what())).toList())
                .toList();
    }

    private record Said(Passage passage, TextRange range, String text) {}

    private static List<Scored<Quote>> quotes(Talk talk, Chapter chapter) {
        List<Said> said = new ArrayList<>();
        for (Passage passage : chapter.passages()) {
            for (TextRange range : Sentences.split(passage.text())) {
                said.add(new Said(passage, range, oneLine(range.of(passage.text()))));
            }
        }
        List<Scored<Quote>> quotes = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            Said here = said.get(i);
            String sentence = withoutLabel(here.text(), here.passage().speaker());
            Trim trim = Trim.of(sentence);
            Candidate candidate = new Candidate(
                    trim.text(),
                    trim.linked(),
                    i > 0 ? said.get(i - 1).text() : "",
                    i + 1 < said.size() ? said.get(i + 1).text() : "");
            if (Refusals.refuses(candidate)) {
                continue;
            }
            double score = candidate.japanese() ? JapaneseMerits.of(candidate) : EnglishMerits.of(candidate);
            if (score >= LEAST) {
                Passage passage = here.passage();
                Quote quote = new Quote(
                        trim.text(),
                        passage.speaker(),
                        talk.id(),
                        chapter.number(),
                        lines(passage, here.range()),
                        passage.anchor());
                quotes.add(new Scored<>(quote, score));
            }
        }
        return quotes;
    }

    private static final Pattern JAPANESE_LINE_END = Pattern.compile("(?<=[^ -~])\\s*\\n\\s*|\\s*\\n\\s*(?=[^ -~])");

    private static String oneLine(String text) {
        return JAPANESE_LINE_END.matcher(text.strip()).replaceAll("").replaceAll("\\s*\\n\\s*", " ");
    }

    /**
     * The source lines of a sentence: where a passage's text has as many lines as its source, each stands for one. In
     * others, such as captions with times between, all lines of the passage.
     */
    private static LineRange lines(Passage passage, TextRange range) {
        if (count(passage.text()) != passage.lines().last() - passage.lines().first()) {
            return passage.lines();
        }
        int before = count(passage.text().substring(0, range.from()));
        int within = count(range.of(passage.text()).strip());
        int first = passage.lines().first() + before;
        return new LineRange(first, first + within);
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
