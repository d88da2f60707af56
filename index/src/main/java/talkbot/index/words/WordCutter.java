package talkbot.index.words;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into words with kuromoji. For search, compounds are cut and also kept whole, and widths and letter case are
 * folded before, because the dictionary knows full-width katakana only. Safe for use by many threads.
 */
public final class WordCutter {

    /** Every thread gets a tokenizer of its own and keeps it. */
    private static final Analyzer FOLDED = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            return new TokenStreamComponents(new JapaneseTokenizer(null, false, false, JapaneseTokenizer.Mode.SEARCH));
        }

        @Override
        protected Reader initReader(String fieldName, Reader reader) {
            return new ICUNormalizer2CharFilter(reader, Normalizer2.getNFKCCasefoldInstance());
        }
    };

    private static final Analyzer PLAIN = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            return new TokenStreamComponents(new JapaneseTokenizer(null, false, JapaneseTokenizer.Mode.NORMAL));
        }
    };

    private WordCutter() {}

    /** The words of a text in order, punctuation included, compounds both cut and whole, all folded. */
    public static List<Word> cut(String text) {
        return cut(FOLDED, text);
    }

    /** The same as they stand in the text, compounds whole and nothing folded. */
    public static List<Word> cutPlain(String text) {
        return cut(PLAIN, text);
    }

    private static List<Word> cut(Analyzer analyzer, String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute surface = stream.getAttribute(CharTermAttribute.class);
            BaseFormAttribute base = stream.getAttribute(BaseFormAttribute.class);
            ReadingAttribute reading = stream.getAttribute(ReadingAttribute.class);
            PartOfSpeechAttribute part = stream.getAttribute(PartOfSpeechAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = stream.getAttribute(PositionIncrementAttribute.class);
            PositionLengthAttribute length = stream.getAttribute(PositionLengthAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                String characters = surface.toString();
                words.add(new Word(
                        characters,
                        orElse(base.getBaseForm(), characters),
                        orElse(reading.getReading(), ""),
                        orElse(part.getPartOfSpeech(), ""),
                        offset.startOffset(),
                        offset.endOffset(),
                        position,
                        length.getPositionLength()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory does not fail", e);
        }
        return words;
    }

    private static String orElse(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
