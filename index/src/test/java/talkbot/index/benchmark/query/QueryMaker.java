package talkbot.index.benchmark.query;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import talkbot.index.TextRange;
import talkbot.index.text.Sentences;

/** Makes a query of each kind of a passage's text. Not thread-safe. */
final class QueryMaker {

    /**
     * A query and where it comes from.
     *
     * @param query what is typed
     * @param origin the stretch of the passage that it was made of; whatever contains it is as good an answer
     */
    record Made(String query, String origin) {}

    private static final int SHORTEST = 12;
    private static final int LONGEST = 20;

    /** A sentence of more characters than this is not what people type. */
    private static final int LONGEST_SENTENCE = 40;

    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 3;

    private static final Pattern OF_TWO_WIDTHS = Pattern.compile("[ァ-ヶー]{3,}|[A-Za-z0-9]{2,}|[Ａ-Ｚａ-ｚ０-９]{2,}");
    private static final Transliterator NARROW = Transliterator.getInstance("Fullwidth-Halfwidth");
    private static final Transliterator WIDE = Transliterator.getInstance("Halfwidth-Fullwidth");

    private final SplittableRandom random;

    QueryMaker(SplittableRandom random) {
        this.random = random;
    }

    /** A query of this kind, where chance finds what it takes in this text. */
    Optional<Made> make(Kind kind, String text) {
        return switch (kind) {
            case EXACT -> sentence(text).flatMap(this::stretch).map(s -> new Made(s, s));
            case WORDS -> words(Word.of(text).stream().map(Word::text).toList()).map(q -> new Made(q, text));
            case DROPPED -> sentence(text).flatMap(this::withoutOneWord);
            case KANA ->
                words(Word.of(text).stream().flatMap(w -> w.kana().stream()).toList())
                        .map(q -> new Made(q, text));
            case WIDTH -> sentence(text).flatMap(this::inOtherWidth);
        };
    }

    private Optional<String> sentence(String text) {
        List<TextRange> sentences = Sentences.split(text);
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(sentences.get(random.nextInt(sentences.size())).of(text))
                        .filter(s -> s.length() >= SHORTEST && s.indexOf('\n') < 0);
    }

    private Optional<String> stretch(String sentence) {
        int length = Math.min(sentence.length(), random.nextInt(SHORTEST, LONGEST + 1));
        int from = random.nextInt(sentence.length() - length + 1);
        return stretch(sentence, from, from + length);
    }

    /** Such a stretch is a good one if it is whole and mostly words. */
    private static Optional<String> stretch(String sentence, int from, int to) {
        if (Character.isLowSurrogate(sentence.charAt(from)) || Character.isHighSurrogate(sentence.charAt(to - 1))) {
            return Optional.empty();
        }
        String stretch = sentence.substring(from, to);
        long letters = stretch.codePoints().filter(Character::isLetterOrDigit).count();
        return letters >= SHORTEST && stretch.equals(stretch.strip()) ? Optional.of(stretch) : Optional.empty();
    }

    private Optional<String> words(List<String> words) {
        List<String> left = new ArrayList<>(words.stream().distinct().toList());
        if (left.size() < FEWEST_WORDS) {
            return Optional.empty();
        }
        int count = Math.min(left.size(), random.nextInt(FEWEST_WORDS, MOST_WORDS + 1));
        return Optional.of(random.ints()
                .limit(count)
                .mapToObj(i -> left.remove(Math.floorMod(i, left.size())))
                .collect(Collectors.joining(" ")));
    }

    private Optional<Made> withoutOneWord(String sentence) {
        List<Word> words = Word.of(sentence);
        if (words.size() < FEWEST_WORDS || sentence.length() > LONGEST_SENTENCE) {
            return Optional.empty();
        }
        Word dropped = words.get(random.nextInt(words.size()));
        return Optional.of(
                new Made(sentence.substring(0, dropped.from()) + sentence.substring(dropped.to()), sentence));
    }

    private Optional<Made> inOtherWidth(String sentence) {
        List<MatchResult> runs = OF_TWO_WIDTHS.matcher(sentence).results().toList();
        if (runs.isEmpty()) {
            return Optional.empty();
        }
        MatchResult run = runs.get(random.nextInt(runs.size()));
        int length = Math.min(sentence.length(), random.nextInt(SHORTEST, LONGEST + 1));
        int earliest = Math.max(0, run.end() - length);
        int latest = Math.min(run.start(), sentence.length() - length);
        if (earliest > latest) {
            return Optional.empty();
        }
        int from = random.nextInt(earliest, latest + 1);
        String before = sentence.substring(from, run.start());
        String after = sentence.substring(run.end(), from + length);
        return stretch(sentence, from, from + length).map(s -> new Made(before + otherWidth(run.group()) + after, s));
    }

    private static String otherWidth(String run) {
        return (run.charAt(0) <= 'z' ? WIDE : NARROW).transliterate(run);
    }
}
