package talkbot.index.transcript.form;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import talkbot.index.transcript.outline.LineRole;
import talkbot.index.transcript.outline.Outline;

/** Time codes as people and programs write them: {@code 1:02:03}, {@code 02:03}, {@code 00:01:02,500}. */
final class TimeCodes {

    private static final String TIME = "(?:(\\d{1,4}):)?(\\d{1,3}):(\\d{2})(?:[.,]\\d{1,6})?";
    private static final Pattern WHOLE = Pattern.compile(TIME);

    /** A time at the beginning of a line, bracketed or before the end of the line or a wide gap. */
    private static final Pattern LEADING = Pattern.compile(
            "\\s*(?:[\\[(（【<]" + TIME + "(?:\\s*(?:-->|-|–|~|〜)\\s*[\\d:.,]{4,16})?[\\])）】>]|" + TIME
                    + "(?=\\s*-->|\\s*$)).*",
            Pattern.DOTALL);

    /** A time behind a speaker's label that has a line to itself. */
    private static final Pattern TRAILING = Pattern.compile("\\S.{0,60}?\\s[\\[(（【<]?" + TIME + "[\\])）】>]?[：:]?\\s*");

    private static final int LOOK_AT = 120;

    private TimeCodes() {}

    /** The second that a time code names, fractions cut off. */
    static OptionalInt second(String code) {
        Matcher matcher = WHOLE.matcher(code.strip());
        return code.length() <= 40 && matcher.matches() ? second(matcher, 1) : OptionalInt.empty();
    }

    /** The times that stand in a text: alone on a line for the lines that follow, or with a speaker's label. */
    static NavigableMap<Integer, Integer> of(List<String> lines, Outline outline) {
        TreeMap<Integer, Integer> seconds = new TreeMap<>();
        int texts = 0;
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            boolean timing = outline.role(number) == LineRole.TIMING;
            texts += outline.role(number).isText() ? 1 : 0;
            if (timing || outline.role(number).isText()) {
                OptionalInt second = stated(line);
                if (second.isPresent()) {
                    seconds.put(number, second.getAsInt());
                }
            }
        }
        return isClock(seconds, texts) ? seconds : new TreeMap<>();
    }

    private static OptionalInt stated(String line) {
        Matcher leading = LEADING.matcher(line.length() > LOOK_AT ? line.substring(0, LOOK_AT) : line);
        if (leading.matches()) {
            return second(leading, leading.group(3) == null ? 4 : 1);
        }
        Matcher trailing = TRAILING.matcher(line);
        return line.length() <= LOOK_AT && trailing.matches() ? second(trailing, 1) : OptionalInt.empty();
    }

    /** Whether these are times of one recording: a good many, and hardly one before the one above it. */
    private static boolean isClock(Map<Integer, Integer> seconds, int texts) {
        int falls = 0;
        int before = 0;
        for (int second : seconds.values()) {
            falls += second < before ? 1 : 0;
            before = second;
        }
        return seconds.size() >= 3 && seconds.size() * 20 >= texts && falls * 20 <= seconds.size();
    }

    private static OptionalInt second(Matcher matcher, int group) {
        String hours = matcher.group(group);
        int minutes = Integer.parseInt(matcher.group(group + 1));
        int seconds = Integer.parseInt(matcher.group(group + 2));
        return OptionalInt.of((hours == null ? 0 : Integer.parseInt(hours)) * 3600 + minutes * 60 + seconds);
    }
}
