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

    /** The terms of the title of a passage's chapter. */
    static final String TITLE = "title";

    /** Each word of a passage with its reading, for the vocabulary. */
    static final String LEXICON = "lexicon";

    /** Who speaks a passage, where that is known. */
    static final String SPEAKER = "speaker";

    /** The terms of a chapter's title. */
    static final String CHAPTER_TITLE = "chapter.title";

    /** A chapter's title, in pairs of characters. */
    static final String CHAPTER_TITLE_PAIRS = "chapter.title.pairs";

    /** The terms of a chapter's text. */
    static final String CHAPTER_TERMS = "chapter.terms";

    private Fields() {}

    /** One analyzer for all fields that are not made of terms; must be closed by whoever asked for it. */
    static Analyzer analyzer() {
        Analyzer pairs = new PairAnalyzer();
        return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), Map.of(PAIRS, pairs, CHAPTER_TITLE_PAIRS, pairs));
    }
}
