package talkbot.index.transcript.digest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import talkbot.index.words.English;
import talkbot.index.words.Word;
import talkbot.index.words.WordCutter;

/** The words of a talk that carry meaning, numbered, with how many of its sentences have each. Used by one thread. */
final class Vocabulary {

    /** Words of every talk, whatever it is about. */
    private static final Set<String> EMPTY =
            Set.of(("する 為る ある 有る いる 居る おる なる 成る やる できる 出来る 思う 言う いう 考える 感じる くれる もらう いく 行く くる 来る"
                            + " 見る みる 話す 聞く 知る 分かる わかる 持つ 使う ない 無い 良い いい よい ええ 多い すごい 本当 実際 基本 場合 自分 人 人々"
                            + " 方法 今 時 的 化 性 さん 今日")
                    .split(" "));

    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] sentencesWith = new int[1024];
    private int sentences;

    /** The numbers of a sentence's words, each once; the sentence counts from now on. */
    int[] count(String sentence) {
        int[] words = of(sentence);
        sentences++;
        if (numbers.size() > sentencesWith.length) {
            sentencesWith = Arrays.copyOf(sentencesWith, numbers.size() * 2);
        }
        for (int word : words) {
            sentencesWith[word]++;
        }
        return words;
    }

    /** The numbers of a text's words, each once. */
    int[] of(String text) {
        return WordCutter.cut(text).stream()
                .filter(Vocabulary::carriesMeaning)
                .map(Vocabulary::stem)
                .mapToInt(word -> numbers.computeIfAbsent(word, unseen -> numbers.size()))
                .distinct()
                .toArray();
    }

    /** How much it tells that a text has this word: more, the fewer sentences of the talk have it. */
    double rarity(int word) {
        int with = word < sentencesWith.length ? sentencesWith[word] : 0;
        return Math.sqrt(Math.log1p((double) sentences / Math.max(1, with)));
    }

    /** サーバー and サーバ are one word. */
    private static String stem(Word word) {
        String base = word.base();
        if (isAscii(base)) {
            return English.stem(base);
        }
        return base.length() > 3 && base.endsWith("ー") ? base.substring(0, base.length() - 1) : base;
    }

    private static boolean carriesMeaning(Word word) {
        String base = word.base();
        if (isAscii(base)) {
            return base.chars().anyMatch(Character::isLetterOrDigit) && !English.isStop(base);
        }
        return !EMPTY.contains(base)
                && word.is("名詞-一般", "名詞-固有", "名詞-サ変", "名詞-形容動詞", "名詞-ナイ", "名詞-副詞可能", "動詞-自立", "形容詞-自立");
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
