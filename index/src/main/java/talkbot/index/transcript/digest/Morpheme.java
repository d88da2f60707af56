package talkbot.index.transcript.digest;

import java.util.List;
import talkbot.index.words.WordCutter;

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
        return WordCutter.cutPlain(text).stream()
                .map(word -> new Morpheme(word.surface(), word.from(), word.part(), word.base()))
                .toList();
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
