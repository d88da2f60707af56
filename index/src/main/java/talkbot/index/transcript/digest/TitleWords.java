package talkbot.index.transcript.digest;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import talkbot.index.text.Chars;

/** The words of a heading that carry its meaning: runs of kanji, katakana or letters, kanji two by two. */
final class TitleWords {

    private static final Pattern RUN =
            Pattern.compile("[\\p{IsHan}々]{2,}|[\\p{IsKatakana}ー]{2,}|[\\p{IsLatin}\\p{Nd}]{2,}");

    /** Words of headings that say nothing of what a chapter is about. */
    private static final Set<String> EMPTY = Set.of(
            "紹介", "開始", "重要", "要性", "可能", "能性", "課題", "展望", "未来", "方法", "問題", "理解", "意味", "価値", "役割", "実現", "the",
            "and", "of", "to", "in", "for", "on", "with", "how", "what", "why", "is", "an");

    private final Set<String> words = new LinkedHashSet<>();

    TitleWords(String title) {
        Matcher matcher = RUN.matcher(plain(title));
        while (matcher.find()) {
            String run = matcher.group();
            if (Character.isIdeographic(run.codePointAt(0))) {
                for (int i = 0; i + 2 <= run.length(); i++) {
                    words.add(run.substring(i, i + 2));
                }
            } else {
                words.add(run);
            }
        }
        words.removeAll(EMPTY);
    }

    /** Whether the sentence has one of the words. */
    boolean meets(String sentence) {
        String text = plain(sentence);
        return words.stream().anyMatch(text::contains);
    }

    private static String plain(String text) {
        return Chars.nfkc(text).toLowerCase(Locale.ROOT);
    }
}
