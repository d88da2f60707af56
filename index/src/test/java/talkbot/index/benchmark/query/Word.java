package talkbot.index.benchmark.query;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import talkbot.index.text.Chars;

/**
 * A content word of a text: a noun of more than one character that means something by itself.
 *
 * @param text its characters
 * @param from where it starts in the text
 * @param kana how it is read, in hiragana, where it has kanji and the dictionary knows
 */
record Word(String text, int from, Optional<String> kana) {

    private static final Set<String> PARTS =
            Set.of("名詞-一般", "名詞-サ変接続", "名詞-形容動詞語幹", "名詞-固有名詞-一般", "名詞-固有名詞-組織", "名詞-固有名詞-地域-一般");

    private static final int SHORTEST = 2;

    private static final Transliterator HIRAGANA = Transliterator.getInstance("Katakana-Hiragana");

    /** The content words of a text in order. */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        try (JapaneseTokenizer tokenizer = new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.NORMAL)) {
            OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
            PartOfSpeechAttribute part = tokenizer.getAttribute(PartOfSpeechAttribute.class);
            ReadingAttribute reading = tokenizer.getAttribute(ReadingAttribute.class);
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                String word = text.substring(offset.startOffset(), offset.endOffset());
                if (word.length() >= SHORTEST
                        && part.getPartOfSpeech() != null
                        && PARTS.contains(part.getPartOfSpeech())
                        && word.codePoints().allMatch(Character::isLetterOrDigit)) {
                    words.add(new Word(word, offset.startOffset(), kana(word, reading)));
                }
            }
            tokenizer.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory does not fail", e);
        }
        return words;
    }

    int to() {
        return from + text.length();
    }

    private static Optional<String> kana(String word, ReadingAttribute reading) {
        return word.codePoints().anyMatch(Chars::isKanji)
                ? Optional.ofNullable(reading.getReading()).map(HIRAGANA::transliterate)
                : Optional.empty();
    }
}
