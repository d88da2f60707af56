package talkbot.core.command;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.text.ParsePosition;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chapter numbers as people write them: 3, ３, 三, 第二十一章, 3章目, Ⅲ章, chapter 3, chapter three, third chapter. */
final class ChapterNumbers {

    private static final String NUMBER = "(?<%s>[0-9]{1,4}|[〇一二三四五六七八九十百]{1,6})";

    /** Folding makes letters of Roman numerals. */
    private static final String ROMAN = "(?<![\\p{IsLatin}0-9])(?<%s>[ivx]{1,6})";

    /** Of i, v and x. */
    private static final List<Integer> VALUES = List.of(1, 5, 10);

    private static final List<String> CARDINALS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");

    private static final Pattern ALONE = Pattern.compile("(?:第|no\\.?|#)?" + NUMBER.formatted("n") + "(?:章目?|番目?)?");

    private static final Pattern WITHIN = Pattern.compile("第\\s*" + NUMBER.formatted("a") + "\\s*章"
            + "|(?<![0-9.〇一二三四五六七八九十百])" + NUMBER.formatted("b") + "\\s*(?:章目?|番目?の章|つ目の章)"
            + "|\\b(?:chapter|ch\\.)\\s*(?:no\\.?|#)?\\s*" + NUMBER.formatted("c") + "(?![0-9])"
            + "|\\b" + NUMBER.formatted("d") + "(?:st|nd|rd|th)\\s+chapter\\b"
            + "|" + ROMAN.formatted("e") + "\\s*章"
            + "|\\b(?:chapter|ch\\.)\\s*" + ROMAN.formatted("f") + "(?![\\p{IsLatin}0-9])"
            + "|\\bchapter\\s+(?<g>" + String.join("|", CARDINALS) + ")\\b"
            + "|\\b(?<h>" + String.join("|", ORDINALS) + ")\\s+chapter\\b");

    private ChapterNumbers() {}

    /** The number that these words are, if they are nothing but a number. */
    static Optional<Integer> parse(String words) {
        Matcher matcher = ALONE.matcher(Folding.word(words.strip()));
        return matcher.matches() ? value(matcher.group("n")) : Optional.empty();
    }

    /** Where in folded text a chapter number stands, and which. */
    static Optional<Found> find(String folded) {
        Matcher matcher = WITHIN.matcher(folded);
        while (matcher.find()) {
            for (String group : new String[] {"a", "b", "c", "d", "e", "f", "g", "h"}) {
                String digits = matcher.group(group);
                if (digits != null) {
                    MatchResult result = matcher.toMatchResult();
                    return value(digits).map(n -> new Found(n, result));
                }
            }
        }
        return Optional.empty();
    }

    /** A chapter number and the stretch of text that says it. */
    record Found(int number, MatchResult where) {}

    private static Optional<Integer> value(String digits) {
        if (Character.isDigit(digits.charAt(0))) {
            return Optional.of(Integer.valueOf(digits));
        }
        int word = Math.max(CARDINALS.indexOf(digits), ORDINALS.indexOf(digits));
        if (word >= 0) {
            return Optional.of(word + 1);
        }
        if (digits.chars().allMatch(c -> "ivx".indexOf(c) >= 0)) {
            return Optional.of(roman(digits));
        }
        ParsePosition position = new ParsePosition(0);
        Number number =
                new RuleBasedNumberFormat(ULocale.JAPANESE, RuleBasedNumberFormat.SPELLOUT).parse(digits, position);
        return position.getIndex() == digits.length() ? Optional.of(number.intValue()) : Optional.empty();
    }

    /** A lesser numeral before a greater one is taken away from it. */
    private static int roman(String numerals) {
        int sum = 0;
        for (int i = 0; i < numerals.length(); i++) {
            int value = VALUES.get("ivx".indexOf(numerals.charAt(i)));
            boolean less = i + 1 < numerals.length() && value < VALUES.get("ivx".indexOf(numerals.charAt(i + 1)));
            sum += less ? -value : value;
        }
        return sum;
    }
}
