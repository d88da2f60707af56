package talkbot.index.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import talkbot.index.words.TermMaker;
import talkbot.index.words.Word;
import talkbot.index.words.WordCutter;

/** Says in English what a Japanese word means that stands in a text, in whatever form it stands there. */
public final class Gloss {

    /** More words than these are a clause, and a clause is not the sum of its words. */
    private static final int MOST_WORDS = 3;

    private Gloss() {}

    /** The likeliest meaning of a word, or the meanings of the words that it is put together of. */
    public static Optional<String> of(Dictionary dictionary, String japanese) {
        Optional<String> whole = first(dictionary, japanese);
        if (whole.isPresent()) {
            return whole;
        }
        List<Word> words = WordCutter.cut(japanese).stream()
                .filter(word -> word.length() == 1 && TermMaker.isContent(word))
                .toList();
        List<String> glosses = new ArrayList<>();
        for (Word word : words) {
            first(dictionary, word.base()).ifPresent(glosses::add);
        }
        boolean all = !words.isEmpty() && words.size() <= MOST_WORDS && glosses.size() == words.size();
        return all ? Optional.of(String.join(" ", glosses)) : Optional.empty();
    }

    private static Optional<String> first(Dictionary dictionary, String word) {
        return dictionary.meanings(word).stream().findFirst();
    }
}
