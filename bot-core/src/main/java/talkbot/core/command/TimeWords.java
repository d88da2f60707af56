package talkbot.core.command;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day as people write them: 9:00, 21:30, 9時, 午後3時半, 毎朝九時, 9am, 9:30 pm, noon, 正午. */
final class TimeWords {

    private static final Map<String, LocalTime> NAMED = Map.of(
            "noon", LocalTime.NOON,
            "正午", LocalTime.NOON,
            "midnight", LocalTime.MIDNIGHT,
            "真夜中", LocalTime.MIDNIGHT);

    private static final Pattern JAPANESE = Pattern.compile("(?:毎日)?(毎朝|毎晩|毎夕|午前|午後|朝|昼|夕方|夜|晩)?\\s?の?"
            + "(?:(\\d{1,2}):(\\d{2})|([\\d〇一二三四五六七八九十]{1,3})時(?:([\\d〇一二三四五六七八九十]{1,3})分|(半))?)に?");
    private static final Pattern ENGLISH = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s?(a\\.?m\\.?|p\\.?m\\.?)");

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int HOURS = 24;
    private static final int MINUTES = 60;
    private static final int HALF = 30;
    private static final int NOON = 12;

    private TimeWords() {}

    /** The time that these words are, if they are one. */
    static Optional<LocalTime> of(String words) {
        String folded = Folding.word(words).strip();
        if (NAMED.containsKey(folded)) {
            return Optional.ofNullable(NAMED.get(folded));
        }
        Matcher english = ENGLISH.matcher(folded);
        if (english.matches()) {
            int hour = Integer.parseInt(english.group(1));
            boolean afternoon = english.group(3).startsWith("p");
            int minute = english.group(2) == null ? 0 : Integer.parseInt(english.group(2));
            return hour < 1 || hour > NOON ? Optional.empty() : time(hour % NOON + (afternoon ? NOON : 0), minute);
        }
        Matcher japanese = JAPANESE.matcher(folded);
        if (japanese.matches()) {
            String part = japanese.group(1) == null ? "" : japanese.group(1);
            boolean colon = japanese.group(2) != null;
            int hour = colon ? Integer.parseInt(japanese.group(2)) : number(japanese.group(4));
            int minute = colon
                    ? Integer.parseInt(japanese.group(3))
                    : japanese.group(6) != null ? HALF : japanese.group(5) == null ? 0 : number(japanese.group(5));
            boolean afternoon = (part.matches("午後|毎晩|毎夕|夕方|夜|晩") && hour < NOON) || (part.equals("昼") && hour < 6);
            return part.equals("午前") && hour == NOON ? time(0, minute) : time(afternoon ? hour + NOON : hour, minute);
        }
        return Optional.empty();
    }

    /** The first time that stands in a text, if one does. */
    static Optional<LocalTime> in(String folded) {
        for (Pattern pattern : List.of(ENGLISH, JAPANESE)) {
            Matcher matcher = pattern.matcher(folded);
            while (matcher.find()) {
                Optional<LocalTime> time = of(matcher.group());
                if (time.isPresent()) {
                    return time;
                }
            }
        }
        return NAMED.keySet().stream().filter(folded::contains).findFirst().flatMap(TimeWords::of);
    }

    private static Optional<LocalTime> time(int hour, int minute) {
        return hour < 0 || hour >= HOURS || minute < 0 || minute >= MINUTES
                ? Optional.empty()
                : Optional.of(LocalTime.of(hour, minute));
    }

    /** 9, 十, 十九, 二十三; -1 for what is no number. */
    private static int number(String text) {
        if (text.chars().allMatch(Character::isDigit)) {
            return Integer.parseInt(text);
        }
        int ten = text.indexOf('十');
        if (ten < 0) {
            return text.length() == 1 ? DIGITS.indexOf(text) : -1;
        }
        int tens = ten == 0 ? 1 : ten == 1 ? DIGITS.indexOf(text.charAt(0)) : -1;
        int ones = ten == text.length() - 1
                ? 0
                : ten == text.length() - 2 ? DIGITS.indexOf(text.charAt(text.length() - 1)) : -1;
        return tens < 0 || ones < 0 ? -1 : tens * 10 + ones;
    }
}
