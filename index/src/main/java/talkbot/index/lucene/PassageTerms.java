package talkbot.index.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import talkbot.index.words.Term;
import talkbot.index.words.TermMaker;
import talkbot.index.words.WordCutter;

/**
 * The terms of passages with their places in the text, for marking. The few passages of a page are cut again instead of
 * keeping places in the index, which would make it half as large again; those looked at lately are remembered. Safe for
 * use by many threads.
 */
final class PassageTerms {

    private static final int MOST_REMEMBERED = 2_000;

    private final Cache<Integer, List<Term>> terms =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    /** The terms of a passage, ordered by position. */
    List<Term> of(int document, String text) {
        return terms.get(document, d -> TermMaker.terms(WordCutter.cut(text)));
    }
}
