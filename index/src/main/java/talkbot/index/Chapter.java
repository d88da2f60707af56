package talkbot.index;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A chapter of a talk.
 *
 * @param number its place among the talk's chapters, from 1
 * @param title its heading, or a made one
 * @param titleOrigin whether the source named it
 * @param lines its source lines, its heading included
 * @param summary what it says, in short
 * @param anchor its address within the talk: that of its first passage, or one made from its title where it has none
 * @param passages its text in order; every character of its body belongs to exactly one of them
 * @param terms the words by which it differs from the rest of its talk, as the talk writes them, the most telling first
 * @param english title and summary for those who do not read its language, where a model made them
 */
public record Chapter(
        int number,
        String title,
        TitleOrigin titleOrigin,
        LineRange lines,
        Summary summary,
        String anchor,
        List<Passage> passages,
        List<String> terms,
        Optional<Translation> english) {

    /** Keeps copies of the lists. */
    public Chapter {
        passages = List.copyOf(passages);
        terms = List.copyOf(terms);
    }

    /** A chapter without terms and in its own language alone. */
    public Chapter(
            int number,
            String title,
            TitleOrigin titleOrigin,
            LineRange lines,
            Summary summary,
            String anchor,
            List<Passage> passages) {
        this(number, title, titleOrigin, lines, summary, anchor, passages, List.of(), Optional.empty());
    }

    /** The same chapter with another summary and another translation. */
    public Chapter with(Summary other, Optional<Translation> inEnglish) {
        return new Chapter(number, title, titleOrigin, lines, other, anchor, passages, terms, inEnglish);
    }

    /** When it begins in the recording, in seconds from its start, where the transcript has times. */
    public OptionalInt second() {
        return passages.isEmpty() ? OptionalInt.empty() : passages.getFirst().second();
    }
}
