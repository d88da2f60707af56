package talkbot.index.transcript.topic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import talkbot.index.transcript.passage.BodyLine;
import talkbot.index.transcript.passage.BodySentence;
import talkbot.index.transcript.passage.SpeakerLabels;

/**
 * The smallest pieces that chapters are made of: lines, those put together over which a sentence runs on, and in long
 * talks as many lines as are small beside a chapter. Their number grows with that of chapters, not with the text.
 */
final class Units {

    /** Units in a chapter of mean length, at most. */
    private static final int PER_CHAPTER = 48;
    /** Where so many times more paragraphs than chapters are set apart by blank lines, chapters begin at paragraphs. */
    private static final int PARAGRAPHS_PER_CHAPTER = 3;
    /** What runs on for more characters is no sentence, but captions without punctuation, or a bracket left open. */
    static final int LONGEST_SENTENCE = 500;
    /** A talk of fewer units is a few paragraphs and stays one chapter. */
    private static final int FEWEST = 6;

    private final int[] starts;
    private final double[] cues;
    private final double[] sizes;
    private final int chapters;

    private Units(int[] starts, double[] cues, double[] sizes, int chapters) {
        this.starts = starts;
        this.cues = cues;
        this.sizes = sizes;
        this.chapters = chapters;
    }

    int count() {
        return starts.length;
    }

    static Units of(List<BodyLine> lines, SpeakerLabels labels) {
        double[] lineSizes = lines.stream()
                .mapToDouble(line -> Sizes.of(labels.spoken(line)))
                .toArray();
        double size = 0;
        for (double lineSize : lineSizes) {
            size += lineSize;
        }
        int wanted = Sizes.chapters(size);
        BitSet possible = possible(lines, labels, wanted);
        double least = size / wanted / PER_CHAPTER;
        List<Integer> starts = new ArrayList<>(List.of(0));
        List<Double> cues = new ArrayList<>(List.of(0.0));
        double since = lineSizes.length == 0 ? 0 : lineSizes[0];
        for (int line = 1; line < lines.size(); line++) {
            if (possible.get(line)) {
                double cue = Openings.cue(labels.spoken(lines.get(line)), labels.spoken(lines.get(line - 1)));
                int last = starts.size() - 1;
                if (since >= least) {
                    starts.add(line);
                    cues.add(cue);
                    since = 0;
                } else if (last > 0 && cue > cues.get(last)) {
                    starts.set(last, line);
                    cues.set(last, cue);
                    since = 0;
                }
            }
            since += lineSizes[line];
        }
        double[] sizes = new double[starts.size()];
        for (int unit = 0; unit < sizes.length; unit++) {
            int end = unit + 1 < sizes.length ? starts.get(unit + 1) : lines.size();
            for (int line = starts.get(unit); line < end; line++) {
                sizes[unit] += lineSizes[line];
            }
        }
        int chapters = sizes.length < FEWEST ? 1 : Math.min(wanted, sizes.length / 2);
        return new Units(
                starts.stream().mapToInt(i -> i).toArray(),
                cues.stream().mapToDouble(c -> c).toArray(),
                sizes,
                chapters);
    }

    /** The lines that a chapter may begin with: no sentence and no label runs on into them. */
    private static BitSet possible(List<BodyLine> lines, SpeakerLabels labels, int wanted) {
        BitSet inside = new BitSet();
        for (BodySentence sentence : BodySentence.of(lines, labels)) {
            if (sentence.text().length() <= LONGEST_SENTENCE) {
                inside.set(sentence.lines().first() + 1, sentence.lines().last() + 1);
            }
        }
        BitSet possible = new BitSet();
        BitSet paragraphs = new BitSet();
        for (int i = 1; i < lines.size(); i++) {
            BodyLine line = lines.get(i);
            if (!inside.get(line.number()) && !labels.spoken(lines.get(i - 1)).isBlank()) {
                possible.set(i);
                if (line.afterGap()) {
                    paragraphs.set(i);
                }
            }
        }
        return paragraphs.cardinality() >= PARAGRAPHS_PER_CHAPTER * wanted ? paragraphs : possible;
    }

    /** For each unit the index of its first line, ascending from 0. */
    int[] starts() {
        return starts;
    }

    /** For each unit how its first line looks as the opening of a chapter, in natural logarithms of odds. */
    double[] cues() {
        return cues;
    }

    /** For each unit its length, see {@link Sizes}. */
    double[] sizes() {
        return sizes;
    }

    /** How many chapters a talk of this length has. */
    int chapters() {
        return chapters;
    }
}
