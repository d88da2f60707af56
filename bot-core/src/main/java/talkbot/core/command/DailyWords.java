package talkbot.core.command;

import com.ibm.icu.text.Normalizer2;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import talkbot.core.command.Command.DailyWish;
import talkbot.core.message.Language;
import talkbot.core.timing.Plan;
import talkbot.core.timing.Timing;
import talkbot.index.Talk;

/** What can be typed after {@code /talk daily}, in any order: a time, days, a zone, a topic, a talk, a language. */
final class DailyWords {

    private static final Map<String, DailyWish> WISHES = Map.ofEntries(
            Map.entry("status", DailyWish.STATUS),
            Map.entry("状態", DailyWish.STATUS),
            Map.entry("確認", DailyWish.STATUS),
            Map.entry("off", DailyWish.OFF),
            Map.entry("stop", DailyWish.OFF),
            Map.entry("停止", DailyWish.OFF),
            Map.entry("オフ", DailyWish.OFF),
            Map.entry("やめる", DailyWish.OFF),
            Map.entry("やめて", DailyWish.OFF),
            Map.entry("now", DailyWish.NOW),
            Map.entry("preview", DailyWish.NOW),
            Map.entry("今", DailyWish.NOW),
            Map.entry("今すぐ", DailyWish.NOW),
            Map.entry("試す", DailyWish.NOW),
            Map.entry("skip", DailyWish.SKIP),
            Map.entry("休む", DailyWish.SKIP),
            Map.entry("休み", DailyWish.SKIP),
            Map.entry("スキップ", DailyWish.SKIP));

    private static final Map<String, Set<DayOfWeek>> DAYS = Map.ofEntries(
            Map.entry("daily", Timing.EVERY_DAY),
            Map.entry("everyday", Timing.EVERY_DAY),
            Map.entry("毎日", Timing.EVERY_DAY),
            Map.entry("weekdays", Timing.WEEKDAYS),
            Map.entry("weekday", Timing.WEEKDAYS),
            Map.entry("平日", Timing.WEEKDAYS),
            Map.entry("weekends", Timing.WEEKEND),
            Map.entry("weekend", Timing.WEEKEND),
            Map.entry("週末", Timing.WEEKEND),
            Map.entry("土日", Timing.WEEKEND));

    /** Words that say nothing of their own here. */
    private static final Set<String> FILLERS =
            Set.of("at", "on", "every", "every day", "day", "morning", "in", "に", "で", "の", "from", "to");

    private static final Pattern EVERY_DAY =
            Pattern.compile("毎日|毎朝|毎晩|毎夕|日替わり|\\b(?:every ?day|daily|each day|every (?:morning|evening|night))\\b");

    private static final Pattern WEEKDAYS = Pattern.compile("平日|\\b(?:every )?weekdays?\\b");

    private static final String WEEK = "月火水木金土日";

    private final Function<String, List<Talk>> named;
    private Optional<LocalTime> at = Optional.empty();
    private Optional<ZoneId> zone = Optional.empty();
    private final Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    private final List<String> topic = new ArrayList<>();
    private Optional<String> talk = Optional.empty();
    private Optional<Language> language = Optional.empty();
    private final List<String> strange = new ArrayList<>();

    private DailyWords(Function<String, List<Talk>> named) {
        this.named = named;
    }

    /**
     * The command of the words after {@code daily}.
     *
     * @param named the talks of a name
     * @return nothing if the words speak of no time at all, and are better searched for
     */
    static Optional<Command> parse(List<String> words, Function<String, List<Talk>> named) {
        if (words.isEmpty()) {
            return Optional.of(new Command.Daily(DailyWish.STATUS));
        }
        if (words.size() == 1) {
            DailyWish wish = WISHES.get(Folding.word(words.getFirst()));
            if (wish != null) {
                return Optional.of(new Command.Daily(wish));
            }
        }
        DailyWords read = new DailyWords(named);
        read.read(words);
        return read.command();
    }

    /**
     * The wish for a daily quote in words that begin with how often it is to come, such as 毎朝9時, and say nothing but when
     * and which.
     */
    static Optional<Command> unnamed(List<String> words, Function<String, List<Talk>> named) {
        String folded = Folding.word(String.join(" ", words));
        return EVERY_DAY.matcher(folded).lookingAt() || WEEKDAYS.matcher(folded).lookingAt()
                ? parse(words, named).filter(Command.SetDaily.class::isInstance)
                : Optional.empty();
    }

    /** The wish for a daily quote in free words that speak of a quote, if they say that it is to come daily, and when. */
    static Optional<Command> wished(String folded) {
        boolean weekdays = WEEKDAYS.matcher(folded).find();
        return weekdays || EVERY_DAY.matcher(folded).find()
                ? TimeWords.in(folded)
                        .map(at -> new Command.SetDaily(new Plan(
                                at,
                                Optional.empty(),
                                weekdays ? Timing.WEEKDAYS : Timing.EVERY_DAY,
                                "",
                                Optional.empty(),
                                Optional.empty())))
                : Optional.empty();
    }

    private Optional<Command> command() {
        boolean said = at.isPresent() || !days.isEmpty() || zone.isPresent();
        if (at.isPresent() && strange.isEmpty()) {
            return Optional.of(new Command.SetDaily(new Plan(
                    at.get(),
                    zone,
                    days.isEmpty() ? Timing.EVERY_DAY : days,
                    String.join(" ", topic),
                    talk,
                    language)));
        }
        boolean numbered = strange.stream().anyMatch(word -> word.matches(".*\\d.*"));
        return said || numbered ? Optional.of(new Command.Unclear(String.join(" ", strange))) : Optional.empty();
    }

    private void read(List<String> words) {
        boolean about = false;
        for (int i = 0; i < words.size(); i++) {
            String word = Normalizer2.getNFKCInstance().normalize(words.get(i));
            String folded = Folding.word(word);
            Optional<String> pair = i + 1 < words.size()
                    ? Optional.of(word + " " + Normalizer2.getNFKCInstance().normalize(words.get(i + 1)))
                    : Optional.empty();
            if (field(folded, word)) {
                about = folded.startsWith("topic:") || folded.startsWith("話題:") || folded.startsWith("テーマ:");
            } else if (about) {
                topic.add(word);
            } else if (folded.equals("about") && i + 1 < words.size()) {
                about = true;
            } else if (pair.flatMap(TimeWords::of).isPresent() && at.isEmpty()) {
                // "9:00 am", "午後 3時"
                at = pair.flatMap(TimeWords::of);
                i++;
            } else if (pair.flatMap(Zones::of).isPresent() && zone.isEmpty()) {
                // "New York"
                zone = pair.flatMap(Zones::of);
                i++;
            } else if (!single(folded)) {
                strange.add(words.get(i));
            }
        }
    }

    /** A word of the form {@code name:value}. */
    private boolean field(String folded, String word) {
        int colon = folded.indexOf(':');
        if (colon <= 0 || colon == folded.length() - 1) {
            return false;
        }
        String value = word.substring(word.indexOf(':') + 1);
        switch (folded.substring(0, colon)) {
            case "topic", "話題", "テーマ" -> topic.add(value);
            case "in", "talk", "トーク" -> {
                List<Talk> found = named.apply(value);
                if (found.size() == 1) {
                    talk = Optional.of(found.getFirst().id());
                } else {
                    strange.add(word);
                }
            }
            case "lang", "language", "言語" -> {
                language = Language.ofTag(value.startsWith("日") ? "ja" : value.startsWith("英") ? "en" : value);
                if (language.isEmpty()) {
                    strange.add(word);
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean single(String folded) {
        if (FILLERS.contains(folded)) {
            return true;
        }
        Optional<LocalTime> time = TimeWords.of(folded);
        if (time.isPresent() && at.isEmpty()) {
            at = time;
            return true;
        }
        Optional<Set<DayOfWeek>> week = days(folded);
        if (week.isPresent()) {
            days.addAll(week.get());
            return true;
        }
        Optional<ZoneId> place = Zones.of(folded);
        if (place.isPresent() && zone.isEmpty()) {
            zone = place;
            return true;
        }
        return at.isEmpty() && joined(folded);
    }

    /** Days and a time with nothing between, as Japanese is written: 平日8時半, 月水金の9時. */
    private boolean joined(String folded) {
        for (int end = 1; end < folded.length(); end++) {
            Optional<LocalTime> time = TimeWords.of(folded.substring(end));
            Optional<Set<DayOfWeek>> week = time.isPresent() ? days(folded.substring(0, end)) : Optional.empty();
            if (week.isPresent()) {
                at = time;
                days.addAll(week.get());
                return true;
            }
        }
        return false;
    }

    /** The days that a folded word names. */
    static Optional<Set<DayOfWeek>> days(String folded) {
        if (DAYS.containsKey(folded)) {
            return Optional.of(DAYS.getOrDefault(folded, Set.of()));
        }
        Set<DayOfWeek> found = EnumSet.noneOf(DayOfWeek.class);
        for (String part : folded.split("[,、・]")) {
            Optional<Set<DayOfWeek>> one = part.contains("-") || part.contains("~") ? range(part) : day(part);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            found.addAll(one.get());
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private static Optional<Set<DayOfWeek>> range(String part) {
        String[] ends = part.split("[-~]", 2);
        Optional<DayOfWeek> first = day(ends[0]).flatMap(d -> d.stream().findFirst());
        Optional<DayOfWeek> last = day(ends[1]).flatMap(d -> d.stream().findFirst());
        return first.flatMap(f -> last.map(l -> {
            Set<DayOfWeek> days = EnumSet.of(l);
            for (DayOfWeek day = f; day != l; day = day.plus(1)) {
                days.add(day);
            }
            return days;
        }));
    }

    /** 月, 月曜, 月曜日, 月水金, mon, monday, mondays. */
    private static Optional<Set<DayOfWeek>> day(String part) {
        String japanese = part.replaceFirst("曜日?$", "");
        if (!japanese.isEmpty() && japanese.chars().allMatch(c -> WEEK.indexOf(c) >= 0)) {
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            japanese.chars().forEach(c -> days.add(DayOfWeek.of(WEEK.indexOf(c) + 1)));
            return Optional.of(days);
        }
        String english = part.endsWith("days") ? part.substring(0, part.length() - 1) : part;
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = Folding.word(day.name());
            if (english.equals(name) || (english.length() >= 3 && name.startsWith(english))) {
                return Optional.of(EnumSet.of(day));
            }
        }
        return Optional.empty();
    }
}
