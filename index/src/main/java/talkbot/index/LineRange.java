package talkbot.index;

/**
 * Lines of a transcript file, counted from 1, both ends included. A file without lines has others instead: a PDF its
 * pages.
 *
 * @param first the first line, at least 1
 * @param last the last line, not before the first
 */
public record LineRange(int first, int last) {

    /** Refuses ranges that no file can have. */
    public LineRange {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("not a range of lines: " + first + "-" + last);
        }
    }

    /** Whether the line lies in this range. */
    public boolean contains(int line) {
        return first <= line && line <= last;
    }

    /** The smallest range that covers both. */
    public LineRange cover(LineRange other) {
        return new LineRange(Math.min(first, other.first), Math.max(last, other.last));
    }
}
