package talkbot.index.suggest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.util.IOUtils;
import talkbot.index.text.Chars;

/**
 * Finds the terms in a text: nouns with what stands before and behind them as one compound (強化学習, never 強化 within
 * it), and words in Latin letters, one by one and two by two. What people say without speaking of anything is none:
 * pronouns, numbers, times, words of courtesy, and what is written in hiragana alone, which is cut wrongly too often.
 */
final class Terms {

    /**
     * A place where a text has a term.
     *
     * @param text the term as it stands there
     * @param words of how many words it consists, endings such as 性 not counted, at least 1
     * @param sure whether one occurrence is enough to believe that it is a term
     */
    record Found(String text, int words, boolean sure) {}

    /** What no compound has more of; a longer run of nouns is a list without commas. */
    private static final int MOST_WORDS = 6;

    private static final int LONGEST = 24;

    private static final String[] IN_COMPOUND = {
        "名詞-一般", "名詞-サ変接続", "名詞-形容動詞語幹", "名詞-固有名詞", "名詞-接尾-一般", "名詞-接尾-サ変接続", "名詞-接尾-形容動詞語幹", "接頭詞-名詞接続"
    };

    private static final Pattern KATAKANA = Pattern.compile("[ァ-ヶー]+");
    private static final Pattern HIRAGANA = Pattern.compile("[ぁ-ゖー]+");
    private static final Pattern NO_TERM = Pattern.compile("[ぁ-ゖー]+|.|[一二三四五六七八九十]つ(?:目|め)?");

    /** What names somebody or something in relation to the term before it, and is no part of it. */
    private static final Set<String> RELATING =
            Set.of("たち", "達", "ら", "等", "さん", "くん", "君", "ちゃん", "氏", "様", "内", "側", "自体", "自身", "同士", "以外");

    private static final Pattern LATIN_TERM = Pattern.compile("(?=.*\\p{L}.*).{2,}");

    /** What talks are full of beside the library's list. */
    private static final List<String> SPOKEN_ENGLISH = List.of(
            "will",
            "can",
            "may",
            "might",
            "must",
            "just",
            "like",
            "also",
            "get",
            "got",
            "go",
            "going",
            "one",
            "yes",
            "yeah",
            "ok",
            "okay",
            "well",
            "know",
            "think",
            "really",
            "thing",
            "things",
            "say",
            "said",
            "much",
            "many",
            "every",
            "never",
            "always",
            "sometimes",
            "still",
            "even",
            "back",
            "way",
            "make",
            "made",
            "etc");

    private static final CharArraySet ENGLISH_STOPS = englishStops();

    private Terms() {}

    /** Hands over each term of a text, given in words, in order. */
    static void find(String text, List<Word> words, Consumer<Found> found) {
        int i = 0;
        while (i < words.size()) {
            if (!isPart(words.get(i))) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < words.size() && isPart(words.get(end)) && joined(text, words.get(end - 1), words.get(end))) {
                end++;
            }
            compound(text, words.subList(i, end), found);
            i = end;
        }
    }

    private static boolean isPart(Word word) {
        return word.is(Word.LATIN) ? !ENGLISH_STOPS.contains(word.text()) : word.is(IN_COMPOUND);
    }

    private static boolean joined(String text, Word before, Word after) {
        String between = text.substring(before.to(), after.from());
        return between.isEmpty()
                || (between.equals(" ") && before.is(Word.LATIN) && after.is(Word.LATIN))
                || (between.equals("・")
                        && KATAKANA.matcher(before.text()).matches()
                        && KATAKANA.matcher(after.text()).matches());
    }

    private static void compound(String text, List<Word> run, Consumer<Found> found) {
        if (run.stream().allMatch(word -> word.is(Word.LATIN))) {
            latin(text, run, found);
            return;
        }
        int first = 0;
        int last = run.size();
        while (first < last && run.get(first).is("名詞-接尾")) {
            first++;
        }
        while (first < last
                && (run.get(last - 1).is("接頭詞")
                        || RELATING.contains(run.get(last - 1).text()))) {
            last--;
        }
        List<Word> words = run.subList(first, last);
        if (words.isEmpty() || words.size() > MOST_WORDS || isManner(words)) {
            return;
        }
        String term = text.substring(words.getFirst().from(), words.getLast().to());
        if (term.length() <= LONGEST
                && !NO_TERM.matcher(term).matches()
                && !JapaneseAnalyzer.getDefaultStopSet().contains(term)) {
            int heads = (int) words.stream().filter(word -> !word.is("名詞-接尾")).count();
            found.accept(new Found(term, heads, words.stream().noneMatch(Terms::isDoubtful)));
        }
    }

    /** A name in hiragana, of which the dictionary has many, is as likely another word: 冬のあいだ + 発電設備. */
    private static boolean isDoubtful(Word word) {
        return word.is("名詞-固有名詞") && HIRAGANA.matcher(word.text()).matches();
    }

    /** Words that say how something is: 重要, 効果的. */
    private static boolean isManner(List<Word> words) {
        return words.getLast().is("名詞-接尾-形容動詞語幹")
                || (words.size() == 1 && words.getFirst().is("名詞-形容動詞語幹"));
    }

    /**
     * Without a dictionary of English, a word of an English sentence may be a verb, and two that stand together once are
     * no compound yet.
     */
    private static void latin(String text, List<Word> run, Consumer<Found> found) {
        boolean english = text.codePoints().noneMatch(Chars::isJapanese);
        for (int i = 0; i < run.size(); i++) {
            String word = run.get(i).text();
            if (LATIN_TERM.matcher(word).matches()) {
                found.accept(new Found(word, 1, !english || !word.equals(word.toLowerCase(Locale.ROOT))));
            }
            if (i + 1 < run.size()) {
                String pair = text.substring(run.get(i).from(), run.get(i + 1).to());
                found.accept(new Found(pair, 2, pair.matches("\\p{Lu}.* \\p{Lu}.*")));
            }
        }
    }

    private static CharArraySet englishStops() {
        CharArraySet stops = new CharArraySet(SPOKEN_ENGLISH, true);
        try (InputStream listed = IOUtils.requireResourceNonNull(
                SnowballFilter.class.getResourceAsStream("english_stop.txt"), "english_stop.txt")) {
            return CharArraySet.unmodifiableSet(WordlistLoader.getSnowballWordSet(
                    IOUtils.getDecodingReader(listed, StandardCharsets.UTF_8), stops));
        } catch (IOException e) {
            throw new UncheckedIOException("the list is part of the library", e);
        }
    }
}
