package talkbot.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import talkbot.index.ChapterMatch;
import talkbot.index.Passage;
import talkbot.index.SearchHit;
import talkbot.index.SearchQuery;
import talkbot.index.SearchResult;
import talkbot.index.Talk;
import talkbot.index.TextRange;
import talkbot.index.benchmark.corpus.Corpus;
import talkbot.index.dictionary.Dictionary;
import talkbot.index.text.Sentences;

/** What holds of search whatever is typed. */
class SearchPropertyTest {

    private static final long SEED = 20261126;
    private static final int STRINGS = 320;

    /** So many characters of a query are looked at. */
    private static final int BOUND = 400;

    private static final int SHORTEST_SENTENCE = 12;

    @TempDir
    static Path folder;

    private static Corpus corpus;
    private static LuceneTalkIndex index;

    @BeforeAll
    static void build() throws IOException {
        corpus = SampleTalks.build(folder);
        index = LuceneTalkIndex.open(SampleTalks.index(folder), corpus.library(), Knowledge.of(Dictionary.builtIn()));
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @Test
    void anyStringIsAnsweredWithPassagesWithinTheLimits() {
        assertNoneBad(Strings.some(SEED, STRINGS), SearchPropertyTest::wrongWithSearch);
    }

    @Test
    void anyStringIsAnsweredWithChaptersWithinTheLimits() {
        assertNoneBad(Strings.some(SEED + 1, STRINGS), SearchPropertyTest::wrongWithChapters);
    }

    @Test
    void theLongestStringsAreAnsweredToo() {
        List<String> strings = Stream.concat(Strings.longest(SEED).stream(), everyWordOnce().stream())
                .toList();
        assertNoneBad(strings, SearchPropertyTest::wrongWithSearch);
        assertNoneBad(strings, SearchPropertyTest::wrongWithChapters);
    }

    @Test
    void charactersThatStandForManyAreAnsweredToo() {
        Map<String, String> bad = new TreeMap<>();
        for (String text : Strings.repeated()) {
            String problem = problem(text, SearchPropertyTest::wrongWithSearch)
                    + problem(text, SearchPropertyTest::wrongWithChapters);
            if (!problem.isEmpty()) {
                bad.put(text.substring(0, 1), problem);
            }
        }
        assertThat(bad).isEmpty();
    }

    @Test
    void whatStandsBehindTheFirstCharactersOfALongQueryMakesNoDifference() {
        assertNoneBad(Strings.longest(SEED + 2), text -> {
            boolean pair = text.length() > BOUND && Character.isHighSurrogate(text.charAt(BOUND - 1));
            String head = text.substring(0, Math.min(text.length(), pair ? BOUND - 1 : BOUND));
            return TypedQuery.of(text).equals(TypedQuery.of(head)) ? "" : "not as its first characters";
        });
    }

    @Test
    void aQueryIsNeverLargerThanItsBound() {
        assertNoneBad(Strings.longest(SEED + 3), text -> {
            TypedQuery typed = TypedQuery.of(text);
            int words = typed.words().length();
            int narrowing = Stream.of(typed.excluded(), typed.talks(), typed.speakers())
                    .flatMap(List::stream)
                    .mapToInt(String::length)
                    .sum();
            // Quotes are set apart by spaces.
            int most = BOUND + 2 * typed.quoted().size();
            return words + narrowing > most ? words + narrowing + " characters, at most " + most : "";
        });
    }

    @Test
    void aSentenceIsFoundByItsExactText() {
        List<Passage> passages =
                corpus.library().talks().stream().flatMap(Talk::passages).toList();
        Map<String, Long> ranks = new TreeMap<>();
        int count = 0;
        for (Passage passage : passages) {
            for (TextRange range : Sentences.split(passage.text())) {
                String sentence = range.of(passage.text());
                if (sentence.length() >= SHORTEST_SENTENCE && occursOnce(sentence, passages)) {
                    count++;
                    long rank = rank(sentence, passage);
                    if (rank != 1) {
                        ranks.put(sentence, rank);
                    }
                }
            }
        }
        assertThat(count).isGreaterThan(500);
        assertThat(ranks).as("the ranks of sentences that are not first").isEmpty();
    }

    private static boolean occursOnce(String sentence, List<Passage> passages) {
        int count = 0;
        for (Passage passage : passages) {
            for (int at = passage.text().indexOf(sentence);
                    at >= 0;
                    at = passage.text().indexOf(sentence, at + 1)) {
                count++;
            }
        }
        return count == 1;
    }

    /** From 1; 0 where the passage is not among the first ten. */
    private static long rank(String sentence, Passage passage) {
        List<SearchHit> hits = index.search(SearchQuery.of(sentence, 10)).hits();
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).place().passage().equals(passage)) {
                return i + 1L;
            }
        }
        return 0;
    }

    /** Queries of as many different words as fit, with all that each may mean. */
    private static List<String> everyWordOnce() {
        List<String> words = corpus.texts().stream()
                .flatMap(text -> Stream.of(text.split("[\\p{P}\\p{Z}\\s\\p{IsHiragana}]+")))
                .filter(word -> word.length() > 1)
                .distinct()
                .toList();
        List<String> queries = new ArrayList<>();
        for (int from = 0; from < words.size(); from += 100) {
            queries.add(String.join(" ", words.subList(from, words.size())));
        }
        return queries;
    }

    private static String wrongWithSearch(String text) {
        int length = text.length();
        int limit = 1 + length % 7;
        int offset = length % 3;
        SearchQuery.Order order = length % 2 == 0 ? SearchQuery.Order.PLAIN : SearchQuery.Order.SPREAD;
        Optional<String> talk =
                Optional.of(corpus.library().talks().get(0).id()).filter(t -> length % 5 == 0);
        SearchResult result = index.search(new SearchQuery(text, talk, offset, limit, order, length % 4 < 2));
        int size = result.hits().size();
        if (size > limit || (size > 0 && result.total() < offset + size) || result.total() > corpus.size()) {
            return size + " of " + result.total() + " with a limit of " + limit;
        }
        return result.hits().stream()
                .map(hit -> wrongWithHighlights(
                        hit.highlights(), hit.place().passage().text()))
                .collect(Collectors.joining());
    }

    private static String wrongWithHighlights(List<TextRange> highlights, String passage) {
        int end = 0;
        for (TextRange range : highlights) {
            if (range.from() < end || range.to() > passage.length()) {
                return highlights + " in " + passage;
            }
            end = range.to();
        }
        return "";
    }

    private static String wrongWithChapters(String text) {
        int limit = 1 + text.length() % 4;
        List<ChapterMatch> matches = index.chapters(text, Optional.empty(), limit);
        return matches.size() > limit ? matches.size() + " chapters" : "";
    }

    /** Tells of each bad string the smallest that is bad in the same way. */
    private static void assertNoneBad(List<String> strings, Function<String, String> check) {
        Map<String, String> bad = new TreeMap<>();
        for (String text : strings) {
            String kind = kind(text, check);
            if (!kind.isEmpty() && bad.size() < 20) {
                String smallest = Strings.smallest(text, t -> kind(t, check).equals(kind));
                bad.put(Strings.shown(smallest), problem(smallest, check));
            }
        }
        assertThat(bad).isEmpty();
    }

    private static String kind(String text, Function<String, String> check) {
        String problem = problem(text, check);
        int at = problem.indexOf(':');
        return problem.isEmpty() ? "" : at < 0 ? "wrong" : problem.substring(0, at);
    }

    private static String problem(String text, Function<String, String> check) {
        try {
            return check.apply(text);
        } catch (RuntimeException | StackOverflowError e) {
            StackTraceElement[] trace = e.getStackTrace();
            return e.getClass().getSimpleName() + ": " + e.getMessage() + (trace.length > 0 ? " at " + trace[0] : "");
        }
    }
}
