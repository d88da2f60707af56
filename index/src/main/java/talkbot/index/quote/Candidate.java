package talkbot.index.quote;

import java.util.ArrayList;
import java.util.List;
import talkbot.index.text.Chars;
import talkbot.index.words.Word;
import talkbot.index.words.WordCutter;

/**
 * A sentence that may be a quote.
 *
 * @param text the sentence in one line, without what links it to the one before
 * @param linked whether something was left out at its beginning
 * @param before the sentence before it in its chapter; empty where there is none
 * @param after the sentence after it in its chapter; empty where there is none
 */
record Candidate(String text, boolean linked, String before, String after) {

    /** How many characters (code points) it has. */
    int length() {
        return text.codePointCount(0, text.length());
    }

    /** Whether it is Japanese; else it is taken for English. */
    boolean japanese() {
        return text.codePoints().filter(Chars::isJapanese).count() * 4 > length();
    }

    /** Its words; of a compound the whole, not the parts. */
    List<Word> words() {
        List<Word> whole = new ArrayList<>();
        for (Word word : WordCutter.cut(text)) {
            Word last = whole.isEmpty() ? word : whole.getLast();
            if (whole.isEmpty() || word.from() >= last.to()) {
                whole.add(word);
            } else if (word.to() - word.from() > last.to() - last.from()) {
                whole.set(whole.size() - 1, word);
            }
        }
        return whole;
    }
}
