package talkbot.index;

import java.util.List;

/**
 * A few sentences that say what a chapter says, in the transcript's own words.
 *
 * @param text the summary, empty only where the chapter has no text
 * @param lines the source lines that its sentences stand on, ascending, each once
 */
public record Summary(String text, List<Integer> lines) {

    /** The summary of a chapter without text. */
    public static final Summary NONE = new Summary("", List.of());

    /** Keeps a copy of the lines. */
    public Summary {
        lines = List.copyOf(lines);
    }
}
