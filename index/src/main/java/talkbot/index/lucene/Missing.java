package talkbot.index.lucene;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import talkbot.index.TextRange;

/** Tells which words of a query no talk has in any way. */
final class Missing {

    private Missing() {}

    /**
     * The words, in their order. What the dictionary cuts in pieces is one word where all pieces are missing; a piece that
     * is missing alone, of a katakana word or a single character of a compound, is no word and left out.
     *
     * @param words the query that the concepts were made of
     */
    static List<String> of(List<Concept> concepts, String words) {
        String text = LongVowels.joined(words);
        List<TextRange> missing = new ArrayList<>();
        for (Concept concept : concepts) {
            if (concepts.stream()
                    .anyMatch(
                            c -> c.from() == concept.from() && !c.alternatives().isEmpty())) {
                continue;
            }
            boolean goesOn = !missing.isEmpty() && missing.getLast().to() == concept.from();
            int from = goesOn ? missing.removeLast().from() : concept.from();
            missing.add(new TextRange(from, concept.to()));
        }
        return missing.stream()
                .filter(range -> isWord(text, range))
                .map(range -> range.of(text))
                .distinct()
                .toList();
    }

    private static boolean isWord(String text, TextRange range) {
        boolean whole = !goesOn(text, range.from()) && !goesOn(text, range.to());
        boolean single = range.to() - range.from() == 1;
        return whole || (!single && script(text, range.from()) != UnicodeScript.KATAKANA);
    }

    private static boolean goesOn(String text, int at) {
        return at > 0 && at < text.length() && script(text, at - 1) == script(text, at);
    }

    private static UnicodeScript script(String text, int at) {
        char c = text.charAt(at);
        // The long-vowel mark belongs to no script.
        return c == 'ー' ? UnicodeScript.KATAKANA : UnicodeScript.of(c);
    }
}
