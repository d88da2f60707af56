package talkbot.core.command;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.stream.Stream;

/** Makes words comparable: widths and letter case are folded, white space of all kinds counts as one. */
final class Folding {

    private static final Normalizer2 NFKC_CASEFOLD = Normalizer2.getNFKCCasefoldInstance();

    private Folding() {}

    /** Folded widths and letter case, white space and middle dots left out: for looking for names. */
    static String name(String text) {
        return NFKC_CASEFOLD.normalize(text).replaceAll("[\\p{Z}\\s・·]+", "");
    }

    /** Folded widths and letter case: for comparing single words. */
    static String word(String text) {
        return NFKC_CASEFOLD.normalize(text);
    }

    /** The words between white space of any kind, U+3000 included. */
    static List<String> words(String text) {
        return Stream.of(text.split("[\\p{Z}\\s]+")).filter(w -> !w.isEmpty()).toList();
    }
}
