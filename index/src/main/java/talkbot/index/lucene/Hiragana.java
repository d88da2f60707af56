package talkbot.index.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import talkbot.index.TextRange;
import talkbot.index.sound.Roman;
import talkbot.index.words.TermMaker;
import talkbot.index.words.Word;

/**
 * Words in hiragana that the talks write with kanji: きかいがくしゅう for 機械学習. kuromoji takes for likely what is likely in
 * running text, where such words have their kanji, and cuts them into particles and short words. The talks know which words
 * are read so.
 */
final class Hiragana {

    /** Two characters are read like too many words. */
    private static final Pattern RUN = Pattern.compile("[ぁ-ゖー]{3,}");

    /**
     * How much better several of the talks' words must fit together than the dictionary's. On 200 queries of two or three
     * nouns in hiragana over 8,000 passages of prose, 1.15 and 1.3 found as much (nDCG@10 .94, without this .18).
     */
    private static final double BETTER = 1.3;

    /** Longer words are rare enough to be cut. */
    private static final int LONGEST = 12;

    /** Anything can be put together of syllables; words are longer. */
    private static final int LONG_ENOUGH = 3;

    /** What may stand between words. */
    private static final Set<String> PARTICLES = Set.of("の", "は", "が", "を", "に", "と", "で", "も");

    private Hiragana() {}

    /**
     * A word of a text that is to be read as one with kanji.
     *
     * @param from where it starts
     * @param to where it ends
     * @param reading its reading in Latin letters
     * @param kanji the commonest word of the talks that is read so
     */
    record Part(int from, int to, String reading, String kanji) {}

    /** Words that stand beside each other, but for particles; at least one. */
    record Read(List<Part> parts) {

        Read {
            parts = List.copyOf(parts);
        }

        int from() {
            return parts.get(0).from();
        }

        int to() {
            return parts.get(parts.size() - 1).to();
        }

        /** All in kanji. */
        String kanji() {
            return parts.stream().map(Part::kanji).collect(Collectors.joining());
        }

        /** What was typed for a stretch of {@link #kanji}. */
        TextRange typed(int start, int end) {
            int at = 0;
            int first = to();
            int last = from();
            for (Part part : parts) {
                int next = at + part.kanji().length();
                if (next > start && at < end) {
                    first = Math.min(first, part.from());
                    last = Math.max(last, part.to());
                }
                at = next;
            }
            return new TextRange(first, last);
        }
    }

    /**
     * Finds what the talks' words fit better than the dictionary's.
     *
     * @param text what was typed
     * @param words what the dictionary makes of it
     */
    static List<Read> find(String text, List<Word> words, Vocabulary vocabulary) {
        List<Read> found = new ArrayList<>();
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            // The end of a verb belongs to its kanji.
            int from = words.stream()
                    .filter(word -> word.from() < run.start() && word.to() > run.start())
                    .mapToInt(word -> Math.min(word.to(), run.end()))
                    .max()
                    .orElse(run.start());
            int to = words.stream()
                    .filter(word -> word.to() > run.end() && word.from() < run.end())
                    .mapToInt(word -> Math.max(word.from(), from))
                    .min()
                    .orElse(run.end());
            List<Word> inside = words.stream()
                    .filter(word -> word.from() >= from && word.to() <= to && word.length() == 1)
                    .toList();
            double value = value(inside, vocabulary);
            if (inside.size() == 1 && !inside.get(0).reading().isEmpty()) {
                continue;
            }
            List<Part> parts = cut(text, from, to, vocabulary);
            double fit =
                    parts.stream().mapToDouble(part -> square(part.reading())).sum();
            if (!parts.isEmpty() && fit >= (parts.size() == 1 ? 1 : BETTER) * value) {
                found.add(new Read(parts));
            }
        }
        return found;
    }

    /** As few and as long words as possible, with particles between them; what stands behind a word begins with one. */
    private static List<Part> cut(String text, int from, int to, Vocabulary vocabulary) {
        boolean attached = from > 0 && Character.isLetterOrDigit(text.charAt(from - 1));
        double[] best = new double[to - from + 1];
        Part[] last = new Part[best.length];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        best[0] = 0;
        for (int end = 1; end < best.length; end++) {
            for (int start = Math.max(0, end - LONGEST); start < end; start++) {
                String kana = text.substring(from + start, from + end);
                boolean first = start == 0;
                if (PARTICLES.contains(kana) && (!first || attached) && best[start] > best[end]) {
                    best[end] = best[start];
                    last[end] = new Part(from + start, from + end, "", "");
                }
                if (best[start] == Double.NEGATIVE_INFINITY || (first && attached)) {
                    continue;
                }
                String letters = Roman.ofKana(kana).orElse("");
                for (String reading :
                        first || letters.isEmpty() ? List.of(letters) : List.of(letters, Syllables.unvoiced(letters))) {
                    // Of one character it is rather a particle.
                    double fit = best[start] + (kana.length() == 1 ? -1 : square(reading));
                    Optional<String> kanji = fit > best[end] ? vocabulary.withKanji(reading) : Optional.empty();
                    if (kanji.isPresent()) {
                        best[end] = fit;
                        last[end] = new Part(from + start, from + end, reading, kanji.get());
                    }
                }
            }
        }
        List<Part> parts = new ArrayList<>();
        for (Part part = last[to - from]; part != null; part = last[part.from() - from]) {
            if (!part.kanji().isEmpty()) {
                parts.add(part);
            }
        }
        Collections.reverse(parts);
        int letters = parts.stream().mapToInt(part -> part.reading().length()).sum();
        return parts.size() * LONG_ENOUGH <= letters ? parts : List.of();
    }

    private static double square(String letters) {
        return letters.length() * letters.length();
    }

    /** What the dictionary's words are worth; short ones that the talks do not know are rather pieces of others. */
    private static double value(List<Word> words, Vocabulary vocabulary) {
        double value = 0;
        for (Word word : words) {
            String letters = Roman.ofKana(word.reading().isEmpty() ? word.surface() : word.reading())
                    .orElse("");
            if (!TermMaker.isContent(word)
                    || (word.surface().length() >= LONG_ENOUGH
                            && !word.reading().isEmpty())
                    || vocabulary.isReading(letters)
                    || vocabulary.has(TermMaker.term(word.base()))) {
                value += square(letters);
            }
        }
        return value;
    }
}
