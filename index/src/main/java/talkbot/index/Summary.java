package talkbot.index;

import java.util.List;

/**
 * A few sentences that say what a chapter says.
 *
 * @param text the summary, in the transcript's own words but where a model wrote it; empty only where the chapter has no
 *     text
 * @param lines the source lines that its sentences stand on, or would if they were the transcript's; ascending, each
 *     once
 * @param byModel whether a language model wrote it
 */
public record Summary(String text, List<Integer> lines, boolean byModel) {

    /** The summary of a chapter without text. */
    public static final Summary NONE = new Summary("", List.of());

    /** Keeps a copy of the lines. */
    public Summary {
        lines = List.copyOf(lines);
    }

    /** In the transcript's own words. */
    public Summary(String text, List<Integer> lines) {
        this(text, lines, false);
    }
}
