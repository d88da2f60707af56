package talkbot.index;

/**
 * A stretch of a text in UTF-16 code units.
 *
 * @param from the first unit, at least 0
 * @param to the unit after the last, after {@code from}
 */
public record TextRange(int from, int to) {

    /** Refuses empty and negative stretches. */
    public TextRange {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("not a range of text: " + from + "-" + to);
        }
    }

    /** The characters of this stretch in the text that it was made for. */
    public String of(String text) {
        return text.substring(from, to);
    }
}
