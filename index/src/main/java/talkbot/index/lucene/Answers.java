package talkbot.index.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import talkbot.index.Answered;
import talkbot.index.Answered.What;
import talkbot.index.ChapterMatch;
import talkbot.index.SearchQuery;
import talkbot.index.SearchResult;
import talkbot.index.glossary.Glossary;

/**
 * Whole answers of one generation, so that paging and questions asked again take no time. Safe for use by many threads.
 */
final class Answers {

    private static final int MOST = 500;

    /** A question, among which talks it was asked, and what was held to be equal. */
    record Asked(SearchQuery query, Filters within, Glossary glossary) {}

    /** The same for chapters. */
    record AskedChapters(String topic, Optional<String> talk, int limit, Filters within, Glossary glossary) {}

    private final Cache<Asked, SearchResult> passages =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<AskedChapters, List<ChapterMatch>> chapters =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Consumer<Answered> told;

    /** None yet; every answer is told. */
    Answers(Consumer<Answered> told) {
        this.told = told;
    }

    SearchResult passages(Asked asked, Supplier<SearchResult> find) {
        return answer(What.PASSAGES, passages, asked, find);
    }

    List<ChapterMatch> chapters(AskedChapters asked, Supplier<List<ChapterMatch>> find) {
        return answer(What.CHAPTERS, chapters, asked, find);
    }

    private <K, V> V answer(What what, Cache<K, V> remembered, K asked, Supplier<V> find) {
        long start = System.nanoTime();
        AtomicBoolean found = new AtomicBoolean();
        V answer = remembered.get(asked, a -> {
            found.set(true);
            return find.get();
        });
        told.accept(new Answered(what, !found.get(), Duration.ofNanos(System.nanoTime() - start)));
        return answer;
    }
}
