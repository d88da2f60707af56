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
 * @param announced how plainly its sentence says that it is about it, at least 1, which is not at all
 */
record Phrase(String text, List<Word> words, double grade, double announced) {

    Phrase(String text, List<Word> words, double grade) {
        this(text, words, grade, 1);
    }

    /** This phrase and another one, as it is written behind a word that means “and”. */
    Phrase and(String joint, String written, Phrase other) {
        return new Phrase(
                text + joint + written,
                Stream.concat(words.stream(), other.words.stream()).toList(),
                Math.min(grade, other.grade),
                Math.max(announced, other.announced));
    }
}
