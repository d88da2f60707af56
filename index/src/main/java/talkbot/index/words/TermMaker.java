package talkbot.index.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import talkbot.index.sound.Roman;
import talkbot.index.words.Term.Kind;

/**
 * Says by which terms the words of a text are found: the word itself, its reading, its number, its meanings. Particles
 * and words that say nothing have none. Not safe for use by many threads.
 */
public final class TermMaker {

    /** What the words of another language mean; see {@code Dictionary#meanings}. */
    public interface Meanings {

        /** Nothing is known. */
        Meanings NONE = word -> List.of();

        /** English meanings of a Japanese word in its dictionary form, the best first. */
        List<String> of(String word);
    }

    /** Most meanings of a word that it is found by; the later ones in a dictionary are seldom meant. */
    private static final int MOST_MEANINGS = 8;

    /** Words put together to look up a compound or a saying in a dictionary. */
    private static final int LONGEST_COMPOUND = 5;

    private static final CharArraySet STOP_WORDS = JapaneseAnalyzer.getDefaultStopSet();
    private static final Set<String> STOP_PARTS = JapaneseAnalyzer.getDefaultStopTags();

    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{M}']+");
    private static final Pattern KATAKANA = Pattern.compile("[ァ-ヺー]{2,}");

    private final Meanings meanings;
    private final Map<String, List<Term>> known = new HashMap<>();

    /** Makes terms with the help of a dictionary. */
    public TermMaker(Meanings meanings) {
        this.meanings = meanings;
    }

    /** The terms of a text's words, ordered by position. */
    public List<Term> terms(List<Word> words) {
        List<Term> terms = new ArrayList<>();
        for (Word word : words) {
            if (isContent(word)) {
                add(terms, word);
            }
        }
        compoundMeanings(terms, words);
        Runs.joined(words, terms);
        Numbers.find(words, terms);
        terms.sort(Comparator.comparingInt(Term::position).thenComparingInt(Term::from));
        return terms;
    }

    /** Whether a word is about something. */
    static boolean isContent(Word word) {
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

    private void add(List<Term> terms, Word word) {
        String key = word.base() + '\t' + word.surface() + '\t' + word.reading();
        for (Term made : known.computeIfAbsent(key, k -> make(word))) {
            terms.add(new Term(made.text(), made.kind(), word.position(), word.from(), word.to()));
        }
    }

    private List<Term> make(Word word) {
        List<Term> made = new ArrayList<>();
        String surface = word.surface();
        if (LATIN.matcher(surface).matches()) {
            made.add(term(Kind.WORD, English.stem(surface)));
            return made;
        }
        String base = stem(word.base());
        made.add(term(Kind.WORD, base));
        String reading = word.reading().isEmpty() && isKana(word.base()) ? word.base() : Readings.ofBase(word);
        reading(made, reading);
        // A verb's noun, written with or without its kanji, is read alike only as it stands: 燃えつき, 燃え尽き.
        reading(made, word.reading());
        meanings(made, word.base());
        return made;
    }

    private static void reading(List<Term> made, String kana) {
        Roman.ofKana(kana).filter(r -> r.length() > 1).ifPresent(r -> addNew(made, term(Kind.READING, r)));
    }

    private void meanings(List<Term> made, String word) {
        meanings.of(word).stream().limit(MOST_MEANINGS).forEach(meaning -> {
            List<String> stems = English.stems(meaning);
            if (!stems.isEmpty() && stems.size() <= 4) {
                addNew(made, term(Kind.MEANING, String.join(" ", stems)));
                if (stems.size() > 1) {
                    stems.forEach(stem -> addNew(made, term(Kind.MEANING_PART, stem)));
                }
            }
        });
    }

    /** What several words together mean, where a dictionary knows them together: 気を付ける, 強化学習. */
    private void compoundMeanings(List<Term> terms, List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            Word first = words.get(i);
            if (!isContent(first)) {
                continue;
            }
            StringBuilder before = new StringBuilder(first.surface());
            for (int j = i + 1; j < words.size() && j < i + LONGEST_COMPOUND; j++) {
                Word last = words.get(j);
                if (last.is("記号") || last.from() < words.get(j - 1).to()) {
                    break;
                }
                if (last.is("助動詞", "助詞-接続", "助詞-終")) {
                    before.append(last.surface());
                    continue;
                }
                String compound = before + last.base();
                List<Term> made = known.computeIfAbsent("\t" + compound, k -> {
                    List<Term> found = new ArrayList<>();
                    meanings(found, compound);
                    return found;
                });
                for (Term term : made) {
                    terms.add(new Term(term.text(), term.kind(), first.position(), first.from(), last.to()));
                }
                before.append(last.surface());
            }
        }
    }

    private static void addNew(List<Term> made, Term term) {
        if (!made.contains(term)) {
            made.add(term);
        }
    }

    private static Term term(Kind kind, String characters) {
        return new Term(kind.term(characters), kind, 0, 0, 0);
    }

    /** Katakana words are written with and without a long vowel at the end; the mark is left out of longer ones. */
    private static String stem(String base) {
        Matcher katakana = KATAKANA.matcher(base);
        boolean longVowel = base.length() > 3 && base.endsWith("ー") && katakana.matches();
        return longVowel ? base.substring(0, base.length() - 1) : base;
    }

    private static boolean isKana(String text) {
        return text.chars().allMatch(c -> (c >= 'ぁ' && c <= 'ヺ') || c == 'ー');
    }
}
