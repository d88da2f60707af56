package talkbot.index.lucene;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import talkbot.index.Match.How;
import talkbot.index.TextRange;

/** Tells which words of a query no talk has in any way, as far as the asker may know. */
final class Missing {

    private Missing() {}

    /**
     * The words, in their order. What the dictionary cuts in pieces is one word where all pieces are missing; a piece that
     * is missing alone, of a katakana word or a single character of a compound, is no word and left out.
     *
     * @param words the query that the concepts were made of
     * @param searcher asks the index
     * @param within the talks that the asker knows of
     */
    static List<String> of(List<Concept> concepts, String words, IndexSearcher searcher, Filters within)
            throws IOException {
        String text = LongVowels.joined(words);
        Set<Integer> said = new HashSet<>();
        for (Concept concept : concepts) {
            Concept sure = concept.without(How.KANJI);
            if (!sure.alternatives().isEmpty() && isSaid(sure, searcher, within)) {
                said.add(concept.from());
            }
        }
        List<TextRange> missing = new ArrayList<>();
        for (Concept concept : concepts) {
            if (said.contains(concept.from())) {
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

    /** Whether any talk that the asker knows of says it; what the index says of all talks is no proof. */
    private static boolean isSaid(Concept concept, IndexSearcher searcher, Filters within) throws IOException {
        if (within.only().isEmpty()) {
            return true;
        }
        for (Alternative way : concept.alternatives()) {
            for (String field : List.of(Fields.TERMS, Fields.CHAPTER_TITLE)) {
                Query seen = new BooleanQuery.Builder()
                        .add(way.query(field), Occur.FILTER)
                        .add(within.only().get(), Occur.FILTER)
                        .build();
                if (searcher.search(seen, 1).totalHits.value() > 0) {
                    return true;
                }
            }
        }
        return false;
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
