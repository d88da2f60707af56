package talkbot.index.transcript.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import talkbot.index.LineRange;
import talkbot.index.Passage;

/**
 * Cuts a section of a talk, a chapter or the opening, into passages: a paragraph, a few short turns, or some sentences of
 * a long paragraph. Passages follow each other without gap or overlap, so every character of the section belongs to
 * exactly one. One cutter serves one talk, whose anchors it keeps apart; not thread-safe.
 */
public final class PassageCutter {

    /** Most characters (UTF-16) of a passage, whatever its text looks like. */
    public static final int LONGEST = 500;

    /** Turns are put together up to this many characters: about what a chat message shows without unfolding. */
    static final int TOGETHER = 80;
    /** A paragraph longer than this is cut at its sentences. */
    static final int PARAGRAPH = 350;

    /** A turn this short says nothing alone and goes with its neighbour, up to a paragraph's length together. */
    private static final int TINY = 30;

    private final SpeakerLabels labels;
    private final Anchors anchors = new Anchors();

    /** A cutter for the talk that uses these labels. */
    public PassageCutter(SpeakerLabels labels) {
        this.labels = labels;
    }

    /**
     * The passages of one section, in order.
     *
     * @param lines the section's lines that are not blank, in order
     */
    public List<Passage> cut(List<BodyLine> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        SectionText section = new SectionText(lines);
        List<Passage> passages = new ArrayList<>();
        for (Piece piece : together(section, Units.of(section))) {
            String words = section.words(piece);
            LineRange range = new LineRange(
                    section.line(piece.firstLine()).number(),
                    section.line(piece.lastLine()).number());
            passages.add(new Passage(anchors.next(words), range, words, speaker(section, piece)));
        }
        return passages;
    }

    /** The anchor of a chapter without text, made from its title. */
    public String anchorOf(String title) {
        return anchors.next(title);
    }

    private List<Piece> together(SectionText section, Units units) {
        int maxLines = units.maxLines();
        List<Piece> merged = new ArrayList<>();
        for (Piece next : units.pieces()) {
            boolean joined = !merged.isEmpty() && fits(section, merged.getLast(), next, maxLines);
            if (joined) {
                merged.set(merged.size() - 1, merged.getLast().join(next));
            } else {
                takeBackTinyEnd(section, merged, maxLines);
                merged.add(next);
            }
        }
        takeBackTinyEnd(section, merged, maxLines);
        return merged;
    }

    /** A tiny turn that found no place with what follows goes with what it follows. */
    private void takeBackTinyEnd(SectionText section, List<Piece> merged, int maxLines) {
        if (merged.size() < 2 || merged.getLast().length() > TINY) {
            return;
        }
        Piece last = merged.getLast();
        Piece before = merged.get(merged.size() - 2);
        boolean room = sourceLines(section, before, last) <= maxLines && before.lengthWith(last) <= PARAGRAPH;
        if (room && speaker(section, before).equals(speaker(section, last))) {
            merged.removeLast();
            merged.set(merged.size() - 1, before.join(last));
        }
    }

    private boolean fits(SectionText section, Piece previous, Piece next, int maxLines) {
        int lines = sourceLines(section, previous, next);
        int length = previous.lengthWith(next);
        if (previous.lastLine() == next.firstLine() || lines > maxLines) {
            return false;
        }
        if (speaker(section, previous).equals(speaker(section, next))) {
            return length <= (previous.length() <= TINY ? PARAGRAPH : TOGETHER);
        }
        // a turn of some length keeps its speaker to itself
        return length <= TOGETHER && hasNothingToLose(section, previous) && hasNothingToLose(section, next);
    }

    private boolean hasNothingToLose(SectionText section, Piece piece) {
        return piece.length() <= TINY || speaker(section, piece).isEmpty();
    }

    private static int sourceLines(SectionText section, Piece first, Piece last) {
        return section.line(last.lastLine()).number()
                - section.line(first.firstLine()).number()
                + 1;
    }

    private Optional<String> speaker(SectionText section, Piece piece) {
        Optional<String> speaker = Optional.empty();
        for (int line = piece.firstLine(); line <= piece.lastLine(); line++) {
            boolean whole = piece.range().from() <= section.start(line);
            Optional<String> label = labels.speaker(section.line(line).number(), whole);
            if (label.isEmpty() || (line > piece.firstLine() && !label.equals(speaker))) {
                return Optional.empty();
            }
            speaker = label;
        }
        return speaker;
    }
}
