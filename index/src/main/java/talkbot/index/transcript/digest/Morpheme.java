package talkbot.index.transcript.digest;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * A word of a Japanese sentence as the dictionary sees it.
 *
 * @param text its characters
 * @param from where it starts in the sentence
 * @param part its part of speech in the dictionary's words, such as 名詞-固有名詞-人名-姓
 * @param base its dictionary form
 */
record Morpheme(String text, int from, String part, String base) {

    /** Sentences are cut off here: titles are made from beginnings. */
    private static final int LONGEST = 400;

    static List<Morpheme> of(String sentence) {
        String text = sentence.length() > LONGEST ? sentence.substring(0, LONGEST) : sentence;
        List<Morpheme> morphemes = new ArrayList<>();
        try (JapaneseTokenizer tokenizer = new JapaneseTokenizer(null, false, JapaneseTokenizer.Mode.NORMAL)) {
            OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
            PartOfSpeechAttribute part = tokenizer.getAttribute(PartOfSpeechAttribute.class);
            BaseFormAttribute base = tokenizer.getAttribute(BaseFormAttribute.class);
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                String surface = text.substring(offset.startOffset(), offset.endOffset());
                String speech = part.getPartOfSpeech();
                String form = base.getBaseForm();
                morphemes.add(new Morpheme(
                        surface, offset.startOffset(), speech == null ? "" : speech, form == null ? surface : form));
            }
            tokenizer.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory does not fail", e);
        }
        return morphemes;
    }

    int to() {
        return from + text.length();
    }

    boolean is(String... parts) {
        for (String start : parts) {
            if (part.startsWith(start)) {
                return true;
            }
        }
        return false;
    }
}
