package talkbot.index.transcript.passage;

import talkbot.index.TextRange;

/**
 * A stretch of a section's joined text that becomes a passage or part of one.
 *
 * @param range its characters in the joined text
 * @param firstLine index of the first body line that it touches
 * @param lastLine index of the last body line that it touches
 */
record Piece(TextRange range, int firstLine, int lastLine) {

    int length() {
        return range.to() - range.from();
    }

    int lines() {
        return lastLine - firstLine + 1;
    }

    Piece join(Piece next) {
        return new Piece(new TextRange(range.from(), next.range.to()), firstLine, next.lastLine);
    }

    int lengthWith(Piece next) {
        return next.range.to() - range.from();
    }
}
