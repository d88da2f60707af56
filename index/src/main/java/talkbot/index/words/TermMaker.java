package talkbot.index.words;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import talkbot.index.sound.Roman;
import talkbot.index.words.Term.Kind;

/**
 * Says by which terms the words of a text are found: the word itself, its reading, its number. Particles
 * and words that say nothing have none. Safe for use by many threads.
 */
public final class TermMaker {

    private TermMaker() {}

    private static final CharArraySet STOP_WORDS = JapaneseAnalyzer.getDefaultStopSet();
    private static final Set<String> STOP_PARTS = JapaneseAnalyzer.getDefaultStopTags();

    private static final Pattern LATIN = Pattern.compile("'*\\p{IsLatin}[\\p{IsLatin}\\p{M}']*");
    private static final Pattern KATAKANA = Pattern.compile("[ァ-ヺー]{2,}");

    /** The form of a verb that may be a noun as well; others (移っ) are read like words that they have nothing to do with. */
    private static final Pattern STEM = Pattern.compile(".*[いきぎしじちにひびみりえけげせぜてねへべめれ]");

    /** Words come again and again, in all talks. */
    private static final Cache<String, List<Term>> KNOWN =
            Caffeine.newBuilder().maximumSize(50_000).build();

    /** The terms of a text's words, ordered by position. */
    public static List<Term> terms(List<Word> words) {
        List<Term> terms = new ArrayList<>();
        for (Word word : words) {
            if (isContent(word)) {
                add(terms, word);
            }
        }
        Runs.joined(words, terms);
        Numbers.find(words, terms);
        terms.sort(Comparator.comparingInt(Term::position).thenComparingInt(Term::from));
        return terms;
    }

    /** Whether a word is about something. */
    public static boolean isContent(Word word) {
        if (word.is("記号") || word.surface().isBlank()) {
            return false;
        }
        if (LATIN.matcher(word.surface()).matches()) {
            return !English.isStop(word.surface());
        }
        return !STOP_PARTS.contains(word.part())
                && !STOP_WORDS.contains(word.base())
                && word.surface().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static void add(List<Term> terms, Word word) {
        String key = word.base() + '\t' + word.surface() + '\t' + word.reading();
        for (Term made : KNOWN.get(key, k -> make(word))) {
            terms.add(new Term(made.text(), made.kind(), word.position(), word.from(), word.to()));
        }
    }

    private static List<Term> make(Word word) {
        List<Term> made = new ArrayList<>();
        String surface = word.surface();
        if (LATIN.matcher(surface).matches()) {
            made.add(term(Kind.WORD, English.stem(surface)));
            return made;
        }
        made.add(term(Kind.WORD, term(word.base())));
        String reading = word.reading().isEmpty() && isKana(word.base()) ? word.base() : Readings.ofBase(word);
        reading(made, reading);
        // A verb's noun, written with or without its kanji, is read alike only as it stands: 燃えつき, 燃え尽き.
        if (!word.is("動詞", "形容詞") || STEM.matcher(surface).matches()) {
            reading(made, word.reading());
        }
        return made;
    }

    private static void reading(List<Term> made, String kana) {
        Roman.ofKana(kana).filter(r -> r.length() > 1).ifPresent(r -> addNew(made, term(Kind.READING, r)));
    }

    private static void addNew(List<Term> made, Term term) {
        if (!made.contains(term)) {
            made.add(term);
        }
    }

    private static Term term(Kind kind, String characters) {
        return new Term(kind.term(characters), kind, 0, 0, 0);
    }

    /**
     * The term of a Japanese word in its dictionary form. Katakana words are written with and without a long vowel at the
     * end; the mark is left out of longer ones.
     */
    public static String term(String base) {
        Matcher katakana = KATAKANA.matcher(base);
        boolean longVowel = base.length() > 3 && base.endsWith("ー") && katakana.matches();
        return longVowel ? base.substring(0, base.length() - 1) : base;
    }

    private static boolean isKana(String text) {
        return text.chars().allMatch(c -> (c >= 'ぁ' && c <= 'ヺ') || c == 'ー');
    }
}
