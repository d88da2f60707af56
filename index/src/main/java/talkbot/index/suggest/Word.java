package talkbot.index.suggest;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * A word of a text of any language: Japanese as the dictionary cuts it, others as they are spaced.
 *
 * @param text its characters
 * @param from where it starts in the text
 * @param part its part of speech in the dictionary's words, such as 名詞-固有名詞-人名-姓; {@link #LATIN} for a word in
 *     Latin letters
 * @param reading how it is read, in katakana, Latin letters and digits; empty if unknown
 */
record Word(String text, int from, String part, String reading) {

    /** The part of speech of words in Latin letters, of which the dictionary knows next to none. */
    static final String LATIN = "ラテン文字";

    /** The dictionary would cut GPT-4, Node.js and don't. */
    private static final Pattern LATIN_WORD = Pattern.compile(
            "\\p{IsLatin}[\\p{IsLatin}\\p{M}\\p{Nd}]*(?:[-.'’_&+][\\p{IsLatin}\\p{Nd}]+)*(?:\\+\\+|#)?");

    private static final Pattern KANA = Pattern.compile("[ぁ-ゖァ-ヶー・0-9]+");

    /** Cuts texts one after the other; for one thread. */
    static final class Cutter {

        private final JapaneseTokenizer tokenizer = new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.NORMAL);
        private final OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
        private final PartOfSpeechAttribute part = tokenizer.addAttribute(PartOfSpeechAttribute.class);
        private final ReadingAttribute reading = tokenizer.addAttribute(ReadingAttribute.class);

        /**
         * The words of a text without what stands between them.
         *
         * @param text in compatibility form (NFKC), for the dictionary knows nothing else
         */
        List<Word> cut(String text) {
            List<Word> words = new ArrayList<>();
            Matcher latin = LATIN_WORD.matcher(text);
            boolean more = latin.find();
            try (tokenizer) {
                tokenizer.setReader(new StringReader(text));
                tokenizer.reset();
                while (tokenizer.incrementToken()) {
                    int from = offset.startOffset();
                    int to = offset.endOffset();
                    while (more && latin.end() <= from) {
                        more = latin.find();
                    }
                    if (!more || from < latin.start() || to > latin.end()) {
                        words.add(word(text.substring(from, to), from));
                    } else if (words.isEmpty() || words.getLast().from() < latin.start()) {
                        words.add(new Word(latin.group(), latin.start(), LATIN, latin.group()));
                    }
                }
                tokenizer.end();
            } catch (IOException e) {
                throw new UncheckedIOException("reading from memory does not fail", e);
            }
            return words;
        }

        private Word word(String surface, int from) {
            String speech = part.getPartOfSpeech();
            String read = reading.getReading();
            boolean plain = read == null && KANA.matcher(surface).matches();
            return new Word(surface, from, speech == null ? "" : speech, read != null ? read : plain ? surface : "");
        }
    }

    int to() {
        return from + text.length();
    }

    /** Whether its part of speech begins with one of these. */
    boolean is(String... parts) {
        for (String start : parts) {
            if (part.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody may start here to type: not within a word or its inflection, and not at a particle. */
    boolean isStart() {
        return is(LATIN, "名詞", "動詞-自立", "形容詞-自立", "副詞", "接頭詞", "連体詞", "感動詞") && !is("名詞-接尾", "名詞-非自立", "名詞-特殊");
    }
}
