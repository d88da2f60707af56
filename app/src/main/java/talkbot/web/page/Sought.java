package talkbot.web.page;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import talkbot.core.link.Links;
import talkbot.core.text.Words;
import talkbot.index.Passage;
import talkbot.index.SearchHit;
import talkbot.index.SearchQuery;
import talkbot.index.SearchResult;
import talkbot.index.Talk;
import talkbot.index.TextRange;

/**
 * What somebody looks for in a talk, and where it stands.
 *
 * @param words the words, as typed; empty where nothing is looked for
 * @param marks for each passage that says it, by its anchor, the stretches that do
 */
record Sought(String words, Map<String, List<TextRange>> marks) {

    /** Nothing is looked for. */
    static final Sought NOTHING = new Sought("", Map.of());

    /** The length of the first page's search field, in UTF-16 code units. */
    private static final int LONGEST = 200;

    /** The index gives no more. */
    private static final int MOST = 1000;

    /** The words that a request asks for. */
    static String words(Context ctx) {
        String typed = Words.clean(
                        Optional.ofNullable(ctx.queryParam(Links.SEARCHED)).orElse(""))
                .strip();
        return typed.substring(0, Words.boundary(typed, LONGEST));
    }

    /** Looks for words; passages that fit loosely count only where all do. */
    static Sought of(Talk talk, String words, TalkSource source) {
        if (words.isEmpty()) {
            return NOTHING;
        }
        SearchResult result = source.search()
                .apply(new SearchQuery(words, Optional.of(talk.id()), 0, MOST, SearchQuery.Order.PLAIN, false));
        long close = result.total() - result.loose();
        Map<String, List<TextRange>> marks = new LinkedHashMap<>();
        for (SearchHit hit : result.hits().subList(0, (int)
                Math.min(close > 0 ? close : MOST, result.hits().size()))) {
            if (!hit.highlights().isEmpty()) {
                marks.put(hit.place().passage().anchor(), hit.highlights());
            }
        }
        return new Sought(words, marks);
    }

    boolean isNothing() {
        return words.isEmpty();
    }

    /** In how many of these passages it stands. */
    int count(Stream<Passage> passages) {
        return (int)
                passages.filter(passage -> marks.containsKey(passage.anchor())).count();
    }

    /** The stretches of a passage that say it. */
    List<TextRange> in(Passage passage) {
        return marks.getOrDefault(passage.anchor(), List.of());
    }

    /** The same address, for one who looks for the same there. */
    String carriedTo(String path) {
        return Links.searched(path, words);
    }
}
