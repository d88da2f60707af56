package talkbot.index.transcript.topic;

import java.util.List;
import talkbot.index.words.Word;

/**
 * A noun phrase that could name a chapter.
 *
 * @param text its words as a title shows them
 * @param words its words
 * @param grade how good a title it is by its form alone, greater than 0, at most 1
 */
record Phrase(String text, List<Word> words, double grade) {

    /** The two side by side, joined by a word that means “and”. */
    Phrase and(Phrase other, String joint, double share) {
        return new Phrase(
                text + joint + other.text,
                java.util.stream.Stream.concat(words.stream(), other.words.stream())
                        .toList(),
                Math.min(grade, other.grade) * share);
    }
}
