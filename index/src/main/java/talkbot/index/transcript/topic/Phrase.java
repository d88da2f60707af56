package talkbot.index.transcript.topic;

import java.util.List;
import java.util.stream.Stream;
import talkbot.index.words.Word;

/**
 * A noun phrase that could name a chapter.
 *
 * @param text its words as a title shows them
 * @param words its words
 * @param grade how good a title it is by its form alone, greater than 0, at most 1
 */
record Phrase(String text, List<Word> words, double grade) {

    /** This phrase and another one, as it is written behind a word that means “and”. */
    Phrase and(String joint, String written, Phrase other) {
        return new Phrase(
                text + joint + written,
                Stream.concat(words.stream(), other.words.stream()).toList(),
                Math.min(grade, other.grade));
    }
}
