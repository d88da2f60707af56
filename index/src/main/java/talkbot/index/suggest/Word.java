package talkbot.index.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import talkbot.index.words.WordCutter;

/**
 * A word of a text of any language: Japanese as the dictionary cuts it, others as they are spaced.
 *
 * @param text its characters
 * @param from where it starts in the text
 * @param part its part of speech in the dictionary's words, such as 名詞-固有名詞-人名-姓; {@link #LATIN} for a word in
 *     Latin letters
 * @param reading how it is read, in katakana, Latin letters and digits; empty if unknown
 */
record Word(String text, int from, String part, String reading) {

    /** The part of speech of words in Latin letters, of which the dictionary knows next to none. */
    static final String LATIN = "ラテン文字";

    /** The dictionary would cut GPT-4, Node.js and don't. */
    private static final Pattern LATIN_WORD = Pattern.compile(
            "\\p{IsLatin}[\\p{IsLatin}\\p{M}\\p{Nd}]*(?:[-.'’_&+][\\p{IsLatin}\\p{Nd}]+)*(?:\\+\\+|#)?");

    private static final Pattern BETWEEN = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}\\p{P}\\p{S}]");

    private static final Pattern KANA = Pattern.compile("[ぁ-ゖァ-ヶー・0-9]+");

    /**
     * The words of a text without what stands between them.
     *
     * @param text in compatibility form (NFKC), for the dictionary knows nothing else
     */
    static List<Word> cut(String text) {
        List<Word> words = new ArrayList<>();
        Matcher latin = LATIN_WORD.matcher(text);
        boolean more = latin.find();
        for (talkbot.index.words.Word word : WordCutter.cutPlain(text)) {
            if (BETWEEN.matcher(word.surface()).lookingAt()) {
                continue;
            }
            while (more && latin.end() <= word.from()) {
                more = latin.find();
            }
            if (!more || word.from() < latin.start() || word.to() > latin.end()) {
                boolean plain =
                        word.reading().isEmpty() && KANA.matcher(word.surface()).matches();
                words.add(new Word(word.surface(), word.from(), word.part(), plain ? word.surface() : word.reading()));
            } else if (words.isEmpty() || words.getLast().from() < latin.start()) {
                words.add(new Word(latin.group(), latin.start(), LATIN, latin.group()));
            }
        }
        return words;
    }

    int to() {
        return from + text.length();
    }

    /** Whether its part of speech begins with one of these. */
    boolean is(String... parts) {
        for (String start : parts) {
            if (part.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody may start here to type: not within a word or its inflection, and not at a particle. */
    boolean isStart() {
        return is(LATIN, "名詞", "動詞-自立", "形容詞-自立", "副詞", "接頭詞", "連体詞", "感動詞") && !is("名詞-接尾", "名詞-非自立", "名詞-特殊");
    }
}
