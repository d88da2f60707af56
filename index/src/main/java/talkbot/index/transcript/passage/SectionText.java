package talkbot.index.transcript.passage;

import java.util.List;
import talkbot.index.TextRange;
import talkbot.index.text.Chars;

/**
 * The body lines of one section joined into one text, with the way back from its characters to lines. Lines that a blank
 * line parts are parted by two line feeds here, so that no sentence reaches over it.
 */
final class SectionText {

    private final List<BodyLine> lines;
    private final int[] starts;
    private final String text;

    SectionText(List<BodyLine> lines) {
        this.lines = lines;
        this.starts = new int[lines.size()];
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                joined.append(lines.get(i).afterGap() ? "\n\n" : "\n");
            }
            starts[i] = joined.length();
            joined.append(lines.get(i).text());
        }
        this.text = joined.toString();
    }

    String text() {
        return text;
    }

    int size() {
        return lines.size();
    }

    BodyLine line(int index) {
        return lines.get(index);
    }

    /** Where the line of this index starts. */
    int start(int index) {
        return starts[index];
    }

    /** Where the line of this index ends. */
    int end(int index) {
        return starts[index] + lines.get(index).text().length();
    }

    /** The piece between two positions without the white space at its ends; there must be something else in it. */
    Piece piece(int from, int to, int nearLine) {
        int first = from;
        int last = to;
        while (first < last && Chars.isWhite(text.charAt(first))) {
            first++;
        }
        while (last > first && Chars.isWhite(text.charAt(last - 1))) {
            last--;
        }
        int firstLine = lineOf(first, nearLine);
        return new Piece(new TextRange(first, last), firstLine, lineOf(last - 1, firstLine));
    }

    /** The index of the line that holds this position, looked for from a line at or before it. */
    int lineOf(int position, int from) {
        int line = from;
        while (line + 1 < starts.length && starts[line + 1] <= position) {
            line++;
        }
        return line;
    }

    /** A piece's words as a passage shows them: source lines joined by one line feed. */
    String words(Piece piece) {
        return piece.range().of(text).replace("\n\n", "\n");
    }
}
