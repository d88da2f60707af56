package talkbot.index.transcript.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import talkbot.index.Chapter;
import talkbot.index.Summary;
import talkbot.index.TextRange;
import talkbot.index.text.Chars;
import talkbot.index.text.Sentences;
import talkbot.index.transcript.passage.BodyLine;
import talkbot.index.transcript.passage.SpeakerLabels;

/** Makes summaries out of a talk's own sentences. */
public final class Summaries {

    /** A summary that uses these labels. */
    public Summaries(SpeakerLabels labels) {}

    /** Of a chapter. */
    public Summary of(List<BodyLine> lines) {
        return gather(lines, 180);
    }

    /** Of an abstract. */
    public Summary ofAbstract(List<BodyLine> lines) {
        return gather(lines, 400);
    }

    /** Of a talk without abstract. */
    public Summary ofChapters(List<Chapter> chapters) {
        return chapters.getFirst().summary();
    }

    private static Summary gather(List<BodyLine> lines, int limit) {
        StringBuilder text = new StringBuilder();
        TreeSet<Integer> used = new TreeSet<>();
        for (BodyLine line : lines) {
            for (TextRange range : Sentences.split(line.text())) {
                String sentence = Chars.trim(range.of(line.text()));
                if (text.length() + sentence.length() > limit && !text.isEmpty()) {
                    return new Summary(text.toString(), new ArrayList<>(used));
                }
                text.append(sentence, 0, Math.min(sentence.length(), limit));
                used.add(line.number());
            }
        }
        return text.isEmpty() ? Summary.NONE : new Summary(text.toString(), new ArrayList<>(used));
    }
}
