package talkbot.index.lucene;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;

/**
 * What the index holds: one document per passage and one per chapter. Their text fields are different ones, so that the
 * statistics of passages and chapters do not mix.
 */
final class Fields {

    /** Names one version of one talk; all its documents have it. */
    static final String KEY = "key";

    /** The talk's id, to filter by and, as doc value, to find the talk again. */
    static final String TALK = "talk";

    /** Doc value: the passage's place in its talk from 0, or the chapter's number from 1. */
    static final String ORDINAL = "ordinal";

    /** A passage's words. */
    static final String WORDS = "words";

    /** A passage's pairs of neighbouring characters: finds what the word segmenter cut elsewhere. */
    static final String PAIRS = "pairs";

    /** A chapter's title, in words. */
    static final String TITLE_WORDS = "title.words";

    /** A chapter's title, in pairs of characters. */
    static final String TITLE_PAIRS = "title.pairs";

    /** A chapter's text, in words. */
    static final String CHAPTER_WORDS = "chapter.words";

    private Fields() {}

    /** One analyzer for all fields; must be closed by whoever asked for it. */
    static Analyzer analyzer() {
        Analyzer pairs = new PairAnalyzer();
        return new PerFieldAnalyzerWrapper(new WordAnalyzer(), Map.of(PAIRS, pairs, TITLE_PAIRS, pairs));
    }
}
