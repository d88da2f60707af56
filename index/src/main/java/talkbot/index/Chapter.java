package talkbot.index;

import java.util.List;
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
 */
public record Chapter(
        int number,
        String title,
        TitleOrigin titleOrigin,
        LineRange lines,
        Summary summary,
        String anchor,
        List<Passage> passages) {

    /** Keeps a copy of the passages. */
    public Chapter {
        passages = List.copyOf(passages);
    }

    /** When it begins in the recording, in seconds from its start, where the transcript has times. */
    public OptionalInt second() {
        return passages.isEmpty() ? OptionalInt.empty() : passages.getFirst().second();
    }
}
