package talkbot.index.lucene;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
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

    /** Doc value: a passage's place in its talk from 0, or a chapter's number, from 1, with a minus. */
    static final String ORDINAL = "ordinal";

    /** A passage's terms, as {@code TermMaker} makes them. */
    static final String TERMS = "terms";

    /** A passage's pairs of neighbouring characters: finds what the word segmenter cut elsewhere. */
    static final String PAIRS = "pairs";

    /** Each word of a chapter, or of what stands before the first, with its reading: for the vocabulary. */
    static final String LEXICON = "lexicon";

    /** Who speaks a passage, where that is known. */
    static final String SPEAKER = "speaker";

    /** The terms of a chapter's title. */
    static final String CHAPTER_TITLE = "chapter.title";

    private Fields() {}

    /** One analyzer for all fields that are not made of terms; must be closed by whoever asked for it. */
    static Analyzer analyzer() {
        return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), Map.of(PAIRS, new PairAnalyzer()));
    }
}
