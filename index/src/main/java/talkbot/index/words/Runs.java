package talkbot.index.words;

import java.util.List;
import java.util.regex.Pattern;
import talkbot.index.words.Term.Kind;

/**
 * Words that are one although something stands between them, or although the dictionary cuts them: GPT-4 and GPT4,
 * ニール・ナンダ, メタ学習 beside メタ・学習.
 */
final class Runs {

    private static final Pattern LATIN = Pattern.compile("[a-z]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern KATAKANA = Pattern.compile("[ァ-ヺー]+");
    private static final Pattern BETWEEN = Pattern.compile("[-‐–/.・=&+_ ]");

    private static final int LONGEST = 8;

    private Runs() {}

    /** Adds a term for every run of letters and digits, and one for every run of katakana. */
    static void joined(List<Word> words, List<Term> terms) {
        List<Word> plain = words.stream().filter(w -> w.length() == 1).toList();
        run(plain, terms, true);
        run(plain, terms, false);
    }

    private static void run(List<Word> words, List<Term> terms, boolean latin) {
        int i = 0;
        while (i < words.size()) {
            if (!fits(words.get(i), latin)) {
                i++;
                continue;
            }
            StringBuilder run = new StringBuilder(words.get(i).surface());
            int last = i;
            boolean digits = DIGITS.matcher(words.get(i).surface()).matches();
            boolean letters = !digits;
            for (int j = i + 1; j < words.size() && j - i < LONGEST; j++) {
                Word word = words.get(j);
                if (fits(word, latin)) {
                    run.append(word.surface());
                    digits |= DIGITS.matcher(word.surface()).matches();
                    letters |= !DIGITS.matcher(word.surface()).matches();
                    last = j;
                } else if (!BETWEEN.matcher(word.surface()).matches()
                        || (latin && word.surface().equals(" ") && !boundary(words, j))) {
                    break;
                }
            }
            if (last > i && (!latin || digits)) {
                terms.add(new Term(
                        Kind.JOINED.term(run.toString()),
                        Kind.JOINED,
                        words.get(i).position(),
                        words.get(i).from(),
                        words.get(last).to()));
            } else if (last == i && latin && letters) {
                // Alone it is its own run, so that a run in the text meets it whole.
                i++;
                continue;
            }
            i = last + 1;
        }
    }

    /** A space joins letters with digits only: "GPT 4" is one name, "large model" are two words. */
    private static boolean boundary(List<Word> words, int space) {
        return space > 0
                && space + 1 < words.size()
                && LATIN.matcher(words.get(space - 1).surface()).matches()
                && DIGITS.matcher(words.get(space + 1).surface()).matches();
    }

    private static boolean fits(Word word, boolean latin) {
        return latin
                ? LATIN.matcher(word.surface()).matches()
                        || DIGITS.matcher(word.surface()).matches()
                : KATAKANA.matcher(word.surface()).matches();
    }
}
