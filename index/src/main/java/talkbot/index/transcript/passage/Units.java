package talkbot.index.transcript.passage;

import java.util.ArrayList;
import java.util.List;
import talkbot.index.TextRange;
import talkbot.index.text.Sentences;

/**
 * The paragraphs and turns of a section: its lines, those put together over which a sentence runs on, those cut that are
 * too long to be read at a glance.
 *
 * @param pieces the pieces in order
 * @param maxLines most source lines that a passage of this section may take
 */
record Units(List<Piece> pieces, int maxLines) {

    /** Most source lines of a passage, so that its line numbers point at something. */
    private static final int LINES = 3;
    /** Most lines where the source breaks its lines after a few words, as captions do. */
    private static final int CAPTION_LINES = 16;

    static Units of(SectionText section) {
        boolean[] goesOn = goesOn(section);
        int maxLines = maxLines(section, goesOn);
        List<Piece> pieces = new ArrayList<>();
        int first = 0;
        for (int line = 0; line < section.size(); line++) {
            if (goesOn[line]
                    && section.line(line + 1).number() - section.line(first).number() < maxLines) {
                continue;
            }
            Piece unit = section.piece(section.start(first), section.end(line), first);
            if (unit.length() <= PassageCutter.PARAGRAPH) {
                pieces.add(unit);
            } else {
                pieces.addAll(new ParagraphCutter(section, unit).cut());
            }
            first = line + 1;
        }
        return new Units(pieces, maxLines);
    }

    /** For each line whether its last sentence goes on in the next. */
    private static boolean[] goesOn(SectionText section) {
        List<TextRange> sentences = Sentences.split(section.text());
        boolean[] goesOn = new boolean[section.size()];
        int sentence = 0;
        for (int line = 0; line + 1 < section.size(); line++) {
            int end = section.end(line);
            while (sentence < sentences.size() && sentences.get(sentence).to() <= end) {
                sentence++;
            }
            goesOn[line] =
                    sentence < sentences.size() && sentences.get(sentence).from() < end;
        }
        return goesOn;
    }

    private static int maxLines(SectionText section, boolean[] goesOn) {
        int broken = 0;
        for (boolean line : goesOn) {
            broken += line ? 1 : 0;
        }
        int lines = section.line(section.size() - 1).number() - section.line(0).number() + 1;
        int average = Math.max(1, section.text().length() / lines); // time codes between captions are lines as well
        boolean captions = broken * 2 >= section.size() && average * LINES < PassageCutter.TOGETHER;
        return captions ? Math.clamp(PassageCutter.TOGETHER / average, LINES, CAPTION_LINES) : LINES;
    }
}
