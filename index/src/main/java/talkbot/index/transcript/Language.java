package talkbot.index.transcript;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import talkbot.index.text.Chars;

/** Guesses the language of a text among the two that talkbot knows. */
final class Language {

    /** The code for a language that cannot be told (ISO 639). */
    static final String UNKNOWN = "und";

    /** Lines to look at; more change nothing. */
    private static final int SAMPLE = 400;

    /** The commonest words of English; no other language in Latin letters has a tenth of its words among them. */
    private static final Set<String> ENGLISH = Set.of(
            "the", "and", "of", "to", "a", "in", "is", "that", "it", "you", "we", "for", "was", "on", "are", "with",
            "this", "i", "be", "have", "not", "but", "so", "they", "what");

    private Language() {}

    static String of(List<String> lines) {
        int kana = 0;
        int kanji = 0;
        int latin = 0;
        int other = 0;
        int words = 0;
        int english = 0;
        for (String line : lines.subList(0, Math.min(lines.size(), SAMPLE))) {
            String sample = line.substring(0, Math.min(line.length(), 2000));
            for (int i = 0; i < sample.length(); i++) {
                char c = sample.charAt(i);
                if (Chars.isHiragana(c) || Chars.isKatakana(c)) {
                    kana++;
                } else if (Chars.isKanji(c)) {
                    kanji++;
                } else if (Chars.isLatin(c)) {
                    latin++;
                } else if (Character.isLetter(c)) {
                    other++;
                }
            }
            for (String word : sample.toLowerCase(Locale.ROOT).split("[^a-z']+")) {
                words += word.isEmpty() ? 0 : 1;
                english += ENGLISH.contains(word) ? 1 : 0;
            }
        }
        int japanese = kana + kanji;
        if (kana * 10 >= japanese && kana > 0 && japanese * 5 >= latin * 2 && japanese > other) {
            return "ja";
        }
        return latin > other + japanese && english * 10 >= words && english > 0 ? "en" : UNKNOWN;
    }
}
