package talkbot.index.transcript.passage;

import java.util.ArrayList;
import java.util.List;
import talkbot.index.LineRange;
import talkbot.index.TextRange;
import talkbot.index.text.Chars;
import talkbot.index.text.Sentences;

/**
 * A sentence of the body.
 *
 * @param text its words on one line, a speaker's label left out
 * @param lines the source lines that it stands on
 */
public record BodySentence(String text, LineRange lines) {

    /** The sentences of a section in order, each whole even where it breaks over lines. */
    public static List<BodySentence> of(List<BodyLine> lines, SpeakerLabels labels) {
        List<BodyLine> spoken = lines.stream()
                .map(line -> new BodyLine(line.number(), labels.spoken(line), line.afterGap()))
                .filter(line -> !Chars.isBlank(line.text()))
                .toList();
        if (spoken.isEmpty()) {
            return lines.isEmpty()
                    ? List.of()
                    : of(lines, SpeakerLabels.NONE); // nothing but labels: then they are the text
        }
        SectionText section = new SectionText(spoken);
        List<BodySentence> sentences = new ArrayList<>();
        int line = 0;
        for (TextRange range : Sentences.split(section.text())) {
            Piece piece = section.piece(range.from(), range.to(), line);
            line = piece.firstLine();
            LineRange numbers = new LineRange(
                    section.line(line).number(), section.line(piece.lastLine()).number());
            sentences.add(new BodySentence(unbroken(range.of(section.text())), numbers));
        }
        return sentences;
    }

    /** Line breaks vanish between Japanese characters and become spaces between words. */
    private static String unbroken(String text) {
        StringBuilder words = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\n') {
                words.append(c);
            } else if (i + 1 < text.length()
                    && !words.isEmpty()
                    && Chars.isLatin(text.charAt(i + 1))
                    && !Chars.isJapanese(words.charAt(words.length() - 1))) {
                words.append(' ');
            }
        }
        return words.toString();
    }
}
