package talkbot.index.transcript.outline;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks before the items of a list: {@code - }, ・, •, {@code 1.}, ①, {@code 00:12}. */
final class Bullets {

    private static final Pattern SIGN = Pattern.compile("(?:[-–—*+]\\s+|[・•‣◦●○■□▪▫◆◇▶▷►]\\s*)(\\S.*)");
    private static final Pattern NUMBER =
            Pattern.compile("(?:[(（]?\\p{Nd}{1,3}(?:[)）]\\s*|[.．](?!\\p{Nd})\\s*|、\\s*)|[①-⑳㉑-㉟❶-❿]\\s*)(\\S.*)");
    private static final Pattern TIME =
            Pattern.compile("[\\[(（]?(?:\\d{1,2}:)?\\d{1,2}:\\d{2}[\\])）]?\\s*(?:[-–—~〜:：]\\s*)?(\\S.*)");

    private Bullets() {}

    /** The item's words, if the line is an item of a list. */
    static Optional<String> item(String line) {
        if (line.length() > Wording.LONGEST_TITLE + 20) {
            return Optional.empty();
        }
        return first(line, SIGN, NUMBER, TIME);
    }

    /** Whether the line is an item with a sign rather than a number, which no heading has. */
    static boolean isSigned(String line) {
        return line.length() <= 400 && SIGN.matcher(line).matches();
    }

    /** The words after a number or time, or the whole line. */
    static String withoutNumber(String line) {
        return line.length() > Wording.LONGEST_TITLE + 20
                ? line
                : first(line, NUMBER, TIME).orElse(line);
    }

    private static Optional<String> first(String line, Pattern... patterns) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.matches()) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }
}
