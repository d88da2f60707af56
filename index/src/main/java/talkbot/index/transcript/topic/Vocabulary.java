package talkbot.index.transcript.topic;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import talkbot.index.text.Chars;
import talkbot.index.words.English;
import talkbot.index.words.Word;

/** The words of a talk that can tell one topic from another, by number. Not thread-safe; one for each talk. */
final class Vocabulary {

    private final Map<String, Integer> numbers = new HashMap<>();

    /** The number of a word that carries meaning; none of particles, pronouns, numerals and the like. */
    Optional<Integer> number(Word word) {
        Optional<String> key = key(word);
        return key.map(k -> numbers.computeIfAbsent(k, any -> numbers.size()));
    }

    /** The numbers of these words that carry meaning, each once, ascending. */
    int[] numbers(Iterable<Word> words) {
        int[] found = new int[16];
        int count = 0;
        for (Word word : words) {
            Optional<Integer> number = number(word);
            if (number.isPresent()) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = number.get();
            }
        }
        return Arrays.stream(found, 0, count).sorted().distinct().toArray();
    }

    /** How many words have a number. */
    int size() {
        return numbers.size();
    }

    private static Optional<String> key(Word word) {
        if (word.length() > 1) {
            return Optional.empty(); // a compound, whose parts follow
        }
        String base = word.base().toLowerCase(Locale.ROOT);
        if (Chars.isLatin(base.codePointAt(0))) {
            boolean empty = base.length() < 2 || English.isStop(base);
            return empty ? Optional.empty() : Optional.of(English.stem(base));
        }
        boolean content = word.is("名詞-一般", "名詞-固有名詞", "名詞-サ変接続", "名詞-形容動詞語幹", "名詞-ナイ形容詞語幹", "動詞-自立", "形容詞-自立");
        boolean kana = base.length() == 1 && Chars.isHiragana(base.charAt(0));
        return content && !kana && base.codePoints().anyMatch(Character::isLetter)
                ? Optional.of(base)
                : Optional.empty();
    }
}
