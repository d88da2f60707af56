package talkbot.core.command;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.text.ParsePosition;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chapter numbers as people write them: 3, ３, 三, 第二十一章, 3章目, chapter 3, 3rd chapter. */
final class ChapterNumbers {

    private static final String NUMBER = "(?<%s>[0-9]{1,4}|[〇一二三四五六七八九十百]{1,6})";

    private static final Pattern ALONE = Pattern.compile("(?:第|no\\.?|#)?" + NUMBER.formatted("n") + "(?:章目?|番目?)?");

    private static final Pattern WITHIN = Pattern.compile("第\\s*" + NUMBER.formatted("a") + "\\s*章"
            + "|(?<![0-9.〇一二三四五六七八九十百])" + NUMBER.formatted("b") + "\\s*(?:章目?|番目?の章|つ目の章)"
            + "|\\b(?:chapter|ch\\.)\\s*(?:no\\.?|#)?\\s*" + NUMBER.formatted("c") + "(?![0-9])"
            + "|\\b" + NUMBER.formatted("d") + "(?:st|nd|rd|th)\\s+chapter\\b");

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
            for (String group : new String[] {"a", "b", "c", "d"}) {
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
        ParsePosition position = new ParsePosition(0);
        Number number =
                new RuleBasedNumberFormat(ULocale.JAPANESE, RuleBasedNumberFormat.SPELLOUT).parse(digits, position);
        return position.getIndex() == digits.length() ? Optional.of(number.intValue()) : Optional.empty();
    }
}
