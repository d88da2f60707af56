package talkbot.index.transcript.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import talkbot.index.LineRange;
import talkbot.index.Passage;
import talkbot.index.TextRange;
import talkbot.index.text.Sentences;

/**
 * Cuts a section of a talk, a chapter or the opening, into passages: a paragraph, a few short turns, or some sentences of
 * a long paragraph. Passages follow each other without gap or overlap, so every character of the section belongs to
 * exactly one. One cutter serves one talk, whose anchors it keeps apart; not thread-safe.
 */
public final class PassageCutter {

    /** Most characters (UTF-16) of a passage, whatever its text looks like. */
    public static final int LONGEST = 500;

    /** Turns are put together up to this many characters: about what a chat message shows without unfolding. */
    private static final int TOGETHER = 160;
    /** Most source lines of a passage, so that its line numbers point at something. */
    private static final int LINES = 3;
    /** Most lines where the source breaks its lines after a few words, as captions do. */
    private static final int CAPTION_LINES = 12;
    /** A paragraph longer than this is cut at its sentences. */
    private static final int PARAGRAPH = 350;
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
        for (Piece piece : together(section, pieces(section))) {
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

    private static List<Piece> pieces(SectionText section) {
        List<TextRange> sentences = Sentences.split(section.text());
        int maxLines = linesPerPassage(section);
        List<Piece> pieces = new ArrayList<>();
        int first = 0;
        int sentence = 0;
        for (int line = 0; line < section.size(); line++) {
            boolean last = line + 1 == section.size();
            if (!last) {
                int breakAt = section.end(line);
                while (sentence < sentences.size() && sentences.get(sentence).to() <= breakAt) {
                    sentence++;
                }
                boolean goesOn =
                        sentence < sentences.size() && sentences.get(sentence).from() < breakAt;
                if (goesOn && line - first + 1 < maxLines) {
                    continue;
                }
            }
            Piece unit = section.piece(section.start(first), section.end(line), first);
            if (unit.length() <= PARAGRAPH) {
                pieces.add(unit);
            } else {
                pieces.addAll(new ParagraphCutter(section, unit).cut());
            }
            first = line + 1;
        }
        return pieces;
    }

    /** Three lines, or as many as fill a passage where most lines hold only some words of a sentence. */
    private static int linesPerPassage(SectionText section) {
        int average = section.text().length() / section.size();
        return average >= TOGETHER / LINES ? LINES : Math.clamp(TOGETHER / Math.max(1, average), LINES, CAPTION_LINES);
    }

    private List<Piece> together(SectionText section, List<Piece> pieces) {
        int maxLines = linesPerPassage(section);
        List<Piece> merged = new ArrayList<>();
        for (Piece next : pieces) {
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
        boolean room = last.lastLine() - before.firstLine() < maxLines && before.lengthWith(last) <= PARAGRAPH;
        if (room && speaker(section, before).equals(speaker(section, last))) {
            merged.removeLast();
            merged.set(merged.size() - 1, before.join(last));
        }
    }

    private boolean fits(SectionText section, Piece previous, Piece next, int maxLines) {
        int lines = next.lastLine() - previous.firstLine() + 1;
        int length = previous.lengthWith(next);
        if (previous.lastLine() == next.firstLine() || lines > maxLines) {
            return false;
        }
        boolean tiny = previous.length() <= TINY;
        if (speaker(section, previous).equals(speaker(section, next))) {
            return length <= (tiny ? PARAGRAPH : TOGETHER);
        }
        // a turn of some length keeps its speaker to itself
        return length <= TOGETHER && (tiny || next.length() <= TINY);
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
