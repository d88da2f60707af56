package talkbot.index.transcript.passage;

import java.util.ArrayList;
import java.util.List;
import talkbot.index.TextRange;
import talkbot.index.text.Chars;
import talkbot.index.text.Sentences;

/**
 * Cuts a long paragraph at the ends of its sentences into pieces of 150 to 300 characters. A sentence too long for that
 * is cut at a comma, at a space, or anywhere but inside a character.
 */
final class ParagraphCutter {

    private static final int SHORT = 150;
    private static final int LONG = 300;

    private final SectionText section;
    private final Piece paragraph;
    private final List<Piece> pieces = new ArrayList<>();
    private int from;
    private int to;

    ParagraphCutter(SectionText section, Piece paragraph) {
        this.section = section;
        this.paragraph = paragraph;
    }

    List<Piece> cut() {
        int offset = paragraph.range().from();
        from = offset;
        to = offset;
        for (TextRange sentence : Sentences.split(paragraph.range().of(section.text()))) {
            add(offset + sentence.from(), offset + sentence.to());
        }
        flush();
        joinShortEnd();
        return pieces;
    }

    private void add(int start, int end) {
        if (to > from && ((end - from > LONG && to - from >= SHORT) || end - from > PassageCutter.LONGEST)) {
            flush();
        }
        if (to <= from) {
            from = start;
        }
        to = end;
        while (to - from > PassageCutter.LONGEST) {
            int cut = CutPoints.before(section.text(), from, from + LONG);
            emit(from, cut);
            from = cut;
        }
        if (to - from >= LONG) {
            flush();
        }
    }

    private void flush() {
        if (to > from) {
            emit(from, to);
        }
        from = to;
    }

    private void emit(int start, int end) {
        if (!Chars.trim(section.text().substring(start, end)).isEmpty()) {
            pieces.add(section.piece(start, end, paragraph.firstLine()));
        }
    }

    private void joinShortEnd() {
        if (pieces.size() < 2) {
            return;
        }
        Piece last = pieces.getLast();
        Piece before = pieces.get(pieces.size() - 2);
        if (last.length() < SHORT / 2 && before.lengthWith(last) <= LONG + SHORT / 2) {
            pieces.removeLast();
            pieces.set(pieces.size() - 1, before.join(last));
        }
    }
}
