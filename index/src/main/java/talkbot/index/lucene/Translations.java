package talkbot.index.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import talkbot.index.Match.How;
import talkbot.index.dictionary.Dictionary;
import talkbot.index.words.English;
import talkbot.index.words.Term;
import talkbot.index.words.Term.Kind;
import talkbot.index.words.TermMaker;
import talkbot.index.words.Word;
import talkbot.index.words.WordCutter;

/**
 * Says by a dictionary how what was typed is said in the other language: English words by the Japanese ones that mean
 * them, Japanese words by their English and by other Japanese words that mean the same. Safe for use by many threads.
 */
final class Translations {

    private static final double MEANING = 0.7;
    /** What several words mean together is surer. */
    private static final double MEANING_TOGETHER = 0.9;

    /** What a Japanese word means in English, whether or not the talks have the word itself. */
    private static final double ENGLISH = 0.6;

    private static final double PART = 0.35;

    /** What a Japanese word counts that means just the same. */
    private static final double SAME = 0.65;

    /** Most words that a dictionary has together. */
    private static final int LONGEST_RUN = 5;

    private static final int MOST_MEANINGS = 8;

    /** Words that mean the same; later ones share little. */
    private static final int MOST_ALIKE = 16;

    /** Japanese words for English ones. */
    private static final int MOST_SAYINGS = 40;

    private static final int MOST_REMEMBERED = 20_000;

    private final Vocabulary vocabulary;
    private final Dictionary dictionary;
    /** The terms of words, cut once and not for every question. */
    private final Cache<String, List<String>> terms =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    private final Cache<String, List<List<String>>> meanings =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    Translations(Vocabulary vocabulary, Dictionary dictionary) {
        this.vocabulary = vocabulary;
        this.dictionary = dictionary;
    }

    /** English words by the Japanese ones that mean them: runs of words first, then each word. */
    void fromEnglish(List<Draft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            List<String> stems = new ArrayList<>();
            for (int j = i;
                    j < Math.min(drafts.size(), i + LONGEST_RUN)
                            && drafts.get(j).isLatin();
                    j++) {
                stems.add(English.stem(drafts.get(j).typed()));
                double weight = stems.size() == 1 ? MEANING : MEANING_TOGETHER;
                add(drafts.subList(i, j + 1), dictionary.sayings(stems), weight);
            }
            if (!stems.isEmpty()) {
                add(drafts.subList(i, i + 1), dictionary.sayingsWith(stems.get(0)), PART);
            }
        }
    }

    /** Japanese words, also several that a dictionary has together: 気を付ける, 強化学習. */
    void fromJapanese(List<Word> words, List<Draft> drafts) {
        for (int i = 0; i < words.size(); i++) {
            Word first = words.get(i);
            if (!TermMaker.isContent(first)) {
                continue;
            }
            StringBuilder before = new StringBuilder();
            for (int j = i; j < Math.min(words.size(), i + LONGEST_RUN); j++) {
                Word last = words.get(j);
                if (last.is("記号") || (j > i && last.from() < words.get(j - 1).to())) {
                    break;
                }
                if (j == i || !last.is("助動詞", "助詞-接続", "助詞-終")) {
                    shared(before + last.base(), first.from(), last.to(), drafts);
                }
                before.append(last.surface());
            }
        }
    }

    /**
     * Other words that share meanings with this one. They mean as much the same as both share of what each of them means;
     * what all mean, like "to do", tells little.
     */
    private void shared(String word, int from, int to, List<Draft> drafts) {
        List<Draft> covered =
                drafts.stream().filter(draft -> draft.within(from, to)).toList();
        if (covered.isEmpty()) {
            return;
        }
        List<List<String>> meant = meanings(word);
        Map<String, Double> shares = new HashMap<>();
        double all = 0;
        for (List<String> stems : meant) {
            add(covered, new Alternative(stems, How.MEANING, ENGLISH));
            List<String> sayings = dictionary.sayings(stems);
            double telling = 1 / Math.log(2 + sayings.size());
            all += telling;
            sayings.forEach(saying -> shares.merge(saying, telling, Double::sum));
        }
        record Alike(String word, double share) {}
        double whole = all;
        shares.entrySet().stream()
                .filter(share -> !known(share.getKey()).isEmpty())
                .map(share ->
                        new Alike(share.getKey(), Math.sqrt(share.getValue() / whole * share(share.getKey(), meant))))
                .sorted(Comparator.comparingDouble(Alike::share).reversed().thenComparing(Alike::word))
                .limit(MOST_ALIKE)
                .forEach(alike -> add(covered, alike.word(), SAME * alike.share()));
    }

    /** Which share of what a word means is among these meanings. */
    private double share(String word, List<List<String>> meant) {
        List<List<String>> own = meanings(word);
        return own.isEmpty() ? 0 : (double) own.stream().filter(meant::contains).count() / own.size();
    }

    /** The likeliest meanings of a word in stems. */
    private List<List<String>> meanings(String word) {
        return meanings.get(
                word,
                w -> dictionary.meanings(w).stream()
                        .limit(MOST_MEANINGS)
                        .map(English::stems)
                        .filter(stems -> !stems.isEmpty())
                        .distinct()
                        .toList());
    }

    private void add(List<Draft> drafts, List<String> words, double weight) {
        int added = 0;
        for (String word : words) {
            if (added < MOST_SAYINGS && add(drafts, word, weight)) {
                added++;
            }
        }
    }

    /** Adds a word if the talks have it. */
    private boolean add(List<Draft> drafts, String word, double weight) {
        List<String> found = known(word);
        if (!found.isEmpty()) {
            add(drafts, new Alternative(found, How.MEANING, weight));
        }
        return !found.isEmpty();
    }

    private void add(List<Draft> drafts, Alternative alternative) {
        if (vocabulary.count(alternative) > 0) {
            drafts.forEach(draft -> draft.add(alternative));
        }
    }

    /** The terms of a word of the dictionary; empty if the talks do not have it. */
    private List<String> known(String word) {
        String one = TermMaker.term(word);
        if (vocabulary.has(one)) {
            return List.of(one);
        }
        // The pieces that a word in kana alone is cut into are seldom words: ぶんちゅう (分注) is not about ぶん.
        return !isHiragana(word) && mayStand(word) ? terms(word) : List.of();
    }

    /** The terms of a phrase, one a position. */
    List<String> terms(String phrase) {
        return terms.get(phrase, Translations::cut);
    }

    /** Whether words of the talks, with kana between them, make up a word; spares cutting most of those that do not. */
    private boolean mayStand(String word) {
        boolean[] reached = new boolean[word.length() + 1];
        reached[0] = true;
        for (int from = 0; from < word.length(); from++) {
            for (int to = from + 1; reached[from] && to <= word.length(); to++) {
                reached[to] |=
                        (to == from + 1 && isHiragana(word.charAt(from))) || vocabulary.has(word.substring(from, to));
            }
        }
        return word.length() > 1 && reached[word.length()];
    }

    private static boolean isHiragana(String word) {
        return word.chars().allMatch(c -> isHiragana((char) c) || c == 'ー');
    }

    private static boolean isHiragana(char c) {
        return c >= 'ぁ' && c <= 'ゖ';
    }

    private static List<String> cut(String phrase) {
        List<String> cut = new ArrayList<>();
        int position = -1;
        for (Term term : TermMaker.terms(WordCutter.cut(phrase))) {
            if (term.kind() == Kind.WORD && term.position() != position) {
                cut.add(term.text());
                position = term.position();
            }
        }
        return cut;
    }
}
